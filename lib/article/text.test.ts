import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { maximumTextLength } from './schema.ts'
import { canonicalise } from './text.ts'

const line = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 120 }) },
  fc.stringMatching(/^[A-Za-z ,.'"-]{40,110}$/),
  fc.constantFrom(
    '',
    '  ',
    '_',
    '***',
    '- one thing',
    '1. first',
    '# Head',
    '> said',
    '“All of it.”',
    '\u200b',
    'e\u0301',
  ),
)
const pasted = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\r\n', '\r', '\u2028', '\t', '\v')), {
    minLength: 1,
    maxLength: 12,
  })
  .map((lines) => `Words. ${lines.map((parts) => parts.join('')).join('')}`)
  .filter((text) => {
    try {
      return canonicalise(text).text !== ''
    } catch {
      return false
    }
  })

test('a text that is canonical already stays as it is', () => {
  fc.assert(
    fc.property(pasted, (text) => {
      const once = canonicalise(text)
      expect(canonicalise(once.text)).toEqual(once)
    }),
    { numRuns: 500 },
  )
})

test('blocks leave out only the line ends between them', () => {
  fc.assert(
    fc.property(pasted, (from) => {
      const { text, blocks } = canonicalise(from)
      expect(blocks.map((block) => text.slice(block.start, block.end)).join('\n')).toBe(text)
      expect(
        blocks.every((block) => block.end > block.start && !text.slice(block.start, block.end).includes('\n')),
      ).toBe(true)
    }),
  )
})

test('no control character, no double space and nothing denormalised is kept', () => {
  fc.assert(
    fc.property(pasted, (from) => {
      const { text } = canonicalise(from)
      expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Surrogate}| {2}/u)
      expect(text).toBe(text.normalize('NFC'))
    }),
  )
})

const kinds = (from: string) => {
  const { text, blocks } = canonicalise(from)
  return blocks.map((block) => `${block.kind}: ${text.slice(block.start, block.end)}`)
}

test('headings, quotes and list items are told apart from paragraphs', () => {
  expect(
    kinds('The call\n\nThey talked for a while on Monday.\n\n“No,” she said.\n\n“Not again.”\n- arms\n2) drugs'),
  ).toEqual([
    'heading: The call',
    'paragraph: They talked for a while on Monday.',
    'paragraph: “No,” she said.',
    'quote: “Not again.”',
    'item: - arms',
    'item: 2) drugs',
  ])
})

test('lines that were broken at a fixed width become their paragraph again', () => {
  const wrapped =
    'The two presidents talked for a quarter of an hour and\nafterwards the one said that soldiers were off the table.'
  expect(kinds(`${wrapped}\n\nIt was their fifteenth call.`)).toEqual([
    'paragraph: The two presidents talked for a quarter of an hour and afterwards the one said that soldiers were off the table.',
    'paragraph: It was their fifteenth call.',
  ])
})

for (const [what, from, code] of [
  ['nothing', '', 'text-empty'],
  ['only spaces and rules', ' \n\t\n***\n—', 'text-empty'],
  ['more than one article can be', 'word '.repeat(maximumTextLength / 4), 'text-too-long'],
  ['a picture', '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', 'text-binary'],
  ['a PDF', '%PDF-1.7\n1 0 obj', 'text-binary'],
  ['bytes read as if they were letters', 'a\ufffdb\ufffdc\ufffd words', 'text-binary'],
] as const)
  test(`${what} is refused as ${code}`, () => {
    expect(() => canonicalise(from)).toThrow(expect.objectContaining({ code }))
  })
