import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { type ChainedEntry, emptyChain, follow, genesis, hashOf } from './chain.ts'

const content = fc.record({
  actorId: fc.option(fc.uuid(), { nil: null }),
  actorName: fc.string({ unit: 'grapheme' }),
  verb: fc.constantFrom('take', 'approve', 'publish'),
  subjectType: fc.constant('claim'),
  subjectId: fc.uuid(),
  articleId: fc.option(fc.uuid(), { nil: null }),
  data: fc.json(),
  at: fc
    .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((at) => at.toISOString()),
})

function chain(contents: Omit<ChainedEntry, 'position' | 'previousHash' | 'hash'>[]): ChainedEntry[] {
  let previousHash = genesis
  return contents.map((one, index) => {
    const entry = { ...one, position: BigInt(index + 1), previousHash }
    const hash = hashOf(entry)
    previousHash = hash
    return { ...entry, hash }
  })
}
const chains = fc.array(content, { minLength: 3, maxLength: 12 }).map(chain)

test('an untouched record verifies, whole or in pieces', () => {
  fc.assert(
    fc.property(chains, fc.nat(), (entries, pick) => {
      const cut = pick % entries.length
      const first = follow(entries.slice(0, cut))
      expect(first.ok).toBe(true)
      expect(follow(entries.slice(cut), first.ok ? first.end : emptyChain)).toEqual(follow(entries))
      expect(follow(entries)).toMatchObject({ ok: true, end: { position: BigInt(entries.length) } })
    }),
  )
})

test('changing any field of any entry is found at that entry', () => {
  const fields = [
    'at',
    'actorId',
    'actorName',
    'verb',
    'subjectType',
    'subjectId',
    'articleId',
    'data',
    'previousHash',
    'hash',
  ] as const
  fc.assert(
    fc.property(chains, fc.nat(), fc.constantFrom(...fields), (entries, pick, field) => {
      const index = pick % entries.length
      const forged = entries.map((entry, at) => (at === index ? { ...entry, [field]: `${entry[field]}x` } : entry))
      expect(follow(forged)).toEqual({ ok: false, brokenAt: BigInt(index + 1) })
    }),
  )
})

test('a forger who also recomputes that hash is found at the next entry', () => {
  fc.assert(
    fc.property(chains, (entries) => {
      const [first, ...rest] = entries as [ChainedEntry, ...ChainedEntry[]]
      const forged = { ...first, verb: 'forged' }
      expect(follow([{ ...forged, hash: hashOf(forged) }, ...rest])).toEqual({ ok: false, brokenAt: 2n })
    }),
  )
})

test('leaving out, swapping or adding an entry is found', () => {
  fc.assert(
    fc.property(chains, fc.nat(), (entries, pick) => {
      const index = pick % (entries.length - 1)
      const without = entries.filter((_, at) => at !== index)
      expect(follow(without).ok).toBe(false)
      expect(
        follow(entries.with(index, entries[index + 1] as ChainedEntry).with(index + 1, entries[index] as ChainedEntry))
          .ok,
      ).toBe(false)
      expect(follow([...entries.slice(0, index + 1), ...entries.slice(index)]).ok).toBe(false)
    }),
  )
})
