import { expect, test } from '@playwright/test'
import { faultOf, outcomeOf, sum } from '#e2e/sums.ts'
import type { Calculation, Formula } from './schema.ts'

/** What a claim covers, as an interval in the usual brackets. */
function covered(claimed: string, formula: Formula = 'conversion', other: Partial<Calculation> = {}) {
  const values = formula === 'conversion' ? ['1'] : ['1', '1']
  const { span } = outcomeOf(sum(formula, values, { claimed, to: 'number', ...other })).claimed
  return `${span.lowIn ? '[' : '('}${span.low ?? ''}, ${span.high ?? ''}${span.highIn ? ']' : ')'}`
}

test('a number covers what rounds to it at the place it was told to', () => {
  expect(covered('50 %', 'share')).toBe('[49.5, 50.5)')
  expect(covered('50', 'share')).toBe('[49.5, 50.5)')
  expect(covered('50.0 %', 'share')).toBe('[49.95, 50.05)')
  expect(covered('40,000')).toBe('[39500, 40500)')
  expect(covered('40,210')).toBe('[40205, 40215)')
  expect(covered('40,213')).toBe('[40212.5, 40213.5)')
  expect(covered('100')).toBe('[95, 105)')
  expect(covered('7')).toBe('[6.5, 7.5)')
  expect(covered('2 million')).toBe('[1950000, 2050000)')
  expect(covered('1.50 million')).toBe('[1495000, 1505000)')
  expect(covered('exactly 40,000')).toBe('[40000, 40000]')
})

test('words around a number say what it covers, in English and Spanish', () => {
  expect(covered('about half', 'share')).toBe('[45, 55]')
  expect(covered('casi la mitad', 'share')).toBe('[45, 50]')
  expect(covered('alrededor de 40 000')).toBe('[36000, 44000]')
  expect(covered('más de 40 000')).toBe('(40000, )')
  expect(covered('more than 40,000')).toBe('(40000, )')
  expect(covered('at least 40,000')).toBe('[40000, )')
  expect(covered('menos de 40 000')).toBe('(, 40000)')
  expect(covered('hasta 40 000')).toBe('(, 40000]')
  expect(covered('nearly 40,000')).toBe('[36000, 40000]')
  expect(covered('a quarter', 'share')).toBe('[24.5, 25.5)')
  expect(covered('doubled', 'percentChange')).toBe('[99.5, 100.5)')
  expect(covered('se redujo a la mitad', 'percentChange')).toBe('(-50.5, -49.5]')
  expect(covered('halved', 'ratio')).toBe('[0.495, 0.505)')
  expect(covered('el doble', 'ratio')).toBe('[1.995, 2.005)')
  expect(covered('más del doble', 'ratio')).toBe('(2, )')
  expect(covered('more than halved', 'percentChange')).toBe('(, -50)')
  expect(covered('un 50 %', 'share')).toBe('[49.5, 50.5)')
  expect(covered('cerca de un 50 %', 'share')).toBe('[45, 55]')
  expect(covered('un tercio', 'share', { precision: 'about' })).toContain('[30, 36.6666')
})

test('how closely a claim is held to its words can be chosen, over what the words say', () => {
  expect(covered('50 %', 'share', { precision: 'about' })).toBe('[45, 55]')
  expect(covered('about 50 %', 'share', { precision: 'exact' })).toBe('[50, 50]')
  expect(covered('50 %', 'share', { precision: '1' })).toBe('[45, 55)')
  expect(covered('40,000', 'conversion', { precision: '1' })).toBe('[35000, 45000)')
  expect(covered('40,000', 'conversion', { precision: '3' })).toBe('[39950, 40050)')
})

test('a claim that something fell is held against a fall', () => {
  const down = { direction: 'down' as const }
  expect(covered('50 %', 'percentChange', down)).toBe('(-50.5, -49.5]')
  expect(covered('more than 40 %', 'percentChange', down)).toBe('(, -40)')
  expect(covered('less than 40 %', 'percentChange', down)).toBe('(-40, 0)')
})

test('a claim in a unit that the result does not have is refused', () => {
  expect(faultOf(sum('sum', ['1', '2'], { claimed: '3 %' }))).toBe('claim-unit')
  expect(faultOf(sum('sum', ['1', '2'], { claimed: 'a third' }))).toBe('claim-unit')
  expect(faultOf(sum('sum', ['1', '2'], { claimed: 'quite a lot' }))).toBe('claim-unreadable')
  expect(faultOf(sum('sum', ['1', '2'], { claimed: '40.000' }))).toBe('number-ambiguous')
  expect(outcomeOf(sum('ratio', ['1', '2'], { claimed: '50 %' })).finding).toBe('holds')
})
