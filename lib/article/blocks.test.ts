import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { compose, withBlockEdited, withBlockSetAside, withLineRestored, writtenBlocks } from './blocks.ts'
import { blockKindSchema, type WrittenBlock } from './schema.ts'
import { canonicalise } from './text.ts'

const block = fc.record({
  kind: fc.constantFrom(...blockKindSchema.options),
  text: fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.constantFrom('', ' ', '***', 'one\nline\u2028more', 'e\u0301 ', '- item', '\u00ad'),
  ),
})
const written = fc
  .array(block, { maxLength: 8 })
  .map((blocks): WrittenBlock[] => [
    ...blocks,
    { kind: 'paragraph', text: 'Words stand here.' },
    { kind: 'paragraph', text: 'Others stand there.' },
  ])

test('blocks give a text that is canonical, and the blocks of that text give it again', () => {
  fc.assert(
    fc.property(written, (blocks) => {
      const once = compose({ text: '', blocks })
      expect(canonicalise(once.text).text).toBe(once.text)
      expect(once.blocks.map(({ start, end }) => once.text.slice(start, end)).join('\n')).toBe(once.text)
      expect(compose({ text: '', blocks: writtenBlocks(once) })).toEqual(once)
    }),
  )
})

test('blocks keep the kind they were given, whatever their words look like', () => {
  const blocks: WrittenBlock[] = [
    { kind: 'paragraph', text: 'A short line' },
    { kind: 'heading', text: 'It fell.' },
    { kind: 'quote', text: 'We counted.' },
  ]
  expect(compose({ text: '', blocks }).blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'quote'])
})

test('what was set aside keeps its place when an empty block before it falls out', () => {
  const blocks: WrittenBlock[] = ['First.', ' ', 'Second.'].map((text) => ({ kind: 'paragraph', text }))
  const setAside = [
    { text: 'Subscribe\nnow', why: 'newsletter', at: 0 },
    { text: 'Read also', why: 'related', at: 2 },
    { text: ' ', why: 'empty', at: 1 },
    { text: 'All rights', why: 'footer', at: 99 },
  ]
  expect(compose({ text: '', blocks, setAside }).setAside).toEqual([
    { text: 'Subscribe now', why: 'newsletter', at: 0 },
    { text: 'Read also', why: 'related', at: 1 },
    { text: 'All rights', why: 'footer', at: 2 },
  ])
})

for (const [code, blocks] of [
  ['text-empty', []],
  ['text-empty', [{ kind: 'paragraph', text: ' … ' }]],
  ['text-binary', [{ kind: 'paragraph', text: 'A\u0000B' }]],
  ['text-too-long', [{ kind: 'paragraph', text: 'word '.repeat(200_000) }]],
] as const)
  test(`blocks that are no text are refused: ${code} (${blocks.length})`, () => {
    expect(() => compose({ text: 'Words.', blocks })).toThrow(expect.objectContaining({ code }))
  })

const asides = fc.array(
  fc.record({
    text: fc.constantFrom('Subscribe.', 'Read also.', 'Share.'),
    why: fc.constant('related'),
    at: fc.nat(9),
  }),
  { maxLength: 5 },
)
const whole = fc
  .tuple(written, asides)
  .map(([blocks, setAside]) => compose({ text: '', blocks, setAside: setAside.sort((a, b) => a.at - b.at) }))

test('what is set aside and put back again stands where it stood, and everything else stays in its order', () => {
  fc.assert(
    fc.property(whole, fc.nat(9), (now, nth) => {
      const block = nth % now.blocks.length
      const out = withBlockSetAside(now, block)
      const line = out.setAside.findIndex((one) => one.why === 'by-hand')
      // Nothing is dropped silently: as many blocks and lines as before, together.
      expect(out.blocks.length + out.setAside.length).toBe(now.blocks.length + now.setAside.length)
      const back = withLineRestored(compose({ text: '', ...out }), line)
      expect(compose({ text: '', ...back })).toEqual(now)
    }),
  )
})

test('a block edited into its own words gives the same text, into several lines several blocks, into none none', () => {
  fc.assert(
    fc.property(whole, fc.nat(9), (now, nth) => {
      const block = nth % now.blocks.length
      const { start, end } = now.blocks[block] ?? { start: 0, end: 0 }
      expect(compose({ text: '', ...withBlockEdited(now, block, now.text.slice(start, end)) })).toEqual(now)
      const split = withBlockEdited(now, block, 'One.\n\nTwo.')
      expect(split.blocks.map(({ text }) => text).join('|')).toContain('One.|Two.')
      expect(withBlockEdited(now, block, ' ').blocks).toHaveLength(now.blocks.length - 1)
    }),
  )
})
