import { type Claimed, covers, spanOf } from './claimed.ts'
import { type Decimal, inFull, leadingPlace, tenTo, toNearest } from './decimal.ts'
import { compute, type Given, type Quantity } from './formula.ts'
import type { Calculation, Outcome } from './schema.ts'

type Explanation = Outcome['explanations'][number]
/** The sum as it was computed: its formula, the values read, their result. `labels` are those of the values. */
export type Sum = Given & { formula: Calculation['formula']; result: Quantity; labels: readonly string[] }
type Compared = Pick<Outcome, 'finding' | 'place' | 'explanations'>

/**
 * Holds a result against what was claimed. `holds`: it lies in what the claim covers. `rounded`: only at a coarser place do both round
 * to the same number, as -47.5 and -50 do at the tens. `differs`: neither; then what would make it right is named.
 */
export function compare(sum: Sum, claimed: Claimed): Compared {
  const { result } = sum
  const fits = (value: Decimal | null) => value !== null && covers(spanOf(claimed), value)
  if (claimed.unit === result.unit && fits(result.value)) return { finding: 'holds', place: null, explanations: [] }
  const place = claimed.unit === result.unit ? placeOf(result.value, claimed) : null
  const explanations = explained(sum, claimed, fits)
  if (place !== null) return { finding: 'rounded', place: inFull(place), explanations }
  return { finding: 'differs', place: null, explanations }
}

/** The finest power of ten above the claim's own place, up to its first digit, at which the result rounds to the claim. */
function placeOf(result: Decimal, { value, relation, step }: Claimed): Decimal | null {
  if (relation !== 'is' || value.isZero()) return null
  const least = step.isZero() ? Math.min(0, leadingPlace(value)) : step.e
  const places = Array.from({ length: Math.max(0, leadingPlace(value) - least + 1) }, (_, up) => tenTo(least + up))
  return places.find((place) => value.eq(toNearest(value, place)) && value.eq(toNearest(result, place))) ?? null
}

/** Slips of a thousand or a million: how the claim stands to the data, and what the data would have to be multiplied by. */
const scales = [
  ['thousandMore', '1000'],
  ['millionMore', '1000000'],
  ['thousandLess', '0.001'],
  ['millionLess', '0.000001'],
] as const

type Fits = (value: Decimal | null) => boolean

function explained(sum: Sum, claimed: Claimed, fits: Fits): Explanation[] {
  const { result, formula } = sum
  const said = (kind: Explanation['kind'], yes: boolean, detail: string | null = null): Explanation[] =>
    yes ? [{ kind, detail }] : []
  const as = (other: Calculation['formula'], values = sum.values): Decimal | null => {
    const computed = compute(other, { ...sum, values })
    return computed.ok ? computed.result.value : null
  }
  const either = (value: Decimal | null) => fits(value) || fits(value?.negated() ?? null)
  const [before, after, ...others] = sum.values
  const percents = sum.values.every(({ unit }) => unit === 'percent')
  const sameUnit = claimed.unit === result.unit
  const based = formula === 'percentChange' || formula === 'ratio'
  // Who says percent where points are meant, or points where percent are.
  const pointed = percents && (formula === 'percentChange' || formula === 'difference')
  const points = pointed && claimed.unit === 'percent' && fits(as('difference'))
  const percent = pointed && claimed.unit === 'points' && fits(as('percentChange'))
  return [
    ...said('pointsAsPercent', points),
    ...said('percentAsPoints', percent),
    ...said('direction', sameUnit && !result.value.isZero() && fits(result.value.negated())),
    ...said(
      'swapped',
      based && sameUnit && before !== undefined && after !== undefined && either(as(formula, [after, before])),
    ),
    ...others.flatMap((other, place) => {
      const fixed = formula === 'percentChange' ? after : before
      const values = formula === 'percentChange' ? [other, fixed] : [fixed, other]
      const whole = values.filter((value) => value !== undefined)
      return said('baseline', based && sameUnit && fits(as(formula, whole)), sum.labels[place + 2] ?? '')
    }),
    ...said('totals', formula === 'rate' && before !== undefined && fits(before.value)),
    ...scales.flatMap(([detail, times]) => said('scale', sameUnit && fits(result.value.times(times)), detail)),
  ]
}
