import type { Calculation } from '#lib/figure/schema.ts'

const weighed = (label: string, written: string, of: string) =>
  ({ label: `${label} (demonstration)`, written, unit: 'lb', of, evidence: 1 }) as const

/** Our own round numbers: what a sum looks like, and nothing about what was seized. */
export const demoSum: Calculation = {
  formula: 'percentChange',
  decimalSign: 'point',
  values: [
    weighed('Seized in the first year', '20,000', 'first year'),
    weighed('Seized in the second year', '10,500', 'second year'),
  ],
  to: null,
  first: 'highest',
  claimed: '50 %',
  direction: 'down',
  precision: 'stated',
  note: 'Demonstration numbers. What is seized is not what crosses.',
}
