import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { outcomeOf, sum } from '#e2e/sums.ts'
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
  pinned: maybe(word),
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
  calculation: fc.option(
    fc.constantFrom('20,000', '21,000').map((written) => {
      const calculation = sum('percentChange', [written, '10,500'], { claimed: '50 %', note: 'A note.' })
      return { ...calculation, outcome: outcomeOf(calculation), author: { id: 'ed', name: 'Ed' } }
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
        calculation: one.calculation && { ...one.calculation, author: other },
        verdict: one.verdict && { ...one.verdict, author: other, at: new Date(0) },
        wording: { ...one.wording, author: other },
        anchor: { ...one.anchor, author: other },
      }
      expect(sealOf(again)).toBe(sealOf(one))
    }),
  )
})

test('a claim without a sum has the seal that it had before there were sums', () => {
  fc.assert(
    fc.property(claim, (one) => {
      expect('calculation' in sealedContent({ ...one, calculation: null })).toBe(false)
    }),
  )
})

test('any other content has another seal: every sealed field counts', () => {
  fc.assert(
    fc.property(claim, fc.nat(), (one, pick) => {
      const leaves = leavesOf(sealedContent(one))
      const path = leaves[pick % leaves.length] ?? []
      const changed = structuredClone(one)
      alter(changed, placeIn(one, path))
      expect(sealOf(changed)).not.toBe(sealOf(one))
    }),
    { numRuns: 500 },
  )
})

// Two things stand under another name before they are sealed: the quote, and the copy that evidence is tied to.
function placeIn(one: Sealed, path: string[]): string[] {
  if (path[0] === 'quote') return ['anchor', 'exact']
  return path.map((key) => (path[0] === 'evidence' && key === 'capture' ? 'pinned' : reorder(one, path, key)))
}

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

test('without a copy the seal is what it was before there were copies, and no later look at the source is in it', () => {
  fc.assert(
    fc.property(claim, (one) => {
      const bare = { ...one, evidence: one.evidence.map(({ pinned: _, ...rest }) => rest) }
      const looked = { kept: { captureId: 'x', at: new Date(0), sha256: 'y' }, failed: null, quote: null }
      const unpinned = { ...one, evidence: one.evidence.map((item) => ({ ...item, pinned: null, copy: looked })) }
      expect(sealOf(unpinned)).toBe(sealOf(bare))
      expect(JSON.stringify(sealedContent(bare))).not.toContain('"capture"')
    }),
  )
})
