import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { afterPublishing, card, claimView, facts } from '#e2e/facts.ts'
import type { ClaimView } from '#lib/review/schema.ts'
import { snapshotSchema } from './schema.ts'
import { canonical, contentHash, isNew, sha256, snapshot } from './snapshot.ts'

const moment = { at: '2026-01-14T12:00:00.000Z', publishedBy: 'Paula', note: null }
const two = () => facts([claimView('a', 'Crime fell by half'), claimView('b', 'Arrests doubled')])

/** The same data with the keys of every object in another order. */
function shuffled<T>(value: T, random: () => number): T {
  if (Array.isArray(value)) return value.map((each) => shuffled(each, random)) as T
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  const entries = Object.entries(value).map(([key, each]) => [key, shuffled(each, random)] as const)
  const drawn = entries.map((entry) => ({ entry, by: random() })).sort((a, b) => a.by - b.by)
  return Object.fromEntries(drawn.map(({ entry }) => entry)) as T
}

test('the order in which facts are read never changes the hash', () => {
  const plain = sha256(canonical(snapshot(two(), moment)))
  fc.assert(
    fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (stream) => {
      const mixed = shuffled(two(), () => stream.next().value ?? 0)
      expect(sha256(canonical(snapshot(mixed, moment)))).toBe(plain)
    }),
  )
})

const canary = fc.stringMatching(/^canary[a-z]{12}$/)

test('of a confidential source the public learns that there is one, and why, and nothing else', () => {
  fc.assert(
    fc.property(fc.uniqueArray(canary, { minLength: 15, maxLength: 15 }), canary, (secrets, reason) => {
      const [title, address, publisher, author, interests, quote, locator, note, id, language, ...ofCopy] =
        secrets as string[]
      const [pinned, captureId, before, words, after] = ofCopy
      const source = {
        title: title ?? '',
        address,
        publisher,
        author,
        interests,
        language,
        confidential: true,
      } as const
      const hidden = {
        ...card(1, { ...source, publishedOn: '1999-12-31', confidentialReason: `why ${reason}` } as never),
        ...{ quote, locator, note, sourceId: id, stance: 'refutes', accessedOn: '1999-12-30', pinned },
        copy: {
          kept: { captureId, at: new Date('1999-12-29'), sha256: pinned },
          failed: null,
          quote: { place: { before, words, after } },
        },
      } as ReturnType<typeof card>
      const written = canonical(snapshot(facts([claimView('a', 'Crime fell by half', { evidence: [hidden] })]), moment))
      for (const secret of [...secrets, '1999', 'refutes']) expect(written).not.toContain(secret)
      expect(written).toContain(reason)
    }),
  )
})

test('a field that is not on the list cannot be published, however deep it hides', () => {
  const whole = snapshot(two(), moment)
  expect(snapshotSchema.parse(whole)).toEqual(whole)
  const planted = [
    { ...whole, note: 'x' },
    { ...whole, article: { ...whole.article, id: 'x' } },
    { ...whole, claims: whole.claims.map((claim) => ({ ...claim, sensitive: true })) },
    {
      ...whole,
      claims: whole.claims.map((claim) => ({ ...claim, evidence: [{ ...claim.evidence[0], sourceId: 'x' }] })),
    },
  ]
  for (const other of planted) expect(snapshotSchema.safeParse(other).success).toBe(false)
})

test('what the desk keeps to itself is in no snapshot', () => {
  const inside = { asked: true, askedOn: '2026-01-13', channel: 'private line', answer: null, reason: null }
  const evidence = [card(1, { language: 'language-of-source' })]
  const claim = claimView('id-of-claim', 'Crime fell by half', {
    evidence,
    contact: { ...inside, author: { id: 'ed', name: 'Edith' } },
    takenBy: { id: 'taker', name: 'Name of taker' },
  })
  const written = canonical(snapshot(facts([{ ...claim, wording: { ...claim.wording, statement: 'Said.' } }]), moment))
  for (const secret of [
    'private line',
    'language-of-source',
    'id-of-claim',
    'taker',
    'evidence-1',
    'source-1',
    'mustCheck',
  ])
    expect(written).not.toContain(secret)
})

test('only approved claims are in a first publication, numbered in the order of the text', () => {
  const open: ClaimView = claimView('c', 'Nothing more', { state: 'in_review' })
  const { claims, credits } = snapshot(facts([...two().claims, open]), moment)
  expect(claims.map(({ number, quote }) => [number, quote])).toEqual([
    [1, 'Crime fell by half'],
    [2, 'Arrests doubled'],
  ])
  expect(credits).toEqual({ checkedBy: ['Edith'], reviewedBy: ['Ravi'], publishedBy: 'Paula' })
})

test('a published claim that is open again stays word for word as it was published', () => {
  const { first, facts: after } = afterPublishing(two())
  const claims = after.claims.map((claim) =>
    claim.id === 'a'
      ? { ...claim, state: 'researching' as const, verdict: null, evidence: [], seal: sha256('new') }
      : claim,
  )
  const second = snapshot({ ...after, claims }, { ...moment, note: 'The other one.' })
  expect(second.claims).toEqual(first.claims)
  expect(second.firstPublishedAt).toBe(first.publishedAt)
})

test('a dropped claim leaves, and a claim new to the public gets the number after the highest ever given', () => {
  const { facts: after } = afterPublishing(two())
  const claims = after.claims.map((claim) => (claim.id === 'b' ? { ...claim, state: 'dropped' as const } : claim))
  const next = snapshot(
    { ...after, claims: [claimView('c', 'First sentence here'), ...claims] },
    { ...moment, note: 'x' },
  )
  expect(next.claims.map(({ number, quote }) => [number, quote])).toEqual([
    [1, 'Crime fell by half'],
    [3, 'First sentence here'],
  ])
})

test('a correction adds its note to those before it', () => {
  const { facts: after } = afterPublishing(two())
  const second = snapshot(after, { ...moment, at: '2026-01-15T08:00:00.000Z', note: 'We were wrong.' })
  expect(second.corrections).toEqual([{ number: 2, at: '2026-01-15T08:00:00.000Z', note: 'We were wrong.' }])
})

test('the preview promises the content, whoever publishes it and when', () => {
  const one = contentHash(snapshot(two(), moment))
  expect(contentHash(snapshot(two(), { at: '2027-01-01T00:00:00.000Z', publishedBy: 'Another', note: null }))).toBe(one)
  const reworded = facts([claimView('a', 'Crime fell by half', { seal: sha256('other') }), ...two().claims.slice(1)])
  expect(contentHash(snapshot(reworded, moment))).not.toBe(one)
  const { first, facts: after } = afterPublishing(two())
  expect(isNew(contentHash(first), after)).toBe(false)
})
