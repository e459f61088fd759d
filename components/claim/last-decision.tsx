'use client'

import { useTranslations } from 'next-intl'
import { When } from '#components/ui/when.tsx'
import type { ClaimState } from '#lib/claim/schema.ts'
import type { LastDecision as Decision } from '#lib/review/schema.ts'
import style from './claim.module.css'

// A decision is told for as long as it says something about how the claim stands now.
const telling: Record<Decision['kind'], readonly ClaimState[]> = {
  approve: ['in_review', 'approved', 'published'],
  request_changes: ['changes_requested', 'researching', 'in_review'],
  void: ['changes_requested', 'researching'],
}
const voidable = ['wording', 'evidence', 'verdict', 'contact', 'calculation', 'anchor', 'lost', 'ambiguous']

/** What was decided last and why, or which change undid it. */
export function LastDecision({ decision, state }: { decision: Decision; state: ClaimState }) {
  const t = useTranslations('review.decision')
  const { kind, author, note, at } = decision
  if (!telling[kind].includes(state)) return null
  const what = voidable.includes(note ?? '') ? note : 'other'
  return (
    <p className={`${style.decision} ${kind === 'approve' ? style.yes : style.no}`}>
      <b>{t(kind, { what: what ?? 'other' })}</b> {kind === 'request_changes' && <q>{note}</q>}{' '}
      <span className="small">
        {author.name}, <When at={at} />
      </span>
    </p>
  )
}
