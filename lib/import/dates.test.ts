import { expect, test } from '@playwright/test'
import { bylineIn, cleanByline, isName } from './byline.ts'
import { dateIn, isDateLine, machineDate } from './dates.ts'
import { guessLanguage, languageOf } from './language.ts'

for (const [from, to] of [
  ['2026-01-12', '2026-01-12'],
  ['2026-01-12T23:30:00-0600', '2026-01-12T23:30:00-06:00'],
  ['2026-01-12T23:30:00.000Z', '2026-01-12T23:30:00Z'],
  ['2026-01-12 23:30', '2026-01-12T23:30:00'],
  ['Mon, 12 Jan 2026 08:00:00 GMT', '2026-01-12'],
  ['January 12, 2026', '2026-01-12'],
  ['2026-13-40T00:00:00Z', null],
  ['yesterday', null],
  ['', null],
  [null, null],
] as const)
  test(`a page’s date “${from}” is ${to}`, () => {
    expect(machineDate(from)).toBe(to)
  })

for (const [from, to] of [
  ['12 de enero de 2026', '2026-01-12'],
  ['Madrid - 28 ENE 2026 - 05:30 CET', '2026-01-28'],
  ['Sept. 3rd, 2025', '2025-09-03'],
  ['3rd of September 2025', '2025-09-03'],
  ['martes, 3 de septiembre del 2025', '2025-09-03'],
  ['31 February 2026', null],
  ['in 2026', null],
] as const)
  test(`the day in “${from}” is ${to}`, () => {
    expect(dateIn(from)).toBe(to)
  })

test('a line that is only a date is told from a sentence with one', () => {
  for (const line of [
    '4 March 2026, 07:30',
    'Published 14 July 2026',
    'Mexico City, 12 January 2026',
    'Actualizado: 3 de febrero de 2026, 18:20 hrs',
  ])
    expect(isDateLine(line), line).toBe(true)
  for (const line of [
    'The cap ends on 31 March 2027',
    'He was born on 4 March 1926',
    'July 14 - Ferry crews called off their strike',
  ])
    expect(isDateLine(line), line).toBe(false)
})

for (const [from, to] of [
  ['By Ines Marlow and Tom Hale', 'Ines Marlow and Tom Hale'],
  ['Por Rocío Almansa 19 de agosto de 2026', 'Rocío Almansa'],
  ['By Paul Okoro, Economics editor', 'Paul Okoro'],
  ['Por Juan de la Fuente | Madrid', 'Juan de la Fuente'],
  ['By the time it rained', null],
  ['By Monday', null],
  ['Por Navidad', null],
] as const)
  test(`the byline in “${from}” is ${to}`, () => {
    expect(bylineIn(from)).toBe(to)
  })

test('a byline from metadata loses its “By”, and an address is none', () => {
  expect(cleanByline('By Joan Pettigrew')).toBe('Joan Pettigrew')
  expect(cleanByline('https://example.org/joan')).toBeNull()
  expect(isName('The call')).toBe(false)
})

test('a language is told by its commonest words, and not by a few', () => {
  expect(guessLanguage('The works will cost more than the council said that it would.')).toBe('en')
  expect(guessLanguage('La obra cuesta más de lo que el ayuntamiento dijo que iba a costar.')).toBe('es')
  expect(guessLanguage('OK')).toBeNull()
  expect(guessLanguage('Det var en gång en katt som inte ville gå hem.')).toBeNull()
  expect([languageOf('es-MX'), languageOf('en_US'), languageOf('fr'), languageOf(null)]).toEqual([
    'es',
    'en',
    null,
    null,
  ])
})
