import { isOrphan } from '#lib/claim/anchors.ts'
import { restsOn } from '#lib/figure/calculation.ts'
import type { Calculation } from '#lib/figure/schema.ts'
import type { GateLine } from './schema.ts'

type Gated = {
  anchor: { outcome: string }
  wording: { claimant: string | null }
  verdict: { explanation: string; sourcesReason: string | null } | null
  contact: object | null
  calculation: Pick<Calculation, 'values'> | null
  evidence: readonly {
    number: number
    sourceId: string
    quote: string | null
    locator: string | null
    source: { standing: 'primary' | 'secondary'; publisher: string | null }
  }[]
}

/** One primary source, or this many independent secondary ones. */
const secondaryNeeded = 2

/** Two sources are independent when different bodies publish them; one without a publisher stands for itself. */
const publisherOf = ({ sourceId, source }: Gated['evidence'][number]) =>
  source.publisher?.trim().toLowerCase() || sourceId

/** The numbers that an explanation cites as `[^n]`, in order, each once. */
export function citedNumbers(explanation: string): number[] {
  return [...new Set([...explanation.matchAll(/\[\^(\d{1,4})\]/g)].map((match) => Number(match[1])))]
}

/** What must hold before a claim goes to review, line by line, with what each line counts (design, section 7). */
export function gate(claim: Gated): GateLine[] {
  const { evidence, verdict } = claim
  const primary = evidence.filter((item) => item.source.standing === 'primary').length
  const secondary = new Set(evidence.filter((item) => item.source.standing === 'secondary').map(publisherOf)).size
  const unlocated = evidence.filter((item) => item.quote && !item.locator).map((item) => item.number)
  const dangling = citedNumbers(verdict?.explanation ?? '').filter((n) => !evidence.some((item) => item.number === n))
  const unfounded = (claim.calculation ? restsOn(claim.calculation) : []).filter(
    (n) => !evidence.some((item) => item.number === n),
  )
  return [
    // What is said of words that are nowhere is said of nothing.
    { key: 'words', met: !isOrphan(claim.anchor), details: {} },
    { key: 'verdict', met: verdict !== null, details: {} },
    {
      key: 'sources',
      met: primary >= 1 || secondary >= secondaryNeeded || Boolean(verdict?.sourcesReason),
      details: { primary, secondary, reason: verdict?.sourcesReason ? 1 : 0 },
    },
    {
      key: 'locators',
      met: unlocated.length === 0,
      details: { count: unlocated.length, numbers: unlocated.join(', ') },
    },
    // Nobody can be asked about a sentence that nobody in particular said.
    { key: 'claimant', met: claim.contact !== null || claim.wording.claimant === null, details: {} },
    { key: 'footnotes', met: dangling.length === 0, details: { count: dangling.length, numbers: dangling.join(', ') } },
    // Few claims have a sum; where there is none, nothing is asked of it.
    ...(claim.calculation
      ? [
          {
            key: 'sum',
            met: unfounded.length === 0,
            details: { count: unfounded.length, numbers: unfounded.join(', ') },
          } as const,
        ]
      : []),
  ]
}
