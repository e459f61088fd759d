import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { coverage, coverageCounts } from './coverage.ts'
import type { Range } from './schema.ts'

const three = [
  { start: 0, end: 10 },
  { start: 11, end: 20 },
  { start: 21, end: 30 },
]
const states = (claims: Range[], marks: Range[]) => coverage(three, claims, marks).map(({ state }) => state)

test('a claim on some words of a sentence covers it', () => {
  expect(states([{ start: 12, end: 14 }], [])).toEqual(['open', 'claim', 'open'])
})

test('a claim across sentences covers each that it touches, and none that it only adjoins', () => {
  expect(states([{ start: 9, end: 11 }], [])).toEqual(['claim', 'open', 'open'])
  expect(states([{ start: 9, end: 12 }], [])).toEqual(['claim', 'claim', 'open'])
})

test('nothing to check is said of whole sentences, and a claim outweighs it', () => {
  expect(states([{ start: 22, end: 23 }], three)).toEqual(['nothing', 'nothing', 'claim'])
  expect(states([], [{ start: 11, end: 19 }])).toEqual(['open', 'open', 'open'])
})

const range = fc
  .tuple(fc.nat(200), fc.integer({ min: 1, max: 60 }))
  .map(([start, length]) => ({ start, end: start + length }))
const inOrder = fc
  .uniqueArray(fc.nat(200), { maxLength: 30 })
  .map((cuts) => cuts.sort((a, b) => a - b))
  .map((cuts) => cuts.slice(1).map((end, at) => ({ start: cuts[at] ?? 0, end })))

test('one walk over all ranges says the same as asking each sentence about each range', () => {
  fc.assert(
    fc.property(inOrder, fc.array(range), fc.array(range), (all, claims, marks) => {
      const slowly = all.map((sentence) => {
        if (claims.some((claim) => claim.start < sentence.end && claim.end > sentence.start)) return 'claim'
        return marks.some((mark) => mark.start <= sentence.start && mark.end >= sentence.end) ? 'nothing' : 'open'
      })
      expect(coverage(all, claims, marks).map(({ state }) => state)).toEqual(slowly)
      const { sentences, claim, nothing, open } = coverageCounts(all, claims, marks)
      expect([sentences, claim + nothing + open]).toEqual([all.length, all.length])
    }),
    { numRuns: 500 },
  )
})
