import { reckon } from '#lib/figure/calculation.ts'
import { type Calculation, calculationSchema, type Formula, type UnitKey } from '#lib/figure/schema.ts'

/** A sum for tests, as a form would send it: values as written, each with its unit when it is not a plain number. */
export const sum = (
  formula: Formula,
  values: readonly (string | readonly [written: string, unit: UnitKey])[],
  other: Partial<Calculation> = {},
): Calculation =>
  calculationSchema.parse({
    formula,
    decimalSign: 'point',
    values: values.map((value, place) => {
      const [written, unit] = typeof value === 'string' ? [value, 'number'] : value
      return { label: `value ${place + 1}`, written, unit }
    }),
    claimed: '1',
    precision: 'stated',
    ...other,
  })

/** The outcome of a sum that can be computed. */
export function outcomeOf(calculation: Calculation) {
  const reckoned = reckon(calculation)
  if (!reckoned.ok) throw new Error(JSON.stringify(reckoned.fault))
  return reckoned.outcome
}

/** The code of the fault of a sum that cannot. */
export function faultOf(calculation: Calculation) {
  const reckoned = reckon(calculation)
  return reckoned.ok ? null : reckoned.fault.code
}
