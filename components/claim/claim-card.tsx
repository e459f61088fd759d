'use client'

import { useTranslations } from 'next-intl'
import { VerdictWord } from '#components/review/verdict-view.tsx'
import { wordDiff } from '#lib/article/word-diff.ts'
import { isOrphan } from '#lib/claim/anchors.ts'
import type { SourceRow } from '#lib/evidence/schema.ts'
import type { ClaimView } from '#lib/review/schema.ts'
import type { Actor } from '#lib/user/schema.ts'
import type { Scale } from '#lib/verdict/schema.ts'
import style from './claim.module.css'
import type { ClaimActions } from './claim-actions.ts'
import { ClaimBody } from './claim-body.tsx'
import { StateChip } from './state-chip.tsx'
import { WordMarks } from './word-marks.tsx'

export type ClaimCardProps = {
  claim: ClaimView
  actor: Actor
  actions: ClaimActions
  scale: Scale
  sources: readonly SourceRow[]
  /** The chosen card opens fully; the others stay a line or two. */
  chosen: boolean
  onChoose: () => void
}

/** A claim beside the text. */
export function ClaimCard({ chosen, onChoose, ...rest }: ClaimCardProps) {
  const { claim, scale } = rest
  return (
    <article className={`${style.card} ${chosen ? style.chosen : ''}`} id={`claim-${claim.id}`}>
      <div className={style.row}>
        <StateChip state={claim.state} takenBy={claim.takenBy} />
        <ClaimNumber claim={claim} />
      </div>
      <h3 className={style.statement}>
        <button type="button" onClick={onChoose} aria-expanded={chosen}>
          {claim.wording.statement}
        </button>
      </h3>
      {chosen ? (
        <ClaimBody {...rest} />
      ) : (
        claim.verdict && (
          <div className={style.short}>
            <VerdictWord rating={claim.verdict.rating} scale={scale} />
          </div>
        )
      )}
      {!chosen && claim.state === 'changes_requested' && <WhyBack claim={claim} />}
      {!chosen && <WordsTold claim={claim} />}
    </article>
  )
}

/** Its number on the desk, how urgent it is, and its public number where that differs. */
function ClaimNumber({ claim }: { claim: ClaimView }) {
  const t = useTranslations('claim.card')
  const { ordinal, publicNumber, wording } = claim
  const parts = [
    ordinal !== null && t('number', { number: ordinal }),
    wording.mustCheck ? t('must') : t('nice'),
    wording.sensitive && t('sensitive'),
    publicNumber !== null && publicNumber !== ordinal && t('published', { number: publicNumber }),
  ]
  return <span className="small num">{parts.filter(Boolean).join(' · ')}</span>
}

/** That the words are others than somebody stood for, or nowhere: said on the closed card too, for nobody to overlook. */
function WordsTold({ claim }: { claim: ClaimView }) {
  const t = useTranslations('claim.words')
  const { outcome } = claim.anchor
  // Why it was sent back says it already.
  if (isOrphan(claim.anchor) && claim.lastDecision?.note === outcome) return null
  if (isOrphan(claim.anchor))
    return <p className={`small ${style.back}`}>{t(outcome === 'lost' ? 'lostShort' : 'ambiguousShort')}</p>
  if (claim.wordsBefore === null) return null
  return (
    <p className={`small ${style.back}`}>
      <WordMarks runs={wordDiff(claim.wordsBefore, claim.anchor.exact)} />
    </p>
  )
}

function WhyBack({ claim }: { claim: ClaimView }) {
  const t = useTranslations('review.decision')
  const { kind, note } = claim.lastDecision ?? {}
  if (kind === 'request_changes' && note) return <p className={`small ${style.back}`}>{note}</p>
  return kind === 'void' ? <p className={`small ${style.back}`}>{t('void', { what: note ?? 'other' })}</p> : null
}
