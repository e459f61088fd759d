import { sameWords } from '#lib/claim/anchors.ts'
import type { ClaimView } from '#lib/review/schema.ts'

export type SealedPart = 'quote' | 'wording' | 'verdict' | 'contact' | 'calculation' | 'evidence'
export type Change = {
  part: SealedPart
  /** Which evidence; null for the other parts. */
  number: number | null
  /** Empty when there was none before. */
  before: string
  /** Empty when there is none now. */
  after: string
}

/** What differs between what somebody saw and what stands now, among what a seal covers, one line for each field. */
export function changedParts(seen: ClaimView, now: ClaimView): Change[] {
  const numbers = [...new Set([...seen.evidence, ...now.evidence].map((card) => card.number))].sort((a, b) => a - b)
  const cardOf = (claim: ClaimView, number: number) => {
    const card = claim.evidence.find((each) => each.number === number)
    return card && { ...card, ...card.source, source: null, id: null, sourceId: null, number: null, copy: null }
  }
  return [
    ...(sameWords(seen.anchor.exact, now.anchor.exact)
      ? []
      : fields('quote', { exact: seen.anchor.exact }, { exact: now.anchor.exact })),
    ...fields('wording', { ...seen.wording, ...seen.wording.figure }, { ...now.wording, ...now.wording.figure }),
    ...fields('verdict', seen.verdict, now.verdict),
    ...numbers.flatMap((number) => fields('evidence', cardOf(seen, number), cardOf(now, number), number)),
    ...fields('contact', seen.contact, now.contact),
    ...fields('calculation', sumOf(seen), sumOf(now)),
  ]
}

// What it gave is told by what it was made of, and by its result.
const sumOf = ({ calculation }: ClaimView) =>
  calculation && {
    ...calculation,
    outcome: `${calculation.outcome.result} ${calculation.outcome.unit}`,
    values: calculation.values.map(({ label, written, unit }) => `${label}: ${written} ${unit}`).join('; '),
  }

type Part = object | null | undefined

// Who wrote it and when is not under the seal, and a figure's fields are compared one by one.
const aside = ['author', 'at', 'figure', 'scaleId']

function fields(part: SealedPart, seen: Part, now: Part, number: number | null = null): Change[] {
  const before = new Map(Object.entries(seen ?? {}))
  const after = new Map(Object.entries(now ?? {}))
  const names = [...new Set([...before.keys(), ...after.keys()])].filter((name) => !aside.includes(name))
  return names
    .map((name) => ({ part, number, before: worded(before.get(name)), after: worded(after.get(name)) }))
    .filter((change) => change.before !== change.after)
}

const worded = (value: unknown) => (value === true ? '✓' : value ? String(value) : '')
