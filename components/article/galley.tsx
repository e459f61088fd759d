'use client'

import { useMediaQuery } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { useMemo, useRef } from 'react'
import type { ClaimActions } from '#components/claim/claim-actions.ts'
import { ClaimCard } from '#components/claim/claim-card.tsx'
import type { Action } from '#lib/action-result.ts'
import type { ArticleView, Range } from '#lib/article/schema.ts'
import type { SourceRow } from '#lib/evidence/schema.ts'
import type { BroughtIn, ClaimView } from '#lib/review/schema.ts'
import { may } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import type { Scale } from '#lib/verdict/schema.ts'
import { BringAnnotations } from './bring-annotations.tsx'
import { Cards } from './cards.tsx'
import style from './galley.module.css'
import { GalleyBar } from './galley-bar.tsx'
import { KeysBar } from './keys-bar.tsx'
import { NewClaim } from './new-claim.tsx'
import { PhoneSheet } from './phone-sheet.tsx'
import { Print } from './print.tsx'
import { linesOf, printed } from './printed.ts'
import { TextMap } from './text-map.tsx'
import { type CoverageActions, useCoverage } from './use-coverage.ts'
import { useFollowing } from './use-following.ts'
import { useGalleyKeys } from './use-galley-keys.ts'
import { useMoves } from './use-moves.ts'
import { usePlace } from './use-place.ts'
import { usePointing } from './use-pointing.ts'
import { useSelectedWords } from './use-selected-words.ts'
import { WordsBubble } from './words-bubble.tsx'

/** What every card of this desk needs besides its claim. */
export type Desk = { actor: Actor; actions: ClaimActions; scale: Scale; sources: SourceRow[] }
type Props = {
  article: ArticleView
  /** As the server cut the text (lib/article/sentences.ts): UTF-16 ranges, in order. */
  sentences: Range[]
  claims: ClaimView[]
  actions: CoverageActions & { makeClaim: Action<{ id: string }>; bringAnnotations: Action<BroughtIn> }
  desk: Desk
}

/** The article as a column of print beside its claims: where words become claims, and where one sees what is left. */
export function Galley({ article, sentences, claims, actions, desk }: Props) {
  const t = useTranslations('article.galley')
  const galley = useRef<HTMLDivElement>(null)
  const column = useRef<HTMLElement>(null)
  const phone = useMediaQuery('(max-width: 900px)') ?? false
  const { actor } = desk
  const { text } = article.current

  const place = usePlace()
  const lines = useMemo(() => linesOf(article, claims), [article, claims])
  const { covered, counts, turn, refused } = useCoverage(article, sentences, lines, actions)
  const blocks = useMemo(() => printed(article, covered, lines), [article, covered, lines])
  const moves = useMoves({ article, actor, claims, covered, turn, place, column })
  const selected = useSelectedWords(column, text)
  useGalleyKeys(moves)
  usePointing(galley, column, {
    chosen: place.chosen,
    onNear: place.setNear,
    onChoose: place.choose,
    onSentence: place.goTo,
  })
  useFollowing(galley, place, phone)

  const chosen = claims.find((claim) => claim.id === place.chosen)
  // Whoever made a claim with keys goes on reading where it was made.
  const endDraft = () => {
    place.setDraft(null)
    column.current?.focus({ preventScroll: true })
  }
  const draft = place.draft && (
    <NewClaim
      key={`${place.draft.start} ${place.draft.end}`}
      article={article}
      range={place.draft}
      makeClaim={actions.makeClaim}
      onCancel={endDraft}
      onMade={(id) => {
        endDraft()
        place.choose(id)
      }}
    />
  )
  const close = () => (place.draft ? endDraft() : place.choose(null))
  return (
    <div ref={galley} className={style.galley}>
      <GalleyBar article={article} claims={claims} counts={counts} actor={actor} onUnseen={moves.unseen}>
        {may(actor, 'makeClaim') && <BringAnnotations articleId={article.id} action={actions.bringAnnotations} />}
      </GalleyBar>
      <div className={style.desk}>
        <TextMap blocks={blocks} column={column} />
        <div className={style.sheet}>
          <Print article={article} blocks={blocks} place={place} moves={moves} column={column}>
            {selected && may(actor, 'makeClaim') && <WordsBubble selected={selected} moves={moves} />}
          </Print>
        </div>
        <Cards desk={desk} claims={claims} place={place} closed={phone} draft={phone ? null : draft} />
      </div>
      <KeysBar
        moves={moves}
        no={moves.no ?? refused?.sentence ?? null}
        text={text}
        taken={selected ?? place.passage}
        allowed={may(actor, 'makeClaim')}
        chosen={chosen !== undefined}
      />
      {phone && (draft || chosen) && (
        <PhoneSheet label={draft ? t('newClaim') : t('chosen')} onClose={close}>
          {draft || (chosen && <ClaimCard {...desk} claim={chosen} chosen onChoose={close} />)}
        </PhoneSheet>
      )}
    </div>
  )
}
