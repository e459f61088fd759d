import { expect, test } from '@playwright/test'
import { outcomeOf, sum } from '#e2e/sums.ts'
import { Decimal } from './decimal.ts'
import type { Calculation, Formula, UnitKey } from './schema.ts'

type Example = {
  source: string
  formula: Formula
  values: (string | [string, UnitKey])[]
  other?: Partial<Calculation>
  /** As it was published: our result, rounded to as many decimals, must be these digits. */
  published: string
}

const bls89 = 'US Bureau of Labor Statistics, Using the Consumer Price Index for Escalation, January 1989, page 5'
const bls92 = 'US Bureau of Labor Statistics, CPI fact sheet: how to calculate a percent change'
const alaska = 'Alaska Department of Labor, Consumer Price Index: Calculating Index Changes'
const cdc2 = 'CDC, Principles of Epidemiology in Public Health Practice (SS1978), lesson 2, arithmetic mean'
const cdc3 = 'CDC, Principles of Epidemiology in Public Health Practice (SS1978), lesson 3'
const sp811 = 'NIST Special Publication 811 (2008), B.7.2'
const factors = 'NIST Special Publication 811 (2008), B.8, exact factors'
const hb44 = 'NIST Handbook 44, appendix C, tables of units of measurement'
const points = 'Math is Fun, Percentage Points'

const examples: Example[] = [
  { source: bls89, formula: 'difference', values: ['113.8', '118.5'], published: '4.7' },
  { source: bls89, formula: 'percentChange', values: ['113.8', '118.5'], published: '4.1' },
  { source: bls92, formula: 'difference', values: ['129.9', '136.0'], published: '6.1' },
  { source: bls92, formula: 'percentChange', values: ['129.9', '136.0'], published: '4.7' },
  { source: alaska, formula: 'difference', values: ['201.4270', '205.9160'], published: '4.489' },
  { source: alaska, formula: 'percentChange', values: ['201.4270', '205.9160'], published: '2.2' },
  { source: alaska, formula: 'difference', values: ['195.1440', '201.4270'], published: '6.283' },
  { source: alaska, formula: 'percentChange', values: ['195.1440', '201.4270'], published: '3.2' },
  { source: cdc2, formula: 'sum', values: ['27', '31', '15', '30', '22'], published: '125' },
  { source: cdc2, formula: 'average', values: ['27', '31', '15', '30', '22'], published: '25.0' },
  { source: cdc3, formula: 'rate', values: ['44,232', '290,809,777'], published: '15.21' },
  { source: cdc3, formula: 'rate', values: ['15,555', '139,813,000'], published: '11.1' },
  { source: cdc3, formula: 'rate', values: ['4,753', '144,984,000'], published: '3.3' },
  { source: cdc3, formula: 'ratio', values: ['11.1', '3.3'], published: '3.4' },
  { source: sp811, formula: 'conversion', values: [['36', 'ft']], other: { to: 'm' }, published: '10.9728' },
  { source: factors, formula: 'conversion', values: [['1', 'mi']], other: { to: 'km' }, published: '1.609344' },
  { source: factors, formula: 'conversion', values: [['1', 'lb']], other: { to: 'kg' }, published: '0.45359237' },
  { source: factors, formula: 'conversion', values: [['1', 'oz']], other: { to: 'g' }, published: '28.349523125' },
  {
    source: factors,
    formula: 'conversion',
    values: [['212', 'fahrenheit']],
    other: { to: 'celsius' },
    published: '100',
  },
  {
    source: factors,
    formula: 'conversion',
    values: [['-40', 'fahrenheit']],
    other: { to: 'celsius' },
    published: '-40',
  },
  { source: hb44, formula: 'conversion', values: [['1', 'acre']], other: { to: 'ha' }, published: '0.404686' },
  { source: hb44, formula: 'conversion', values: [['1', 'ha']], other: { to: 'acre' }, published: '2.471' },
  { source: hb44, formula: 'conversion', values: [['1', 'kg']], other: { to: 'lb' }, published: '2.205' },
  { source: points, formula: 'difference', values: ['10 %', '12 %'], published: '2' },
  { source: points, formula: 'percentChange', values: ['10 %', '12 %'], published: '20' },
]

for (const { source, formula, values, other, published } of examples) {
  test(`${source}: ${formula} of ${values.flat().join(', ')} is ${published}`, () => {
    const { result } = outcomeOf(sum(formula, values, other))
    const decimals = published.split('.')[1]?.length ?? 0
    expect(new Decimal(result).toFixed(decimals)).toBe(published)
  })
}

test('a difference of percentages is told in points, which are no percent', () => {
  expect(outcomeOf(sum('difference', ['10 %', '12 %'], { claimed: '2 percentage points' }))).toMatchObject({
    unit: 'points',
    finding: 'holds',
  })
})
