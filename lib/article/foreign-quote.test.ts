import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { describe as describePassage, toCodePoints, toUtf16 } from './anchor.ts'
import { placeQuote } from './foreign-quote.ts'
import { canonicalise } from './text.ts'

const { text } = canonicalise('It fell by 40 percent. 😀\n\nThen it fell by 40 percent again, in Bogotá.')
const bare = { prefix: '', suffix: '' }
const words = (quote: Parameters<typeof placeQuote>[1], position: Parameters<typeof placeQuote>[2] = null) => {
  const found = placeQuote(text, quote, position)
  return typeof found === 'string' ? found : [found.start, text.slice(found.start, found.end)]
}
const second = text.lastIndexOf('40 percent')

test('the very words are found, by what stands around them where they stand twice', () => {
  expect(words({ ...bare, exact: 'again' })).toEqual([text.indexOf('again'), 'again'])
  expect(words({ exact: '40 percent', prefix: 'Then it fell by ', suffix: '' })).toEqual([second, '40 percent'])
  expect(words({ exact: '40 percent', prefix: '', suffix: ' again' })).toEqual([second, '40 percent'])
})

test('words in two places with nothing to tell them apart are nobody’s to choose, unless the position hits one', () => {
  const quote = { ...bare, exact: '40 percent' }
  expect(words(quote)).toBe('quote-ambiguous')
  expect(words(quote, toCodePoints(text, { start: second, end: second + 10 }))).toEqual([second, '40 percent'])
  expect(words(quote, { start: second, end: second + 10 }), 'UTF-16 is another place').toBe('quote-ambiguous')
  expect(words(quote, { start: 3, end: 9 })).toBe('quote-ambiguous')
  expect(words(quote, { start: 1e9, end: 2e9 })).toBe('quote-ambiguous')
})

test('what stands around the words goes before a position that was counted in another text', () => {
  const position = toCodePoints(text, { start: text.indexOf('40'), end: text.indexOf('40') + 10 })
  expect(words({ exact: '40 percent', prefix: '', suffix: ' again' }, position)).toEqual([second, '40 percent'])
})

test('words with which the text begins are no exception', () => {
  const found = (exact: string) => placeQuote('fell and fell', { ...bare, exact }, null)
  expect(found('fell and')).toEqual({ start: 0, end: 8 })
  expect(found('fell')).toBe('quote-ambiguous')
})

test('one other digit is not found, nor is nothing', () => {
  expect(words({ ...bare, exact: '41 percent' })).toBe('quote-not-found')
  expect(words({ ...bare, exact: ' \n ' })).toBe('quote-not-found')
})

test('a page may break its lines, space its words and spell its accents as it likes', () => {
  expect(words({ ...bare, exact: '\n   40\n  percent\tagain,\u00a0in Bogota\u0301 ' })).toEqual([
    second,
    '40 percent again, in Bogotá',
  ])
  expect(words({ ...bare, exact: '😀\n\n\nThen' })).toEqual([text.indexOf('😀'), '😀\nThen'])
  expect(words({ ...bare, exact: 'a\u00adga\u200bin' })).toEqual([text.indexOf('again'), 'again'])
})

test('a quote that took the space beside it along keeps what stands around it', () => {
  expect(words({ exact: ' 40 percent', prefix: 'Then it fell by', suffix: '' })).toEqual([second, '40 percent'])
  expect(words({ exact: '40 percent ', prefix: '', suffix: 'again' })).toEqual([second, '40 percent'])
})

test('whatever is described in a text is placed where it was, or said to be ambiguous, never anywhere else', () => {
  const passage = fc
    .array(fc.constantFrom('a', 'b ', 'fell ', '40 % ', '😀', 'ñ', '\n', '\u00a0'), { minLength: 1, maxLength: 60 })
    .map((parts) =>
      parts
        .join('')
        .replace(/ +/g, ' ')
        .replace(/ ?\n+ ?/g, '\n'),
    )
    .chain((whole) => fc.tuple(fc.constant(whole), fc.nat([...whole].length), fc.nat([...whole].length)))
  fc.assert(
    fc.property(passage, ([whole, a, b]) => {
      const points = { start: Math.min(a, b), end: Math.max(a, b) }
      const range = toUtf16(whole, points)
      const exact = whole.slice(range.start, range.end)
      fc.pre(exact.trim() === exact && exact !== '' && !/[\s]{2}/.test(whole))
      expect(placeQuote(whole, describePassage(whole, range), points)).toEqual(range)
    }),
    { numRuns: 500 },
  )
})
