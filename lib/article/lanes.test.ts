import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { lanes } from './lanes.ts'

const highlights = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 })), { maxLength: 15 })
  .map((all) => all.map(([start, length], at) => ({ id: `claim ${at}`, start, end: start + length })))

test('no two claims in one lane overlap', () => {
  fc.assert(
    fc.property(highlights, (all) => {
      const lane = lanes(all)
      const clashes = all.filter((a) =>
        all.some((b) => a.id < b.id && lane.get(a.id) === lane.get(b.id) && a.start < b.end && b.start < a.end),
      )
      expect(clashes).toEqual([])
    }),
  )
})

test('there are no more lanes than claims over the busiest character', () => {
  fc.assert(
    fc.property(highlights, (all) => {
      const over = all.map((one) => all.filter((other) => other.start <= one.start && other.end > one.start).length)
      expect(new Set(lanes(all).values()).size).toBe(Math.max(0, ...over))
    }),
  )
})
