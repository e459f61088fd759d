'use client'

import { useMediaQuery } from '@mantine/hooks'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useMemo, useOptimistic, useRef } from 'react'
import type { ClaimActions } from '#components/claim/claim-actions.ts'
import { ClaimCard } from '#components/claim/claim-card.tsx'
import type { Action } from '#lib/action-result.ts'
import type { ArticleView, Range } from '#lib/article/schema.ts'
import type { Orphan } from '#lib/claim/schema.ts'
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
import { OrphanQueue } from './orphan-queue.tsx'
import { PhoneSheet } from './phone-sheet.tsx'
import { Print } from './print.tsx'
import { linesOf, printed } from './printed.ts'
import type { TextActions } from './text-actions.ts'
import { TextMap } from './text-map.tsx'
import { type CoverageActions, useCoverage } from './use-coverage.ts'
import { useFollowing } from './use-following.ts'
import { useGalleyKeys } from './use-galley-keys.ts'
import { useMoves } from './use-moves.ts'
import { usePinning } from './use-pinning.ts'
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
  orphans: Orphan[]
  actions: CoverageActions & TextActions & { makeClaim: Action<{ id: string }>; bringAnnotations: Action<BroughtIn> }
  desk: Desk
}

const ignore = () => {}

/** The article as a column of print beside its claims: where words become claims, and where one sees what is left. */
export function Galley({ article, sentences, claims, orphans, actions, desk }: Props) {
  const t = useTranslations('article.galley')
  const galley = useRef<HTMLDivElement>(null)
  const column = useRef<HTMLElement>(null)
  const phone = useMediaQuery('(max-width: 900px)') ?? false
  const { actor } = desk
  const { text } = article.current

  const place = usePlace()
  const [coming, setComing] = useOptimistic<Range | null>(null)
  const lines = useMemo(() => linesOf(article, claims, coming), [article, claims, coming])
  const { covered, counts, turn, refused } = useCoverage(article, sentences, lines, actions)
  const blocks = useMemo(() => printed(article, covered, lines), [article, covered, lines])
  const pinning = usePinning(article, claims, orphans, place, desk.actions.repin)
  const moves = useMoves({ article, actor, claims, covered, turn, place, column, pinning })
  const selected = useSelectedWords(column, text)
  // The same function for good: a thousand cards need not be drawn anew because somebody moved on.
  const look = useRef(moves.look)
  useEffect(() => {
    look.current = moves.look
  })
  const onPin = useCallback((id: string) => look.current(id), [])
  const router = useRouter()
  useGalleyKeys(moves, () => router.push(`/articles/${article.id}/versions`))
  usePointing(galley, column, {
    chosen: place.chosen,
    onNear: place.setNear,
    // Words that are being looked for stand under other claims too.
    onChoose: pinning.claim ? ignore : place.choose,
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
      onSent={() => setComing(place.draft)}
      onMade={(id) => {
        endDraft()
        place.choose(id)
      }}
    />
  )
  const queue = orphans.length > 0 && <OrphanQueue {...{ desk, text, claims, orphans, pinning }} onLook={moves.look} />
  const close = () => (place.draft ? endDraft() : place.choose(null))
  return (
    <div ref={galley} className={style.galley}>
      <GalleyBar {...{ article, claims, counts, actor }} orphans={orphans.length} moves={moves}>
        {may(actor, 'makeClaim') && <BringAnnotations articleId={article.id} action={actions.bringAnnotations} />}
      </GalleyBar>
      <div className={style.desk}>
        <TextMap blocks={blocks} column={column} orphans={orphans.length} />
        <div className={style.sheet}>
          <Print {...{ article, blocks, place, moves, column }} revise={may(actor, 'replaceText') ? actions : null}>
            {selected && may(actor, 'makeClaim') && (
              <WordsBubble selected={selected} moves={moves} pinning={pinning.claim !== null} />
            )}
          </Print>
        </div>
        <Cards {...{ desk, claims, place, onPin }} closed={phone} draft={phone ? null : draft} queue={queue} />
      </div>
      <KeysBar
        moves={moves}
        no={moves.no ?? refused?.sentence ?? (pinning.claim && pinning.refused?.sentence) ?? null}
        text={text}
        taken={selected ?? place.passage}
        allowed={may(actor, 'makeClaim')}
        chosen={chosen !== undefined}
        pinning={pinning.claim?.wording.statement ?? null}
      />
      {phone && place.editing === null && (draft || chosen) && (
        <PhoneSheet label={draft ? t('newClaim') : t('chosen')} onClose={close}>
          {draft || (chosen && <ClaimCard {...desk} claim={chosen} onPin={onPin} chosen onChoose={close} />)}
        </PhoneSheet>
      )}
    </div>
  )
}
