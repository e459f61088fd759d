import { expect, test } from '@playwright/test'
import { type PastAnchor, sameWords, shiftOf, wordsBefore } from './anchors.ts'

const at = (id: number, outcome: PastAnchor['outcome'], exact: string, prefix = 'rose to '): PastAnchor => ({
  ...{ id: `0190${id}`, outcome, exact, prefix, suffix: ' in a year' },
})
const made = at(1, 'made', '40,000')

for (const [what, later, approval, before] of [
  ['as they were pinned', [], null, null],
  ['in other typography', [at(2, 'unchanged', '40,000')], null, null],
  ['changed once', [at(2, 'changed', '41,000')], null, '40,000'],
  ['changed, and then moved', [at(2, 'changed', '41,000'), at(3, 'moved', '41,000')], null, '40,000'],
  ['changed twice', [at(2, 'changed', '41,000'), at(3, 'changed', '42,000')], null, '40,000'],
  ['changed there and back', [at(2, 'changed', '41,000'), at(3, 'changed', '40,000')], null, null],
  ['changed and pinned by hand', [at(2, 'changed', '41,000'), at(3, 'repinned', '41,000')], null, null],
  ['changed and approved', [at(2, 'changed', '41,000')], '01903', null],
  ['changed after an approval', [at(2, 'moved', '40,000'), at(4, 'changed', '41,000')], '01903', '40,000'],
  ['changed, approved and changed', [at(2, 'changed', '41,000'), at(4, 'changed', '42,000')], '01903', '41,000'],
] as const)
  test(`of words ${what}, somebody last stood for ${before ?? 'those that stand there'}`, () => {
    expect(wordsBefore([made, ...later], approval)).toBe(before)
  })

test('typography is no other words, a digit is', () => {
  expect(sameWords('“40 %” – she said', '"40\u00a0%" - she said')).toBe(true)
  expect(sameWords('40 %', '41 %')).toBe(false)
})

test('what happened around a claim is told for the last text only', () => {
  expect(shiftOf([made])).toBeNull()
  expect(shiftOf([made, at(2, 'unchanged', '40,000')])).toBeNull()
  expect(shiftOf([made, at(2, 'unchanged', '40,000', 'went up to ')])).toBe('around')
  expect(shiftOf([made, at(2, 'moved', '40,000')])).toBe('moved')
  expect(shiftOf([made, at(2, 'moved', '40,000'), at(3, 'unchanged', '40,000')])).toBeNull()
  expect(shiftOf([made, at(2, 'changed', '41,000', 'went up to ')])).toBeNull()
})
