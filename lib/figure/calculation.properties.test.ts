import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { sum } from '#e2e/sums.ts'
import { restsOn } from './calculation.ts'
import { type Claimed, covers, spanOf } from './claimed.ts'
import { Decimal, inFull, toNearest } from './decimal.ts'
import { compute } from './formula.ts'
import { type Formula, unitKeys } from './schema.ts'
import { convert, dimensionOf } from './units.ts'

/** An oracle that knows no decimals: a fraction of whole numbers, cut to 40 significant digits, halves away from zero. */
type Fraction = readonly [above: bigint, below: bigint]
const add = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d]
const by = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d]
const over = (one: Fraction, [c, d]: Fraction): Fraction => by(one, [d, c])
const minus = ([a, b]: Fraction): Fraction => [-a, b]
function digits([above, below]: Fraction): string {
  const negative = above < 0n !== below < 0n
  const abs = (value: bigint) => (value < 0n ? -value : value)
  const [a, b] = [abs(above), abs(below)]
  if (a === 0n) return '0'
  const ten = (power: number) => 10n ** BigInt(power)
  let exponent = a.toString().length - b.toString().length
  if (exponent >= 0 ? a < b * ten(exponent) : a * ten(-exponent) < b) exponent -= 1
  const shift = 39 - exponent
  const [n, d] = shift >= 0 ? [a * ten(shift), b] : [a, b * ten(-shift)]
  const rounded = (2n * n + d) / (2n * d)
  return inFull(new Decimal(`${negative ? '-' : ''}${rounded}e${-shift}`))
}

const amount = fc.tuple(fc.integer({ min: 1, max: 2_000_000_000 }), fc.integer({ min: 0, max: 6 }))
const written = ([whole, places]: readonly [number, number]) => inFull(new Decimal(`${whole}e-${places}`))
const fraction = ([whole, places]: readonly [number, number]): Fraction => [BigInt(whole), 10n ** BigInt(places)]
const quantity = (value: string | Decimal) => ({ value: new Decimal(value), unit: 'number' as const })
const result = (formula: Formula, values: readonly (string | Decimal)[]) => {
  const computed = compute(formula, { values: values.map(quantity), first: 'highest', to: null })
  if (!computed.ok) throw new Error(computed.fault.code)
  return computed.result.value
}

test('every formula agrees to forty digits with whole-number fractions: no float has a hand in it', () => {
  const hundred: Fraction = [100n, 1n]
  const oracle: Partial<Record<Formula, (a: Fraction, b: Fraction) => Fraction>> = {
    percentChange: (a, b) => by(over(add(b, minus(a)), a), hundred),
    difference: (a, b) => add(b, minus(a)),
    ratio: over,
    rate: (a, b) => by(over(a, b), [100_000n, 1n]),
    sum: add,
    average: (a, b) => over(add(a, b), [2n, 1n]),
  }
  for (const [formula, of] of Object.entries(oracle) as [Formula, (a: Fraction, b: Fraction) => Fraction][])
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect(inFull(result(formula, [written(a), written(b)])), formula).toBe(digits(of(fraction(a), fraction(b))))
      }),
    )
})

test('a percent change undone by its inverse gives the value back', () => {
  const close = new Decimal('1e-30')
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      const change = result('percentChange', [written(a), written(b)])
      const back = new Decimal(written(a)).times(change.div(100).plus(1))
      expect(back.minus(written(b)).abs().lte(close)).toBe(true)
    }),
  )
})

test('an average lies between the least and the most, and times their number is the sum', () => {
  fc.assert(
    fc.property(fc.array(amount, { minLength: 2, maxLength: 12 }), (amounts) => {
      const values = amounts.map(written)
      const average = result('average', values)
      expect(average.gte(Decimal.min(...values)) && average.lte(Decimal.max(...values))).toBe(true)
      expect(average.times(values.length).minus(result('sum', values)).abs().lte('1e-28')).toBe(true)
      expect(inFull(result('sum', [...values].reverse()))).toBe(inFull(result('sum', values)))
    }),
  )
})

test('a conversion there and back changes nothing, and keeps which of two is more', () => {
  const key = fc.constantFrom(...unitKeys)
  fc.assert(
    fc.property(key, key, amount, amount, (from, to, a, b) => {
      fc.pre(dimensionOf(from) === dimensionOf(to))
      const [one, other] = [new Decimal(written(a)), new Decimal(written(b))]
      expect(
        convert(convert(one, from, to), to, from)
          .minus(one)
          .abs()
          .lte(one.times('1e-35').plus('1e-35')),
      ).toBe(true)
      expect(convert(one, from, to).cmp(convert(other, from, to))).toBe(one.cmp(other))
    }),
    { numRuns: 2000 },
  )
})

const claimed: fc.Arbitrary<Claimed> = fc.record({
  value: fc.tuple(amount, fc.boolean()).map(([one, down]) => new Decimal(written(one)).times(down ? -1 : 1)),
  unit: fc.constant('percent' as const),
  relation: fc.constantFrom('is' as const, 'about' as const, 'nearly' as const, 'atLeast' as const, 'atMost' as const),
  step: fc.constantFrom('0', '0.01', '1', '10').map((step) => new Decimal(step)),
  directed: fc.boolean(),
})

test('what a claim covers holds the number that was said, and goes without a gap', () => {
  fc.assert(
    fc.property(claimed, amount, amount, (claim, a, b) => {
      const span = spanOf(claim)
      expect(covers(span, claim.value)).toBe(true)
      // Whatever lies between the claim and something covered is covered.
      const far = claim.value.plus(new Decimal(written(a)).minus(written(b)).div(1000))
      fc.pre(covers(span, far))
      expect(covers(span, claim.value.plus(far).div(2))).toBe(true)
    }),
  )
})

test('a plain claim covers just what rounds to it', () => {
  const said = fc.integer({ min: -9999, max: 9999 }).filter((value) => value !== 0)
  const step = fc.constantFrom('1', '0.1', '0.01').map((one) => new Decimal(one))
  fc.assert(
    fc.property(said, step, amount, fc.boolean(), (whole, place, near, up) => {
      const value = place.times(whole)
      const claim: Claimed = { value, unit: 'percent', relation: 'is', step: place, directed: false }
      const other = value.plus(new Decimal(written(near)).mod(place.times(2)).times(up ? 1 : -1))
      expect(covers(spanOf(claim), other)).toBe(toNearest(other, place).eq(value))
    }),
  )
})

test('a sum names each evidence that it rests on once', () => {
  const calculation = sum('sum', ['1', '2', '3'])
  const values = calculation.values.map((value, place) => ({ ...value, evidence: [2, 1, 2][place] ?? null }))
  expect(restsOn({ values })).toEqual([1, 2])
})
