import { expect, test } from '@playwright/test'
import { createTranslator } from 'use-intl/core'
import { outcomeOf, sum } from '#e2e/sums.ts'
import {
  type Calculation,
  explanationKinds,
  type Formula,
  findings,
  formulas,
  precisions,
  sumFaults,
  unitKeys,
} from '#lib/figure/schema.ts'
import { catalogue, languages } from '#lib/messages/catalogue.ts'
import { barsOf, coversSentence, numberIn, outcomeSentence, quantityIn, type SaySum, steps } from './sum-words.ts'

const spoken = (language: string) => ({
  language,
  say: createTranslator({
    locale: language,
    messages: catalogue(language),
    namespace: 'sum',
    onError: (fault) => {
      throw fault
    },
  }) as SaySum,
})
const [english, spanish] = [spoken('en'), spoken('es')]
const told = (formula: Formula, values: Parameters<typeof sum>[1], other: Partial<Calculation> = {}) => {
  const calculation = sum(formula, values, other)
  return { ...calculation, outcome: outcomeOf(calculation) }
}
const lb = (written: string) => [written, 'lb'] as const
const fall = told('percentChange', [lb('20,000'), lb('10,500')], { claimed: '50 %', direction: 'down' })

test('the outcome is told in a sentence', () => {
  expect(outcomeSentence(english, fall.outcome)).toBe(
    'The data give −47.5 %, the claim says −50 %: true only when rounded to the nearest ten.',
  )
  expect(outcomeSentence(spanish, fall.outcome)).toBe(
    'Los datos dan −47,5 %, la afirmación dice −50 %: solo es cierto si se redondea a decenas.',
  )
  const arrests = told('sum', ['30,000', '12,000'], { claimed: 'more than 40,000' })
  expect(outcomeSentence(english, arrests.outcome)).toBe(
    'The data give 42,000, the claim says more than 40,000: true as it was said.',
  )
})

test('the working can be redone by hand', () => {
  expect(steps(english, fall)).toBe('(10,500 − 20,000) ÷ 20,000 × 100 = −47.5 %')
  expect(steps(english, told('rate', ['44,232', '290,809,777']))).toBe(
    '44,232 ÷ 290,809,777 × 100,000 ≈ 15.21 per 100,000',
  )
  expect(steps(english, told('average', ['1', '-2']))).toBe('(1 + (−2)) ÷ 2 = −0.5')
  expect(steps(english, told('conversion', [['1', 'lb']], { to: 'kg' }))).toBe('1 lb ≈ 0.454 kg')
  expect(steps(spanish, told('share', ['1', '4']))).toBe('1 ÷ 4 × 100 = 25 %')
})

test('what the claim covers, and how closely it is held to it, is said', () => {
  expect(coversSentence(english, fall)).toBe('“50 %” covers −50.5 % to −49.5 %. Held as it was said.')
  const third = told('share', ['1', '3'], { claimed: 'about a third' })
  expect(coversSentence(english, third)).toContain('“about a third” covers 30 % to 36.666667 %.')
  expect(coversSentence(english, { ...fall, precision: '2' })).toContain('Held to 2 digits.')
})

test('no digit of a long number is lost on its way to the page', () => {
  expect(numberIn('en', '12345678901234567890.12')).toBe('12,345,678,901,234,567,890.12')
  expect(numberIn('es', '-12345.5')).toBe('−12.345,5')
})

test('every formula, unit, finding, explanation, precision and fault has its words', () => {
  for (const language of languages) {
    const { say } = spoken(language)
    for (const unit of unitKeys) expect(quantityIn({ say, language }, '2', unit)).toMatch(/2/)
    const parts = formulas.flatMap((formula) =>
      [0, 1, 2].map((place) => say(`roles.${formula}`, { place, number: place + 1 })),
    )
    const words = [
      ...formulas.map((formula) => say(`formulas.${formula}`)),
      ...unitKeys.map((unit) => say(`units.${unit}`)),
      ...findings.map((finding) => say(`outcome.${finding}`, { result: '1', claimed: '2', place: 'x' })),
      ...explanationKinds.map((kind) => say(`explanations.${kind}`, { detail: 'thousandMore' })),
      ...precisions.map((one) =>
        Number(one) > 0 ? say('precision.digits', { digits: one }) : say(`precision.${one}`),
      ),
      ...sumFaults.map((fault) => say(`faults.${fault}`, { written: '1', number: 1 })),
      ...parts,
    ]
    expect(words.filter((word) => word.trim() === '' || word.startsWith('sum.'))).toEqual([])
  }
})

test('bars begin at zero, the longer fills the line, and opposite signs go opposite ways', () => {
  expect(barsOf(fall.outcome).map(({ from, width }) => [from, width])).toEqual([
    [0, 100],
    [0, 95],
  ])
  const rise = told('percentChange', ['100', '150'], { claimed: '50 %', direction: 'down' })
  expect(barsOf(rise.outcome).map(({ from, width }) => [from, width])).toEqual([
    [0, 50],
    [50, 50],
  ])
})
