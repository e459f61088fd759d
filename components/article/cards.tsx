import { useTranslations } from 'next-intl'
import { memo, type ReactNode, startTransition, useEffect, useState } from 'react'
import { ClaimCard } from '#components/claim/claim-card.tsx'
import type { ClaimView } from '#lib/review/schema.ts'
import style from './cards.module.css'
import type { Desk } from './galley.tsx'
import type { Place } from './use-place.ts'

type Props = {
  desk: Desk
  claims: readonly ClaimView[]
  place: Place
  /** On a phone the chosen card is a sheet of its own: here all stay closed. */
  closed: boolean
  /** The claim that is being made, if any. */
  draft: ReactNode
  /** The claims that lost their words, if any. */
  queue: ReactNode
}

/** The claims beside the text, in its order; one open at a time. Those that were dropped are put away below. */
export function Cards({ desk, claims, place, closed, draft, queue }: Props) {
  const t = useTranslations('article.galley')
  const { choose } = place
  const card = (claim: ClaimView) => (
    <Slot
      key={claim.id}
      claim={claim}
      desk={desk}
      chosen={!closed && place.chosen === claim.id}
      near={place.near === claim.id}
      choose={choose}
    />
  )
  const dropped = claims.filter(({ state }) => state === 'dropped')
  const standing = claims.filter(({ state }) => state !== 'dropped')
  const shown = useAtOnce(standing, ({ id }) => id === place.chosen)
  return (
    <section className={style.cards} aria-label={t('claims')}>
      {queue}
      {/* The statements below are headings of the third order, also where the text has none of the second. */}
      <h2 className="unseen">{t('claims')}</h2>
      {draft}
      {standing.length === 0 && !draft && <p className={style.empty}>{t('noClaims')}</p>}
      {shown.map(card)}
      {dropped.length > 0 && (
        <details className={style.dropped} open={dropped.some(({ id }) => id === place.chosen) || undefined}>
          <summary>{t('dropped', { count: dropped.length })}</summary>
          {dropped.map(card)}
        </details>
      )}
    </section>
  )
}

// Nobody reads the thousandth card first: the page comes with these, and the rest follows when it can be used already.
const atOnce = 60

/** The first of a long list and those that are needed now; all of it as soon as there is time. */
function useAtOnce<T>(list: readonly T[], needed: (item: T) => boolean): readonly T[] {
  const [all, setAll] = useState(list.length <= atOnce)
  useEffect(() => startTransition(() => setAll(true)), [])
  return all ? list : list.filter((item, place) => place < atOnce || needed(item))
}

type SlotProps = Pick<Place, 'choose'> & { claim: ClaimView; desk: Desk; chosen: boolean; near: boolean }

const Slot = memo(function Slot({ claim, desk, chosen, near, choose }: SlotProps) {
  return (
    <div className={`${style.slot} ${near ? style.near : ''}`} data-card={claim.id}>
      <ClaimCard {...desk} claim={claim} chosen={chosen} onChoose={() => choose(chosen ? null : claim.id)} />
    </div>
  )
})
