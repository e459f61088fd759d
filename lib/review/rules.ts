import { isOrphan } from '#lib/claim/anchors.ts'
import type { Stance } from '#lib/evidence/schema.ts'
import { restsOn } from '#lib/figure/calculation.ts'
import type { Calculation } from '#lib/figure/schema.ts'
import { type GateLine, type RuleKey, type RuleSettings, ruleKeys, ruleSettings } from './schema.ts'

type Gated = {
  anchor: { outcome: string }
  wording: { claimant: string | null; mustCheck: boolean }
  verdict: { explanation: string; sourcesReason: string | null; otherSide: string | null } | null
  contact: { asked: boolean } | null
  calculation: Pick<Calculation, 'values'> | null
  evidence: readonly {
    number: number
    sourceId: string
    stance: Stance
    quote: string | null
    locator: string | null
    source: { standing: 'primary' | 'secondary'; publisher: string | null }
  }[]
}
type Finding = Pick<GateLine, 'met' | 'details'>

/** What every desk begins with: the loosest choice of each rule. */
export const defaultRules: RuleSettings = ruleSettings.parse({})

/** Two sources are independent when different bodies publish them; one without a publisher stands for itself. */
const publisherOf = ({ sourceId, source }: Gated['evidence'][number]) =>
  source.publisher?.trim().toLowerCase() || sourceId

/** The numbers that an explanation cites as `[^n]`, in order, each once. */
export function citedNumbers(explanation: string): number[] {
  return [...new Set([...explanation.matchAll(/\[\^(\d{1,4})\]/g)].map((match) => Number(match[1])))]
}

const secondaryNeeded = { two: 2, three: 3 } as const
const primaries = ({ evidence }: Gated) => evidence.filter(({ source }) => source.standing === 'primary').length
const listed = (numbers: readonly number[]): Finding => ({
  met: numbers.length === 0,
  details: { count: numbers.length, numbers: numbers.join(', ') },
})

/**
 * What each rule counts, at the strictness the desk has set; null where it asks nothing (design, section 7). Rows of the table
 * that `ruleChoices` begins: a desk tightens them in its settings, never in code.
 */
const table: { [Key in RuleKey]: (claim: Gated, choice: RuleSettings[Key]) => Finding | null } = {
  // What is said of words that are nowhere is said of nothing.
  words: ({ anchor }) => ({ met: !isOrphan(anchor), details: {} }),
  verdict: ({ verdict }) => ({ met: verdict !== null, details: {} }),
  // One primary source, or so many independent secondary ones, or a reason that the public will read.
  sources: (claim, choice) => {
    const primary = primaries(claim)
    const others = claim.evidence.filter(({ source }) => source.standing === 'secondary')
    const secondary = new Set(others.map(publisherOf)).size
    const needed = secondaryNeeded[choice]
    const reason = claim.verdict?.sourcesReason ? 1 : 0
    return { met: primary >= 1 || secondary >= needed || reason === 1, details: { primary, secondary, reason, needed } }
  },
  // However many others there are; a reason counts here too, since some things nobody recorded.
  primary: (claim, choice) => {
    if (choice === 'off' || (choice === 'must-check' && !claim.wording.mustCheck)) return null
    const reason = claim.verdict?.sourcesReason ? 1 : 0
    return { met: primaries(claim) >= 1 || reason === 1, details: { reason } }
  },
  locators: ({ evidence }, choice) => {
    const owed = evidence.filter(({ quote, locator }) => !locator && (choice === 'always' || quote))
    const found = listed(owed.map(({ number }) => number))
    return { ...found, details: { ...found.details, rule: choice } }
  },
  // Nobody can be asked about a sentence that nobody in particular said.
  claimant: ({ wording, contact }, choice) => ({
    met: wording.claimant === null || (choice === 'asked' ? contact?.asked === true : contact !== null),
    details: { rule: choice },
  }),
  // Evidence that speaks for and against: both are in the explanation, or the one was only put away. Where all of it points one
  // way, a strict desk wants to read what was looked for on the other side. Whether it was weighed well, the reviewer judges.
  sides: ({ evidence, verdict }, choice) => {
    const cited = citedNumbers(verdict?.explanation ?? '')
    const sides = (['supports', 'refutes'] as const).map((side) => evidence.filter(({ stance }) => stance === side))
    const both = sides.every((side) => side.length > 0)
    const passedOver = both ? sides.filter((side) => !side.some(({ number }) => cited.includes(number))).flat() : []
    const numbers = passedOver.map(({ number }) => number)
    const silent = choice === 'sought' && !both && !verdict?.otherSide
    const rule = numbers.length > 0 ? 'cited' : 'sought'
    return { met: numbers.length === 0 && !silent, details: { ...listed(numbers).details, rule } }
  },
  footnotes: ({ evidence, verdict }) => {
    const cited = citedNumbers(verdict?.explanation ?? '')
    return listed(cited.filter((number) => !evidence.some((item) => item.number === number)))
  },
  // Few claims have a sum; where there is none, nothing is asked of it.
  sum: ({ calculation, evidence }) =>
    calculation && listed(restsOn(calculation).filter((number) => !evidence.some((item) => item.number === number))),
}

/** What must hold before a claim goes to review, line by line, with what each line counts. */
export function gate(claim: Gated, rules: RuleSettings = defaultRules): GateLine[] {
  return ruleKeys.flatMap((key) => {
    const found = findingOf(key, claim, rules)
    return found ? [{ key, ...found }] : []
  })
}

const findingOf = <Key extends RuleKey>(key: Key, claim: Gated, rules: RuleSettings) => table[key](claim, rules[key])
