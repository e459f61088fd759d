import fc from 'fast-check'
import { expect, test } from '#e2e/database.ts'
import { fold } from './fold.ts'

// What is folded, what must not be, what only looks alike, and characters of two UTF-16 code units.
const pieces = [
  ...'\u2018\u2019\u201a\u201b\u2039\u203a\u201c\u201d\u201e\u201f\u00ab\u00bb\u2010\u2011\u2012\u2013\u2014\u2015\u2212',
]
const spaces = [...'\t\n\v\f\r\u0085\u00a0\u1680\u2000\u2007\u2009\u200a\u2028\u2029\u202f\u205f\u3000 ']
const unseen = [...'\u00ad\u200b\u2060\ufeff\u202a\u202e\u2066\u2069\u0001\u001f\u007f\u0084\u0086\u009f']
const others = [
  '40',
  'é',
  'e\u0301',
  'n\u0303',
  '²',
  'ﬁ',
  '′',
  '″',
  '…',
  '😀',
  '👩‍👧',
  '\u1100\u1161',
  'A',
  'ß',
  '\u212b',
]
const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces, ...spaces, ...unseen, ...others), fc.string({ unit: 'binary' })), {
    maxLength: 12,
  })
  // What a text is made of (lib/article/text.ts): PostgreSQL holds no other.
  .map((parts) =>
    parts
      .join('')
      .replace(/\0|\p{Surrogate}/gu, '')
      .normalize('NFC'),
  )

test('the database and the desk mean the same by the same words', async ({ sql }) => {
  const texts = fc.sample(text, 4000)
  const rows = await sql<{ folded: string }[]>`
    select plain_words(words) as folded from unnest(${texts}::text[]) with ordinality as t(words, at) order by at`
  expect(rows.map((row) => row.folded)).toEqual(texts.map((one) => fold(one).text))
})

test('the database counts as the desk does: in UTF-16 code units', async ({ sql }) => {
  const texts = fc.sample(text, 1000)
  const rows = await sql<{ length: number }[]>`
    select length(in_code_units(words)) as length from unnest(${texts}::text[]) with ordinality as t(words, at) order by at`
  expect(rows.map((row) => row.length)).toEqual(texts.map((one) => one.length))
})
