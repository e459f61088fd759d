import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { textDiff, wordDiff } from './word-diff.ts'

const word = fc.constantFrom('arrests', 'rose', 'to', '40,000', '41,000', '😀', 'é', ' ', ' ', ', ', '\u00a0', '\n')
const passage = fc.array(word, { maxLength: 25 }).map((words) => words.join(''))
const joined = (runs: { kind: string; text: string }[], without: string) =>
  runs
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

test('what a word diff shows as old and as new are the two passages, to the letter', () => {
  fc.assert(
    fc.property(passage, passage, (before, after) => {
      const runs = wordDiff(before, after)
      expect(joined(runs, 'new')).toBe(before)
      expect(joined(runs, 'gone')).toBe(after)
      for (const { before: old, after: now, runs } of textDiff(before, after)) {
        expect(joined(runs, 'new')).toBe(old ?? '')
        expect(joined(runs, 'gone')).toBe(now ?? '')
      }
    }),
  )
})

test('the paragraphs of a text diff are those of the two texts, in their order', () => {
  fc.assert(
    fc.property(passage, passage, (before, after) => {
      const rows = textDiff(before, after)
      expect(rows.flatMap((row) => row.before ?? []).join('\n')).toBe(before)
      expect(rows.flatMap((row) => row.after ?? []).join('\n')).toBe(after)
    }),
  )
})

test('one changed word is one word gone and one new', () => {
  expect(wordDiff('rose to 40,000 a year', 'rose to 41,000 a year')).toEqual([
    { kind: 'same', text: 'rose to ' },
    { kind: 'gone', text: '40,000' },
    { kind: 'new', text: '41,000' },
    { kind: 'same', text: ' a year' },
  ])
})

test('a changed paragraph stands beside what it became, and one that was put in beside nothing', () => {
  const rows = textDiff('One.\nIt rose to 40.\nThree.', 'One.\nIt rose to 41.\nThree.\nFour.')
  expect(rows.map(({ before, after }) => [before, after])).toEqual([
    ['One.', 'One.'],
    ['It rose to 40.', 'It rose to 41.'],
    ['Three.', 'Three.'],
    [null, 'Four.'],
  ])
})
