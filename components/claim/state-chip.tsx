'use client'

import { useTranslations } from 'next-intl'
import type { ClaimState } from '#lib/claim/schema.ts'

const colour = {
  identified: 'quiet',
  researching: 'wait',
  in_review: 'look',
  changes_requested: 'stop',
  approved: 'ok',
  published: 'ok',
  dropped: 'quiet',
} as const satisfies Record<ClaimState, string>

/** A claim's state in words, with whose it is while somebody works on it. */
export function StateChip({ state, takenBy }: { state: ClaimState; takenBy?: { name: string } | null }) {
  const t = useTranslations('claim.states')
  const whose = takenBy && (state === 'researching' || state === 'changes_requested') ? ` · ${takenBy.name}` : ''
  return (
    <span className={`chip ${colour[state]}`}>
      {(state === 'approved' || state === 'published') && '✓ '}
      {t(state)}
      {whose}
    </span>
  )
}
