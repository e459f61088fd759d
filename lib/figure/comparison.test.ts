import { expect, test } from '@playwright/test'
import { faultOf, outcomeOf, sum } from '#e2e/sums.ts'
import type { Calculation, Formula, UnitKey } from './schema.ts'

const found = (formula: Formula, values: (string | [string, UnitKey])[], other: Partial<Calculation>) => {
  const { finding, place, explanations } = outcomeOf(sum(formula, values, other))
  return [finding, place, ...explanations.map(({ kind, detail }) => (detail === null ? kind : `${kind}: ${detail}`))]
}
const down = { direction: 'down' as const }

test('seizures that fell from 20,000 to 10,500 lb fell by 50 % only when rounded to the nearest ten', () => {
  const seized: [string, UnitKey][] = [
    ['20,000', 'lb'],
    ['10,500', 'lb'],
  ]
  const outcome = outcomeOf(sum('percentChange', seized, { claimed: '50 %', ...down }))
  expect(outcome).toMatchObject({ result: '-47.5', unit: 'percent', finding: 'rounded', place: '10' })
  expect(found('percentChange', seized, { claimed: 'about half', ...down })).toEqual(['holds', null])
  expect(found('percentChange', seized, { claimed: '47 %', ...down })).toEqual(['differs', null])
  expect(found('percentChange', seized, { claimed: '47.5 %', precision: 'exact', ...down })).toEqual(['holds', null])
  expect(found('percentChange', seized, { claimed: 'halved' })).toEqual(['rounded', '10'])
  expect(found('percentChange', seized, { claimed: 'more than 40 %', ...down })).toEqual(['holds', null])
})

test('values in several units are brought to one', () => {
  expect(
    found(
      'difference',
      [
        ['1', 'kg'],
        ['2', 'lb'],
      ],
      { claimed: '-0.09' },
    ),
  ).toEqual(['holds', null])
  expect(
    outcomeOf(
      sum(
        'sum',
        [
          ['1', 'mi'],
          ['1', 'km'],
        ],
        { to: 'km', claimed: '2.6' },
      ),
    ).result,
  ).toBe('2.609344')
})

test('a wrong baseline is named: the later value, or another one that was given', () => {
  expect(found('percentChange', ['20,000', '10,500'], { claimed: '90 %', ...down })).toContain('swapped')
  expect(found('percentChange', ['100', '150', '75'], { claimed: 'doubled' })).toContain('baseline: value 3')
  expect(found('ratio', ['10', '20'], { claimed: '2' })).toContain('swapped')
})

test('a reversed direction is named', () => {
  expect(found('percentChange', ['100', '150'], { claimed: '50 %', ...down })).toEqual(['differs', null, 'direction'])
})

test('percent and percentage points are told apart', () => {
  const rose = ['10 %', '12 %']
  expect(found('percentChange', rose, { claimed: '2 %' })).toEqual(['differs', null, 'pointsAsPercent'])
  expect(found('difference', rose, { claimed: '2 %' })).toEqual(['differs', null, 'pointsAsPercent'])
  expect(found('difference', rose, { claimed: '2 pp' })).toEqual(['holds', null])
  expect(found('percentChange', rose, { claimed: '20 pp' })).toEqual(['differs', null, 'percentAsPoints'])
  expect(found('difference', rose, { claimed: '20 pp' })).toContain('percentAsPoints')
})

test('a total told as a rate, and a thousand times too much, are named', () => {
  expect(found('rate', ['15,555', '139,813,000'], { claimed: '15,555' })).toEqual(['differs', null, 'totals'])
  expect(found('sum', ['300', '400'], { claimed: '700 thousand' })).toEqual(['differs', null, 'scale: thousandMore'])
  expect(found('sum', ['300,000', '400,000'], { claimed: '700' })).toEqual(['differs', null, 'scale: thousandLess'])
})

test('a rank counts from the highest or the lowest, and equal values share a place', () => {
  const rank = (values: string[], first: Calculation['first']) => outcomeOf(sum('rank', values, { first })).result
  expect(rank(['5', '9', '5', '1'], 'highest')).toBe('2')
  expect(rank(['5', '9', '5', '1'], 'lowest')).toBe('2')
  expect(rank(['1', '9', '5'], 'lowest')).toBe('1')
})

test('what has no result says why', () => {
  expect(faultOf(sum('percentChange', ['0', '5']))).toBe('baseline-zero')
  expect(faultOf(sum('percentChange', ['-5', '5']))).toBe('baseline-negative')
  expect(faultOf(sum('share', ['6', '5']))).toBe('part-of-whole')
  expect(faultOf(sum('share', ['6', '0']))).toBe('baseline-zero')
  expect(faultOf(sum('rate', ['6', '0']))).toBe('baseline-zero')
  expect(faultOf(sum('ratio', ['6', '0']))).toBe('baseline-zero')
  expect(faultOf(sum('sum', ['6']))).toBe('values-too-few')
  expect(faultOf(sum('share', ['1', '2', '3']))).toBe('values-too-many')
  expect(
    faultOf(
      sum('sum', [
        ['6', 'kg'],
        ['5', 'km'],
      ]),
    ),
  ).toBe('units-differ')
  expect(
    faultOf(
      sum('sum', [
        ['6', 'celsius'],
        ['5', 'celsius'],
      ]),
    ),
  ).toBe('no-ratio')
  expect(
    faultOf(
      sum('sum', [
        ['6 %', 'kg'],
        ['5', 'kg'],
      ]),
    ),
  ).toBe('unit-twice')
  expect(faultOf(sum('conversion', [['6', 'kg']]))).toBe('conversion-without-unit')
  expect(faultOf(sum('conversion', [['6', 'kg']], { to: 'km' }))).toBe('units-differ')
})
