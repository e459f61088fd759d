'use client'

import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { Day } from '#components/ui/when.tsx'
import type { Figure, Wording } from '#lib/claim/schema.ts'

/** Who said it, when and where, and the claim's number: one line that says only what is known. */
export function ClaimFacts({ wording }: { wording: Wording }) {
  const t = useTranslations('claim')
  const { claimant, claimantRole, claimedOn, claimedAt, figure } = wording
  const parts: ReactNode[] = [
    claimant ? t('facts.said', { claimant }) : t('facts.nobody'),
    claimantRole,
    claimedAt,
    claimedOn && <Day on={claimedOn} />,
    figure && <FigureWords figure={figure} />,
  ].filter(Boolean)
  return (
    <span className="small num">
      {parts.map((part, place) => (
        <Fragment key={['who', 'role', 'where', 'when', 'figure'][place]}>
          {place > 0 && ' · '}
          {part}
        </Fragment>
      ))}
    </span>
  )
}

function FigureWords({ figure }: { figure: Figure }) {
  const t = useTranslations('claim.facts')
  const { value, unit, direction, baseline, period } = figure
  return t('figure', {
    value,
    unit,
    direction: direction ?? 'none',
    baseline: baseline ?? '',
    compared: baseline ? 'yes' : 'no',
    period: period ?? '',
    timed: period ? 'yes' : 'no',
  })
}
