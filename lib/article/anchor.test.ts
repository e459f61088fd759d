import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { describe as describePassage, find, toCodePoints, toUtf16 } from './anchor.ts'

// Few different words, so that the same ones often stand in several places.
const repetitive = fc.array(fc.constantFrom('a', 'b ', 'fell ', '40 % ', '😀', 'ñ', '\n'), {
  minLength: 1,
  maxLength: 60,
})
const passage = repetitive
  .map((parts) => parts.join(''))
  .chain((text) => {
    const points = [...text].length
    return fc
      .tuple(fc.nat(points - 1), fc.nat(points - 1))
      .map(([a, b]) => ({ text, points: { start: Math.min(a, b), end: Math.max(a, b) + 1 } }))
  })

test('what is described is found again in the same place', () => {
  fc.assert(
    fc.property(passage, ({ text, points }) => {
      const range = toUtf16(text, points)
      expect(find(text, describePassage(text, range))).toEqual(range)
    }),
    { numRuns: 500 },
  )
})

test('what is found has exactly the words that were described, whatever was added before it', () => {
  fc.assert(
    fc.property(passage, fc.string({ unit: 'binary' }), ({ text, points }, added) => {
      const place = describePassage(text, toUtf16(text, points))
      const found = find(added + text, place)
      if (found) expect((added + text).slice(found.start, found.end)).toBe(place.exact)
    }),
  )
})

test('UTF-16 and code points are each other’s inverse', () => {
  fc.assert(
    fc.property(passage, ({ text, points }) => {
      expect(toCodePoints(text, toUtf16(text, points))).toEqual(points)
    }),
  )
})

const text = 'It fell by 40 percent. Then it fell by 40 percent again.'
const second = { start: text.lastIndexOf('40'), end: text.lastIndexOf('40') + 10 }

test('of the same words in two places, those are taken that stand in the same surroundings', () => {
  const later = `In short: ${text}`
  expect(find(later, describePassage(text, second))).toEqual({ start: second.start + 10, end: second.end + 10 })
})

test('one changed digit is another passage', () => {
  expect(find(text.replaceAll('40', '41'), describePassage(text, second))).toBeNull()
})

test('words that stand in several places with the same surroundings are nobody’s to choose', () => {
  const place = describePassage('x 40 y', { start: 2, end: 4 })
  expect(find('--- x 40 y --- x 40 y', place)).toBeNull()
})

for (const [what, range] of [
  ['half a character at its start', { start: 2, end: 4 }],
  ['half a character at its end', { start: 0, end: 2 }],
  ['nothing', { start: 1, end: 1 }],
  ['words backwards', { start: 3, end: 1 }],
  ['more than the text', { start: 0, end: 9 }],
  ['a place before the text', { start: -1, end: 1 }],
] as const)
  test(`a passage of ${what} is refused`, () => {
    expect(() => describePassage('a😀bc', range)).toThrow(expect.objectContaining({ code: 'quote-not-in-text' }))
  })
