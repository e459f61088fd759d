import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { draftOf, toggled, undrafted } from './draft.ts'
import { readPlain } from './plain.ts'

const imported = readPlain(
  [
    'Skip to content',
    'A wall for the harbour',
    'The town council voted by nine to four on Tuesday night to raise the harbour wall by two metres.',
    'It was close.',
    'Advertisement',
    'Share',
  ].join('\n\n'),
)

test('a draft that nobody touched is saved as it was read', () => {
  const { blocks, setAside } = imported
  expect(undrafted(draftOf(imported))).toEqual({ blocks, setAside })
})

test('whatever is put back and set aside, no line is lost or moved, and a second press undoes the first', () => {
  const lines = draftOf(imported)
  fc.assert(
    fc.property(fc.array(fc.nat(lines.length - 1), { maxLength: 12 }), (presses) => {
      const after = presses.reduce(toggled, lines)
      expect(after.map(({ text }) => text)).toEqual(lines.map(({ text }) => text))
      expect(draftOf(undrafted(after) as typeof imported).map(({ text, why }) => [text, why])).toEqual(
        after.map(({ text, why }) => [text, why]),
      )
      expect(presses.toReversed().reduce(toggled, after)).toEqual(lines)
    }),
  )
})

test('what is set aside by a person says so', () => {
  const lines = draftOf(imported)
  const at = lines.findIndex(({ why }) => why === null)
  expect(toggled(lines, at)[at]?.why).toBe('by-hand')
})
