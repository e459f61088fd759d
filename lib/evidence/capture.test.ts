import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { placeOf, readableText, webAddress } from './capture.ts'

const text = 'Yearbook\nTable 3. Arrests rose to 40,000 in “the\u00a0year” 2024.\nNo more.'

test('a quote is found in other typography, across a line, with the words around it', () => {
  expect(placeOf(text, 'Arrests rose to 40,000 in "the year"')).toEqual({
    before: 'Yearbook\nTable 3. ',
    words: 'Arrests rose to 40,000 in “the\u00a0year”',
    after: ' 2024.\nNo more.',
  })
  expect(placeOf(text, '2024. No more')?.words).toBe('2024.\nNo more')
})

test('other words are not found: a changed digit, another case, half a word, half a number', () => {
  for (const quote of ['rose to 41,000', 'arrests rose', 'rests rose to', 'rose to 40', '000 in', 'No mor', ' ', ''])
    expect(placeOf(text, quote), quote).toBeNull()
})

test('a whole word that also begins another one is found where it is whole', () => {
  expect(placeOf('40,000 and 40 more', '40')).toEqual({ before: '40,000 and ', words: '40', after: ' more' })
})

test('whatever whole words stand in a text are found in it, as they stand', () => {
  const word = fc.stringMatching(/^[a-zé]{1,8}$/)
  fc.assert(
    fc.property(fc.array(word, { minLength: 3, maxLength: 30 }), fc.nat(), fc.nat(), (words, a, b) => {
      const [from, to] = [a % words.length, b % words.length].sort((x, y) => x - y)
      const quote = words.slice(from, (to ?? 0) + 1).join(' ')
      expect(placeOf(words.join(' '), quote)?.words).toBe(quote)
    }),
  )
})

test('a copy’s words are its blocks and what could be quoted beside them, without what stands around every page', () => {
  const aside = (words: string, why: string, at: number) => ({ text: words, why, at })
  const read = {
    title: 'Yearbook',
    standfirst: null,
    blocks: [{ text: 'One.' }, { text: 'Two.' }],
    setAside: [aside('Home', 'navigation', 0), aside('A chart.', 'caption', 1), aside('By us', 'byline', 2)],
  }
  expect(readableText(read)).toBe('Yearbook\nOne.\nA chart.\nTwo.\nBy us')
  expect(readableText({ ...read, title: 'One.' })).toBe('One.\nA chart.\nTwo.\nBy us')
})

test('only an address of the web can be opened', () => {
  expect(webAddress({ address: 'https://statistics.example/yearbook' })).toBe('https://statistics.example/yearbook')
  for (const address of [null, '', 'shelf 12', 'ftp://a.example', 'https://', 'file:///etc/passwd', 'https://a b'])
    expect(webAddress({ address }), `${address}`).toBeNull()
})
