import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { readPlain } from './plain.ts'

const line = fc.oneof(
  fc.constantFrom(
    'Skip to content',
    'Home',
    'Share this article',
    'Más información',
    'We use cookies to improve this site.',
    '“Not again.”',
    '- Flour',
    'It was close.',
    'By Ines Marlow',
    '4 March 2026',
    '_',
    '',
  ),
  fc.stringMatching(/^[A-Z][a-z ,]{3,140}[.?]?$/),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
)
const pasted = fc.array(line, { minLength: 1, maxLength: 25 }).map((lines) => `Words.\n${lines.join('\n')}`)

const lettersOf = (text: string) => (text.normalize('NFC').match(/[\p{L}\p{N}]/gu) ?? []).join('')

test('whatever is pasted, each of its letters stands in the galley or beside it, once and in order', () => {
  fc.assert(
    fc.property(pasted, (text) => {
      const { blocks, setAside } = readPlain(text)
      const texts = [...blocks, null].flatMap((block, at) => [
        ...setAside.filter((one) => one.at === at).map((one) => one.text),
        block?.text ?? '',
      ])
      expect(lettersOf(texts.join('\n'))).toBe(lettersOf(text))
    }),
    { numRuns: 500 },
  )
})

const paragraph =
  'The town council voted by nine to four on Tuesday night to raise the harbour wall by two metres before the winter.'

test('sentences between and after the paragraphs stay, whatever stands around them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('It was close.', '“Not again.”', '—No.', '- Flour', 'Q: Why?'), { maxLength: 8 }),
      (short) => {
        const text = [
          'Skip to content',
          'A wall for the harbour',
          paragraph,
          ...short,
          paragraph,
          ...short,
          'Share',
          'Facebook',
        ].join('\n\n')
        const { blocks } = readPlain(text)
        expect(blocks.map((block) => block.text)).toEqual([paragraph, ...short, paragraph, ...short])
      },
    ),
  )
})

test('reading what stands in the galley again sets nothing more aside', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(paragraph, 'It was close.', '“Not again.”', 'He left.'), { minLength: 1, maxLength: 9 }),
      (lines) => {
        const { blocks, setAside } = readPlain(lines.join('\n'))
        expect(blocks.map(({ text }) => text)).toEqual(lines)
        expect(setAside).toEqual([])
      },
    ),
  )
})

test('a standfirst stays above the picture that follows it, and a name that the text speaks of is that picture’s', () => {
  const standfirst = 'The council leader withstands the pressure of the port and admits that her plan ‘can be better’'
  const body = `${paragraph} Marjorie Okafor, who leads the council, said that nobody needs a fourth flood.`
  const { title, caption, blocks, setAside, ...found } = readPlain(
    ['_', 'Okafor holds the line on the harbour wall', standfirst, 'Marjorie Okafor', body, 'Photo: P. Nand'].join(
      '\n\n',
    ),
  )
  expect([title, found.standfirst, caption]).toEqual([
    'Okafor holds the line on the harbour wall',
    standfirst,
    'Marjorie Okafor',
  ])
  expect(blocks.map(({ text }) => text)).toEqual([standfirst, body])
  expect(setAside.map(({ why }) => why)).toEqual(['ornament', 'repeated-title', 'caption', 'caption'])
  const credited = readPlain(['A wall for the harbour', standfirst, 'Photo: P. Nand / Coast', body].join('\n\n'))
  expect(credited.blocks.map(({ text }) => text)).toEqual([standfirst, body])
})
