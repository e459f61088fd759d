import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import type { Block } from '#lib/article/schema.ts'
import { passages } from './passages.ts'

const text = 'One is first. Two is next. Three follows. Four ends.\nA second block. It has two.'
const blocks: Block[] = [
  { kind: 'paragraph', start: 0, end: 52 },
  { kind: 'quote', start: 53, end: text.length },
]
const theirs = { kind: 'theirs', text, blocks, language: 'en' } as const
const at = (words: string, number: number) => {
  const start = text.indexOf(words)
  return { number, start, end: start + words.length }
}
const written = (passage: { runs: { text: string }[] }) => passage.runs.map((run) => run.text).join('')

test('of somebody else’s text only the sentences that a claim touches are quoted, and cuts are shown', () => {
  const found = passages(theirs, [at('is next', 1)])
  expect(found.map((one) => [written(one), one.cutBefore, one.cutAfter])).toEqual([['Two is next.', true, true]])
})

test('neighbouring sentences make one passage, others one each', () => {
  expect(passages(theirs, [at('first', 1), at('next', 2)]).map(written)).toEqual(['One is first. Two is next.'])
  expect(passages(theirs, [at('first', 1), at('ends', 2)]).map(written)).toEqual(['One is first.', 'Four ends.'])
})

test('a claim over two blocks is quoted in both, each as what it is', () => {
  const found = passages(theirs, [at('Four ends.\nA second block.', 1)])
  expect(found.map((one) => [one.kind, written(one)])).toEqual([
    ['paragraph', 'Four ends.'],
    ['quote', 'A second block.'],
  ])
})

test('our own text is shown whole', () => {
  const found = passages({ ...theirs, kind: 'ours' }, [at('next', 1)])
  expect(found.map(written).join('\n')).toBe(text)
  expect(found.some((one) => one.cutBefore || one.cutAfter)).toBe(false)
})

const range = fc
  .tuple(fc.nat(text.length - 2), fc.integer({ min: 1, max: 40 }))
  .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }))

test('whatever the claims, the runs under a number are together exactly the words of that claim', () => {
  const solid = (words: string) => words.replace(/\s+/g, '')
  fc.assert(
    fc.property(fc.array(range, { maxLength: 6 }), fc.constantFrom('ours', 'theirs'), (ranges, kind) => {
      const claims = ranges.map((each, index) => ({ ...each, number: index + 1 }))
      const runs = passages({ ...theirs, kind }, claims).flatMap((passage) => passage.runs)
      for (const { number, start, end } of claims) {
        const under = runs.filter((run) => run.claims.includes(number)).map((run) => run.text)
        expect(solid(under.join(''))).toBe(solid(text.slice(start, end)))
      }
    }),
  )
})
