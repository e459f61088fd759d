import { Decimal } from './decimal.ts'
import type { Formula, SumFault, UnitKey } from './schema.ts'
import { convert, dimensionOf } from './units.ts'

export type Quantity = { value: Decimal; unit: UnitKey }
export type Given = { values: readonly Quantity[]; first: 'highest' | 'lowest'; to: UnitKey | null }
export type Computed = { ok: true; values: Quantity[]; result: Quantity } | { ok: false; fault: SumFault }

type Rule = {
  /** How many values it takes; percent changes, differences and ratios take more, as other baselines that a claim may have meant. */
  least: number
  most: number
  /** Does it divide or add, which says nothing on a scale whose zero is not zero? */
  ratio: boolean
  /** The unit of the result, from the one that was computed in. */
  gives: (unit: UnitKey) => UnitKey
  /** Why these values have no result, in numbers of one unit; null when they have. */
  refuses?: (values: readonly Decimal[]) => SumFault['code'] | null
  run: (values: readonly Decimal[], first: Given['first']) => Decimal
}
const at = (values: readonly Decimal[], place: number): Decimal => values[place] ?? new Decimal(0)
const total = (values: readonly Decimal[]) => values.reduce((sum, value) => sum.plus(value), new Decimal(0))
const divisor = (place: number) => (values: readonly Decimal[]) => {
  if (at(values, place).isZero()) return 'baseline-zero'
  return at(values, place).isNegative() ? 'baseline-negative' : null
}
const proportion = (values: readonly Decimal[]) => {
  const [part, whole] = [at(values, 0), at(values, 1)]
  return divisor(1)(values) ?? (part.isNegative() || part.gt(whole) ? 'part-of-whole' : null)
}
const same = (unit: UnitKey) => unit

/** The formulas. Products come before the one division, so that a result is rounded once, at the fortieth digit. */
export const rules = {
  percentChange: {
    ...{ least: 2, most: 12, ratio: true, gives: () => 'percent', refuses: divisor(0) },
    run: (values) => at(values, 1).minus(at(values, 0)).times(100).div(at(values, 0)),
  },
  difference: {
    ...{ least: 2, most: 2, ratio: false, gives: (unit) => (unit === 'percent' ? 'points' : unit) },
    run: (values) => at(values, 1).minus(at(values, 0)),
  },
  ratio: {
    ...{ least: 2, most: 12, ratio: true, gives: () => 'number', refuses: divisor(1) },
    run: (values) => at(values, 0).div(at(values, 1)),
  },
  share: {
    ...{ least: 2, most: 2, ratio: true, gives: () => 'percent', refuses: proportion },
    run: (values) => at(values, 0).times(100).div(at(values, 1)),
  },
  rate: {
    ...{ least: 2, most: 2, ratio: true, gives: () => 'per100000', refuses: divisor(1) },
    run: (values) => at(values, 0).times(100_000).div(at(values, 1)),
  },
  sum: { least: 2, most: 12, ratio: true, gives: same, run: total },
  average: {
    ...{ least: 2, most: 12, ratio: false, gives: same },
    run: (values) => total(values).div(values.length),
  },
  rank: {
    ...{ least: 2, most: 12, ratio: false, gives: () => 'number' },
    // Equal values share a place and the next one is left out, as in sport: 1, 2, 2, 4.
    run: (values, first) =>
      new Decimal(
        values.filter((value) => (first === 'highest' ? value.gt(at(values, 0)) : value.lt(at(values, 0)))).length + 1,
      ),
  },
  conversion: { least: 1, most: 1, ratio: false, gives: same, run: (values) => at(values, 0) },
} as const satisfies Record<Formula, Rule>

/** Formulas whose result grows or shrinks something, so that "down 50 %" means -50. */
export const isChange = (formula: Formula): boolean => formula === 'percentChange' || formula === 'difference'

/**
 * Computes one formula over values of any units of one dimension. They are first brought to one unit: `to`, where the result keeps the
 * values' unit, else the first value's. A temperature's difference is one of degrees, so its zero cancels out.
 */
export function compute(formula: Formula, { values, first, to }: Given): Computed {
  const rule: Rule = rules[formula]
  const own = values[0]?.unit ?? 'number'
  const keeps = rule.gives(own) === own
  const no = (code: SumFault['code'], place?: number): Computed => ({
    ok: false,
    fault: place === undefined ? { code } : { code, at: place },
  })
  if (values.length < rule.least) return no('values-too-few')
  if (values.length > rule.most) return no('values-too-many')
  if (formula === 'conversion' && to === null) return no('conversion-without-unit')
  const common = keeps && to !== null ? to : own
  const odd = values.findIndex(({ unit }) => dimensionOf(unit) !== dimensionOf(common))
  if (odd >= 0) return no('units-differ', odd)
  if (rule.ratio && dimensionOf(common) === 'temperature') return no('no-ratio')
  const alike = values.map(({ value, unit }) => convert(value, unit, common))
  const refused = rule.refuses?.(alike)
  if (refused) return no(refused)
  const result = { value: rule.run(alike, first), unit: rule.gives(common) }
  return { ok: true, values: alike.map((value) => ({ value, unit: common })), result }
}
