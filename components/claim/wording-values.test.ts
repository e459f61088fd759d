import { expect, test } from '@playwright/test'
import { type Wording, wordingSchema } from '#lib/claim/schema.ts'
import { atTheirFields, withoutBlankFigure, wordingFields } from './wording-values.ts'

const wording: Wording = {
  statement: 'Arrests rose to 40,000.',
  claimant: 'The minister',
  claimantKind: 'person',
  claimantRole: null,
  claimedOn: '2026-01-12',
  claimedAt: null,
  figure: { value: '40,000', unit: 'arrests', direction: 'up', baseline: null, period: null },
  mustCheck: false,
  sensitive: true,
}

for (const [name, kept] of [
  ['with a figure', wording],
  ['without a figure', { ...wording, figure: null }],
] as const) {
  test(`a claim ${name} that is opened and saved untouched stays what it was`, () => {
    expect(wordingSchema.parse(withoutBlankFigure(wordingFields(kept)))).toEqual(kept)
  })
}

test('a figure of which only the unit is typed is a mistake, not a claim without a figure', () => {
  const typed = wordingFields({ statement: 'It rose.' })
  const half = { ...typed, figure: { ...typed.figure, unit: 'arrests' } }
  expect(wordingSchema.safeParse(withoutBlankFigure(half)).success).toBe(false)
})

test('what else a claim view carries does not go into the form', () => {
  const view = { ...wording, author: { id: 'ana', name: 'Ana' } }
  expect(wordingFields(view)).not.toHaveProperty('author')
})

test('a fault the verb finds in its wording is told at the field that was typed in', () => {
  expect(atTheirFields({ 'wording.figure.unit': 'Needed.', statement: 'Needed.' })).toEqual({
    'figure.unit': 'Needed.',
    statement: 'Needed.',
  })
})
