import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { sealedContent, sealOf } from './seal.ts'

type Sealed = Parameters<typeof sealOf>[0]
const person = fc.record({ id: fc.uuid(), name: fc.string() })
const word = fc.string({ minLength: 1 })
const maybe = (inner: fc.Arbitrary<string>) => fc.option(inner, { nil: null })

const source = fc.record({
  title: word,
  address: maybe(word),
  publisher: maybe(word),
  author: maybe(word),
  publishedOn: maybe(word),
  kind: fc.constantFrom('official-record' as const, 'study' as const),
  standing: fc.constantFrom('primary' as const, 'secondary' as const),
  interests: maybe(word),
  reliability: maybe(word),
  language: maybe(word),
  confidential: fc.boolean(),
  confidentialReason: maybe(word),
})
const card = fc.record({
  id: fc.uuid(),
  number: fc.integer({ min: 1, max: 99 }),
  sourceId: fc.uuid(),
  stance: fc.constantFrom('supports' as const, 'refutes' as const, 'context' as const),
  quote: maybe(word),
  locator: maybe(word),
  accessedOn: maybe(word),
  note: maybe(word),
  author: person,
  source,
})
const claim: fc.Arbitrary<Sealed> = fc.record({
  anchor: fc.record({
    exact: word,
    prefix: fc.string(),
    suffix: fc.string(),
    start: fc.nat(),
    end: fc.nat(),
    versionId: fc.uuid(),
    outcome: fc.constant('made'),
    author: person,
  }),
  wording: fc.record({
    statement: word,
    claimant: maybe(word),
    claimantKind: fc.constantFrom('person' as const, 'body' as const, null),
    claimantRole: maybe(word),
    claimedOn: maybe(word),
    claimedAt: maybe(word),
    figure: fc.constantFrom(null, { value: '50', unit: '%', direction: 'down' as const, baseline: null, period: null }),
    mustCheck: fc.boolean(),
    sensitive: fc.boolean(),
    author: person,
  }),
  verdict: fc.option(
    fc.record({
      rating: word,
      answer: word,
      explanation: word,
      unknowns: maybe(word),
      sourcesReason: maybe(word),
      otherSide: maybe(word),
      author: person,
      scaleId: fc.uuid(),
      at: fc.date({ noInvalidDate: true }),
    }),
    { nil: null },
  ),
  contact: fc.option(
    fc.record({
      asked: fc.boolean(),
      askedOn: maybe(word),
      channel: maybe(word),
      answer: maybe(word),
      reason: maybe(word),
      author: person,
    }),
    { nil: null },
  ),
  evidence: fc.uniqueArray(card, { selector: (one) => one.number, maxLength: 5 }),
})

test('the same content has the same seal, whoever wrote it, in whatever order it was read', () => {
  fc.assert(
    fc.property(claim, person, (one, other) => {
      const again: Sealed = {
        evidence: one.evidence.map((item) => ({ ...item, author: other })).reverse(),
        contact: one.contact && { ...one.contact, author: other },
        verdict: one.verdict && { ...one.verdict, author: other, at: new Date(0) },
        wording: { ...one.wording, author: other },
        anchor: { ...one.anchor, author: other },
      }
      expect(sealOf(again)).toBe(sealOf(one))
    }),
  )
})

test('any other content has another seal: every sealed field counts', () => {
  fc.assert(
    fc.property(claim, fc.nat(), (one, pick) => {
      const leaves = leavesOf(sealedContent(one))
      const path = leaves[pick % leaves.length] ?? []
      const changed = structuredClone(one)
      // The quote is the one field that stands under another name before it is sealed.
      alter(changed, path[0] === 'quote' ? ['anchor', 'exact'] : path.map((key) => reorder(one, path, key)))
      expect(sealOf(changed)).not.toBe(sealOf(one))
    }),
    { numRuns: 500 },
  )
})

// The seal sorts evidence by number; the path's index is of the sorted list.
function reorder(one: Sealed, path: string[], key: string): string {
  if (path[0] !== 'evidence' || path[1] !== key) return key
  const sorted = [...one.evidence].sort((a, b) => a.number - b.number)
  return String(one.evidence.indexOf(sorted[Number(key)] as Sealed['evidence'][number]))
}

function leavesOf(value: unknown, path: string[] = []): string[][] {
  if (value === null || typeof value !== 'object') return [path]
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
}

function alter(target: unknown, path: string[]): void {
  const [key, ...rest] = path
  if (key === undefined) return
  const holder = target as Record<string, unknown>
  if (rest.length > 0) {
    alter(holder[key], rest)
    return
  }
  const value = holder[key]
  holder[key] = typeof value === 'number' ? value + 1000 : typeof value === 'boolean' ? !value : `${value ?? ''}x`
}
