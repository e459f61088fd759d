import { Decimal as Base } from 'decimal.js'

/**
 * Decimal arithmetic for figures: every operation is carried to 40 significant digits, then rounded half away from zero
 * (IEEE 754-2019, 4.3.1, roundTiesToAway; ISO 80000-1:2009, B.3, rule B), as readers were taught at school: 47.5 is 48, -47.5 is -48.
 * Half to even (NIST SP 811, B.7.1) spares a long series of measurements a drift; one published figure has no series to drift in, and
 * a reader who redoes the sum by hand must get what we print.
 *
 * decimal.js rather than big.js: it counts significant digits, so a share of 1 in 10,000,000,000 is as exact as one in two, where big.js
 * counts decimal places of a division.
 */
export const Decimal = Base.clone({ precision: 40, rounding: Base.ROUND_HALF_UP, toExpNeg: -60, toExpPos: 60 })
export type Decimal = Base

/** A power of ten. */
export const tenTo = (exponent: number): Decimal => new Decimal(10).pow(exponent)

/** The nearest multiple of `step` (above 0), halves away from zero. */
export const toNearest = (value: Decimal, step: Decimal): Decimal => value.div(step).round().times(step)

/** The place of a number's first digit as an exponent: 1 for 47.5, 0 for 0. */
export const leadingPlace = (value: Decimal): number => (value.isZero() ? 0 : value.e)

/**
 * As much of a number as a reader needs: whole when it has at most two decimals, else to two decimals or three significant digits,
 * whichever says more.
 */
export function readable(value: Decimal): { shown: Decimal; exact: boolean } {
  const digits = Math.max(2, 2 - leadingPlace(value))
  const shown = value.toDecimalPlaces(digits)
  return { shown, exact: shown.eq(value) }
}

/** A number with all its digits and no exponent, as it is kept and hashed. Zero has no sign. */
export const inFull = (value: Decimal): string => (value.isZero() ? '0' : value.toFixed())
