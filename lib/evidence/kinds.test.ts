import { expect, test } from '@playwright/test'
import { kinds, missingOf } from './kinds.ts'
import { sourceKinds } from './schema.ts'

const blank = { publisher: null, author: null, publishedOn: null, address: null, confidential: false }

test('every kind of source says what it mostly is and needs, and lacks just that when nothing is known', () => {
  expect(Object.keys(kinds)).toEqual([...sourceKinds])
  for (const kind of sourceKinds) {
    expect(missingOf({ ...blank, kind }), kind).toEqual(kinds[kind].needs)
    const full = { publisher: 'x', author: 'x', publishedOn: '2026-01-01', address: 'x', confidential: false }
    expect(missingOf({ ...full, kind }), kind).toEqual([])
  }
  expect(missingOf({ ...blank, kind: 'news-report', publisher: 'The Estuary Post' })).toEqual([
    'publishedOn',
    'address',
  ])
})

test('a confidential source lacks nothing: nobody is asked to write down who it is', () => {
  for (const kind of sourceKinds) expect(missingOf({ ...blank, kind, confidential: true })).toEqual([])
})
