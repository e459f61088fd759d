import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { segments } from './segments.ts'

const place = fc.tuple(fc.nat(60), fc.nat(30)).map(([start, length]) => ({ start, end: start + length }))
const highlights = fc
  .array(place, { maxLength: 12 })
  .map((all) => all.map((one, at) => ({ ...one, id: `claim ${at}` })))

test('runs cover a range exactly once, in order', () => {
  fc.assert(
    fc.property(place, highlights, (range, over) => {
      let at = range.start
      for (const run of segments(range, over)) {
        expect(run.start).toBe(at)
        expect(run.end).toBeGreaterThan(at)
        at = run.end
      }
      expect(at).toBe(range.end)
    }),
  )
})

test('every character carries the ids of exactly the highlights over it', () => {
  fc.assert(
    fc.property(place, highlights, (range, over) => {
      const carried = segments(range, over).flatMap((run) => Array.from({ length: run.end - run.start }, () => run.ids))
      const expected = Array.from({ length: range.end - range.start }, (_, at) => range.start + at).map((at) =>
        over.filter((one) => one.start <= at && at < one.end).map((one) => one.id),
      )
      expect(carried).toEqual(expected)
    }),
    { numRuns: 300 },
  )
})

test('a highlight inside another makes three runs', () => {
  const outer = { id: 'outer', start: 2, end: 8 }
  const inner = { id: 'inner', start: 4, end: 6 }
  expect(segments({ start: 2, end: 8 }, [outer, inner])).toEqual([
    { start: 2, end: 4, ids: ['outer'] },
    { start: 4, end: 6, ids: ['outer', 'inner'] },
    { start: 6, end: 8, ids: ['outer'] },
  ])
})
