import { expect, test } from '@playwright/test'
import { Decimal, inFull, leadingPlace, readable, toNearest } from './decimal.ts'

const nearest = (value: string, step: string) => inFull(toNearest(new Decimal(value), new Decimal(step)))

test('halves are rounded away from zero, on either side of it, and to even by no rule', () => {
  expect(nearest('2.5', '1')).toBe('3')
  expect(nearest('-2.5', '1')).toBe('-3')
  expect(nearest('0.125', '0.01')).toBe('0.13')
  expect(nearest('-47.5', '10')).toBe('-50')
  expect(nearest('44.9999999999999999999999999999', '10')).toBe('40')
})

test('tenths add up as they do on paper', () => {
  expect(inFull(new Decimal('0.1').plus('0.2'))).toBe('0.3')
  expect(inFull(new Decimal('-0'))).toBe('0')
  expect(inFull(new Decimal('1e-20'))).toBe('0.00000000000000000001')
})

test('a reader gets as many digits as the number needs, and is told when some are left out', () => {
  const shown = (value: string) => {
    const { shown, exact } = readable(new Decimal(value))
    return `${exact ? '' : '≈ '}${inFull(shown)}`
  }
  expect(shown('-47.5')).toBe('-47.5')
  expect(shown('33.3333333333')).toBe('≈ 33.33')
  expect(shown('15.2099')).toBe('≈ 15.21')
  expect(shown('0.0123456')).toBe('≈ 0.0123')
  expect(shown('40000')).toBe('40000')
  expect([
    leadingPlace(new Decimal('0')),
    leadingPlace(new Decimal('47.5')),
    leadingPlace(new Decimal('0.01')),
  ]).toEqual([0, 1, -2])
})
