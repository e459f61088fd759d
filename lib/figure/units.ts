import { Decimal } from './decimal.ts'
import type { UnitKey } from './schema.ts'

type Dimension = 'count' | 'percent' | 'points' | 'rate' | 'mass' | 'length' | 'area' | 'temperature'
type Unit = {
  dimension: Dimension
  /** How many of the dimension's base unit one of these is, as a fraction of two exact decimals. */
  factor: readonly [above: string, below: string]
  /** What is added in this unit before the factor, for scales whose zero is not zero. */
  zero?: string
}
const unit = (dimension: Dimension, above = '1', below = '1'): Unit => ({ dimension, factor: [above, below] })

/**
 * Units that a sum may use, with exact factors. NIST Special Publication 811 (2008), appendix B.8, where bold factors are exact: pound,
 * ounce, mile, foot, degree Fahrenheit. The acre is 43,560 square feet of the international foot, the only one since 2023 (Federal
 * Register 85 FR 62698). A percentage point is a unit of its own: it is no percent.
 */
export const units = {
  number: unit('count'),
  dozen: unit('count', '12'),
  thousand: unit('count', '1000'),
  million: unit('count', '1000000'),
  billion: unit('count', '1000000000'),
  percent: unit('percent'),
  points: unit('points'),
  per100000: unit('rate'),
  g: unit('mass'),
  kg: unit('mass', '1000'),
  t: unit('mass', '1000000'),
  oz: unit('mass', '28.349523125'),
  lb: unit('mass', '453.59237'),
  m: unit('length'),
  km: unit('length', '1000'),
  ft: unit('length', '0.3048'),
  mi: unit('length', '1609.344'),
  ha: unit('area', '10000'),
  km2: unit('area', '1000000'),
  acre: unit('area', '4046.8564224'),
  celsius: { ...unit('temperature'), zero: '273.15' },
  fahrenheit: { ...unit('temperature', '5', '9'), zero: '459.67' },
} as const satisfies Record<UnitKey, Unit>

export const dimensionOf = (key: UnitKey): Dimension => units[key].dimension

/** A value in one unit as one in another of the same dimension. @throws Error when the dimensions differ: ask `dimensionOf` first. */
export function convert(value: Decimal, from: UnitKey, to: UnitKey): Decimal {
  if (from === to) return value
  const [source, target]: [Unit, Unit] = [units[from], units[to]]
  if (source.dimension !== target.dimension) throw new Error(`${from} is no ${to}`)
  // All products before the one division, so that nothing is rounded twice.
  const above = value
    .plus(source.zero ?? 0)
    .times(source.factor[0])
    .times(target.factor[1])
  return above.div(new Decimal(source.factor[1]).times(target.factor[0])).minus(target.zero ?? 0)
}
