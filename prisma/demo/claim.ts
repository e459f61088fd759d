import type { Wording } from '#lib/claim/schema.ts'
import type { Calculation } from '#lib/figure/schema.ts'
import type { DemoSource } from './sources.ts'

export const president = {
  claimant: 'The President of Mexico',
  claimantKind: 'person' as const,
  claimantRole: 'Head of state and government',
  claimedOn: '2026-01-12',
  claimedAt: 'Press conference at the National Palace',
}
export const government = {
  ...president,
  claimant: 'The Government of Mexico',
  claimantKind: 'body' as const,
  claimantRole: null,
}
export const inTheText = { claimant: null, claimantKind: null, claimantRole: null, claimedOn: null, claimedAt: null }

export type DemoClaim = {
  exact: string
  wording: Wording
  evidence: { source: DemoSource; stance: 'supports' | 'refutes' | 'context'; note: string }[]
  rating: string
  answer: string
  explanation: string
  unknowns: string | null
  calculation?: Calculation
}

/** One demonstration claim: its words in the text, what the desk says of it, and what a finding would look like. */
export const claim = (
  exact: string,
  statement: string,
  said: Omit<Wording, 'statement' | 'figure' | 'mustCheck' | 'sensitive'>,
  figure: Partial<NonNullable<Wording['figure']>> | null,
  finding: Pick<DemoClaim, 'evidence' | 'rating' | 'answer' | 'explanation'> & {
    unknowns?: string
    calculation?: Calculation
  },
  flags: { mustCheck?: boolean; sensitive?: boolean } = {},
): DemoClaim => ({
  exact,
  wording: {
    statement,
    ...said,
    figure: figure && { value: '', unit: '', direction: null, baseline: null, period: null, ...figure },
    mustCheck: flags.mustCheck ?? true,
    sensitive: flags.sensitive ?? false,
  },
  unknowns: null,
  ...finding,
})

/** Stands under every explanation. */
export const shown = 'This is how an explanation looks; it asserts nothing about the world.'
