import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { nextOpen, stepWord, stretch, touched, withoutSpace, words } from './passage.ts'

const text = '“Killings fell by 40%, to $1.2 million,” she said (twice).'
const all = words(text, { start: 0, end: text.length })
const said = (range: { start: number; end: number } | null) => range && text.slice(range.start, range.end)

test('words stand without the punctuation around them, but with their percent and money signs', () => {
  expect(all.map(said)).toEqual(['Killings', 'fell', 'by', '40%', 'to', '$1.2', 'million', 'she', 'said', 'twice'])
})

test('a per cent stands with its number, whatever space is between them', () => {
  const spaced = 'cayó un 40 %, un 3\u00a0% más'
  const found = words(spaced, { start: 0, end: spaced.length }).map(({ start, end }) => spaced.slice(start, end))
  expect(found).toEqual(['cayó', 'un', '40 %', 'un', '3\u00a0%', 'más'])
})

test('going right and left by word moves one word, and stays at the ends', () => {
  const first = stepWord(all, null, 1)
  expect(said(first)).toBe('Killings')
  expect(said(stepWord(all, first, 1))).toBe('fell')
  expect(said(stepWord(all, first, -1))).toBe('Killings')
  expect(said(stepWord(all, stepWord(all, null, -1), 1))).toBe('twice')
})

test('stretching takes in the next word with all that stands before it, and gives it back', () => {
  const one = stretch(all, null, 1)
  const four = [1, 2, 3].reduce((passage) => stretch(all, passage, 1), one)
  expect(said(four)).toBe('Killings fell by 40%')
  expect(said(stretch(all, four, -1))).toBe('Killings fell by')
  expect(said(stretch(all, one, -1))).toBe('Killings')
})

test('every passage of whole words can be reached by stepping and stretching', () => {
  const bounds = fc.tuple(fc.nat(all.length - 1), fc.nat(all.length - 1))
  fc.assert(
    fc.property(bounds, ([a, b]) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      let passage = stepWord(all, null, 1)
      for (let steps = 0; steps < from; steps++) passage = stepWord(all, passage, 1)
      for (let steps = from; steps < to; steps++) passage = stretch(all, passage, 1)
      expect(passage).toEqual({ start: all[from]?.start, end: all[to]?.end })
    }),
  )
})

test('a selection that caught space at its ends is what was meant without it', () => {
  expect(withoutSpace('a  bc \n', { start: 1, end: 7 })).toEqual({ start: 3, end: 5 })
  expect(withoutSpace('a  b', { start: 1, end: 3 })).toBeNull()
})

test('the next open sentence is looked for round the end, and is nowhere when all are done', () => {
  expect(nextOpen(['open', 'claim', 'open'], 0)).toBe(2)
  expect(nextOpen(['open', 'claim', 'claim'], 1)).toBe(0)
  expect(nextOpen(['claim', 'nothing'], -1)).toBeNull()
})

test('a passage touches the sentences that it shares a character with', () => {
  const sentences = [
    { start: 0, end: 5 },
    { start: 6, end: 10 },
  ]
  expect(touched(sentences, { start: 4, end: 7 })).toEqual({ first: 0, last: 1 })
  expect(touched(sentences, { start: 5, end: 6 })).toBeNull()
})
