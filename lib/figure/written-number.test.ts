import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import type { DecimalSign } from './schema.ts'
import { readNumber } from './written-number.ts'

const read = (written: string, sign: DecimalSign = 'point') => {
  const number = readNumber(written, sign)
  return number.ok
    ? `${number.read.value.toFixed()}${number.read.unit ? ` ${number.read.unit}` : ''}`
    : number.fault.code
}

test('numbers are read as people write them in English and Spanish', () => {
  const rows: [string, DecimalSign, string][] = [
    ['40,000', 'point', '40000'],
    ['40.000', 'comma', '40000'],
    ['40 000', 'comma', '40000'],
    ['40 000', 'point', '40000'],
    ['1.5 million', 'point', '1500000'],
    ['1,5 millones', 'comma', '1500000'],
    ['20 mil', 'comma', '20000'],
    ['3 mil millones', 'comma', '3000000000'],
    ['2 billion', 'point', '2000000000'],
    ['2 billones', 'comma', '2000000000000'],
    ['−47.5 %', 'point', '-47.5 percent'],
    ['-47,5%', 'comma', '-47.5 percent'],
    ['12 per cent', 'point', '12 percent'],
    ['12 por ciento', 'comma', '12 percent'],
    ['3 percentage points', 'point', '3 points'],
    ['3 puntos porcentuales', 'comma', '3 points'],
    ['1,234,567.89', 'point', '1234567.89'],
    ['1.234.567,89', 'comma', '1234567.89'],
    ['12.345.678', 'point', '12345678'],
    ['0.125', 'point', '0.125'],
    ['.5', 'point', '0.5'],
    ['1234.567', 'point', '1234.567'],
    ["1'234", 'point', '1234'],
  ]
  expect(rows.map(([written, sign]) => read(written, sign))).toEqual(rows.map(([, , value]) => value))
})

test('what could be read in two ways is refused, never guessed', () => {
  for (const written of ['40.000', '3.142', '-1.500', '999.999 %'])
    expect(read(written, 'point')).toBe('number-ambiguous')
  for (const written of ['40,000', '3,142']) expect(read(written, 'comma')).toBe('number-ambiguous')
})

test('grouping that fits no way of writing is refused, and so are words', () => {
  for (const written of ['1.234,5', '1,5', '4,00', '1,2345', '12,34,567', '1 2'])
    expect(read(written, 'point'), written).toBe('number-separator')
  for (const written of ['', 'many', '12 apples', '1e5', '--3', '3-4', '5 million people', '½', '٣'])
    expect(read(written), written).toBe('number-unreadable')
})

test('a number written in either way, grouped or not, is read as what it is', () => {
  const parts = fc.tuple(
    fc.nat(9_999_999_999),
    fc.stringMatching(/^\d{0,6}$/),
    fc.constantFrom('point', 'comma'),
    fc.boolean(),
  )
  fc.assert(
    fc.property(parts, ([whole, decimals, sign, grouped]) => {
      const [mark, group] = sign === 'point' ? ['.', ','] : [',', '.']
      const head = grouped ? String(whole).replace(/\B(?=(\d{3})+$)/g, group) : String(whole)
      fc.pre(!(decimals.length === 3 && whole > 0 && whole < 1000))
      const written = decimals ? `${head}${mark}${decimals}` : head
      const number = readNumber(written, sign)
      expect(number.ok && number.read.value.eq(`${whole}.${decimals || '0'}`), written).toBe(true)
    }),
  )
})
