import { expect, test } from '@playwright/test'
import { safeNext } from './next-page.ts'
import { isOwnOrigin } from './origin.ts'

const stays = ['/articles', '/articles/1?claim=2', '/record?verb=approve&to=2026-01-01', '/desk#page']
for (const path of stays) test(`after signing in one comes back to ${path}`, () => expect(safeNext(path)).toBe(path))

const leaves = ['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example', 'javascript:alert(1)']
const odd = [
  '/\t/elsewhere.example',
  '/%5c%5celsewhere.example/..//x',
  '',
  'desk',
  '/sign-in?next=/sign-in',
  '/..//elsewhere.example',
]
for (const path of [...leaves, ...odd, null, undefined]) {
  test(`signing in leads to no other site, nor in a circle: ${JSON.stringify(path)}`, () => {
    const url = new URL(safeNext(path), 'https://desk.example')
    expect(url.host).toBe('desk.example')
    expect(url.pathname).not.toMatch(/^\/sign-in|^\/\//)
  })
}

test('what Next adds to an address for itself is not carried along', () => {
  expect(safeNext('/articles?q=a&_rsc=1x2')).toBe('/articles?q=a')
})

test('only the desk’s own pages count as its origin', () => {
  const desk = 'https://desk.example/under'
  expect(isOwnOrigin('https://desk.example', desk)).toBe(true)
  for (const other of [
    null,
    'null',
    '',
    'http://desk.example',
    'https://desk.example:8443',
    'https://desk.example.evil',
  ]) {
    expect(isOwnOrigin(other, desk), String(other)).toBe(false)
  }
})
