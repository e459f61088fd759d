import { expect, test } from '@playwright/test'
import { coverage } from '#lib/article/coverage.ts'
import type { ArticleView, Range } from '#lib/article/schema.ts'
import { segments } from '#lib/article/segments.ts'
import { sentences } from '#lib/article/sentences.ts'
import { canonicalise } from '#lib/article/text.ts'
import { highlightsOf, type Line, linesOf, printed } from './printed.ts'

const { text, blocks } = canonicalise('What was said\n\nOne fell. Two rose by 40 %.\n\nThree stayed. So did four.')
const current = { id: 'version 1', number: 1, text, blocks }
const article = { current } as ArticleView
const all = sentences(text, blocks, 'en')
const on = (words: string, id: string): Line => {
  const start = text.indexOf(words)
  return { id, state: 'identified', ordinal: 1, lane: 0, changed: false, start, end: start + words.length }
}
const column = (lines: Line[], marks: Range[] = []) => printed(article, coverage(all, lines, marks), lines)

test('every sentence is printed in its own block, counted through the whole text', () => {
  expect(column([]).map((block) => block.sentences.map(({ at }) => at))).toEqual([[0], [1, 2], [3, 4]])
})

test('a claim across paragraphs is drawn in each of them', () => {
  const across = on('rose by 40 %.\nThree', 'across')
  expect(column([across]).map((block) => block.lines.map(({ id }) => id))).toEqual([[], ['across'], ['across']])
})

test('only a block in which something changed is drawn anew', () => {
  const before = column([on('fell', 'a')])
  const after = column([on('fell', 'a'), on('stayed', 'b')], [all[0] ?? { start: 0, end: 0 }])
  expect(after.map((block, at) => block.key === before[at]?.key)).toEqual([false, true, false])
})

test('the runs of the column are the text, word for word', () => {
  const words = column([on('fell. Two', 'a'), on('Two rose', 'b')]).map((block) =>
    segments(block, highlightsOf(block, { start: block.start + 2, end: block.start + 5 }))
      .map((run) => text.slice(run.start, run.end))
      .join(''),
  )
  expect(words.join('\n')).toBe(text)
})

test('a claim that is on its way has its line at once, below those that stand, and no number yet', () => {
  const coming = { start: text.indexOf('Two'), end: text.indexOf('Two') + 8 }
  expect(linesOf(article, [], coming)).toMatchObject([{ ...coming, state: 'identified', ordinal: null, lane: 0 }])
  expect(linesOf(article, [])).toEqual([])
})
