import { Decimal, tenTo } from './decimal.ts'
import type { DecimalSign, SumFault } from './schema.ts'

/** `step` is the place of the last digit as it was written: 0.1 for "47.5", 100,000 for "1.5 million". */
export type WrittenNumber = { value: Decimal; step: Decimal; decimals: number; unit: 'percent' | 'points' | null }
type Read = { ok: true; read: WrittenNumber } | { ok: false; fault: SumFault }

const scales: Record<string, number> = {
  ...{ thousand: 3, mil: 3, million: 6, millions: 6, millón: 6, millon: 6, millones: 6 },
  // A Spanish billón is a million millions (RAE); an English billion, a thousand.
  ...{ billion: 9, billions: 9, bn: 9, trillion: 12, trillions: 12, billón: 12, billon: 12, billones: 12 },
}
const proportions = [
  [/^(percentage points?|puntos? porcentuales|punto porcentual|pp)$/, 'points'],
  [/^(%|percent|per cent|por ciento)$/, 'percent'],
] as const

/**
 * A number as people write it in English and Spanish: "40,000", "40.000", "1.5 million", "1,5 millones", "−47.5 %". The writer says
 * which sign stands before decimals, since Madrid and Mexico City differ. What could still be read in two ways is refused, never
 * guessed: one decimal sign before exactly three digits ("40.000") may be forty or forty thousand.
 * @returns faults: number-ambiguous, number-separator, number-unreadable
 */
export function readNumber(written: string, sign: DecimalSign): Read {
  const text = plain(written)
  const [, minus, digits = '', rest = ''] = /^([+-])?\s*(\d[\d.,' ]*(?<=\d)|[.,]\d+)\s*(\D*)$/.exec(text) ?? []
  const tail = digits ? readTail(rest) : null
  if (!tail) return fault('number-unreadable', written)
  const core = readDigits(digits, sign === 'point' ? '.' : ',')
  if (typeof core === 'string') return fault(core, written)
  const scale = tenTo(tail.scale)
  const value = new Decimal(core.digits).times(scale).times(minus === '-' ? -1 : 1)
  return {
    ok: true,
    read: { value, step: tenTo(-core.decimals).times(scale), decimals: core.decimals, unit: tail.unit },
  }
}

/** Lower case, one kind of space, of minus and of apostrophe. */
export const plain = (written: string): string =>
  written
    .normalize('NFC')
    .toLowerCase()
    .replace(/[−–‐‑—]/g, '-')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()

function readDigits(digits: string, sign: '.' | ',') {
  const other = sign === '.' ? ',' : '.'
  const whole = (part: string, mark: string) =>
    new RegExp(`^\\d{1,3}(${mark === '.' ? '\\.' : mark}\\d{3})+$`).test(part)
  const ungrouped = (part: string) => part.replace(/\D/g, '')
  const parts = digits.split(sign)
  const [head = '', fraction = ''] = parts
  // Two and more groups of three can only be thousands, whichever sign parts them.
  if (parts.length > 2) return whole(digits, sign) ? { digits: ungrouped(digits), decimals: 0 } : 'number-separator'
  const grouped = [other, ' ', "'"].some((mark) => whole(head, mark))
  if (!/^\d*$/.test(fraction) || !(grouped || /^\d*$/.test(head))) return 'number-separator'
  if (fraction.length === 3 && /^[1-9]\d{0,2}$/.test(head)) return 'number-ambiguous'
  return { digits: `${ungrouped(head) || '0'}.${fraction || '0'}`, decimals: fraction.length }
}

function readTail(rest: string): (Pick<WrittenNumber, 'unit'> & { scale: number }) | null {
  const proportion = proportions.find(([shape]) => shape.test(rest.trim()))
  if (proportion) return { unit: proportion[1], scale: 0 }
  const words = rest.split(' ').filter(Boolean)
  const found = words.map((word) => scales[word])
  const known = found.filter((scale) => scale !== undefined)
  return known.length === words.length && words.length <= 2
    ? { unit: null, scale: known.reduce((sum, scale) => sum + scale, 0) }
    : null
}

const fault = (code: SumFault['code'], written: string) => ({ ok: false as const, fault: { code, written } })
