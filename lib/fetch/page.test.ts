import { expect, test } from '@playwright/test'
import { Refusal } from '#lib/refusal.ts'
import { pageOf, whyNoPage } from './page.ts'

test('each status of a page says what it means to whoever pasted the link', () => {
  const meaning = (code: string | null, statuses: number[]) =>
    expect(statuses.map((status) => [status, whyNoPage(status)])).toEqual(statuses.map((status) => [status, code]))
  meaning(null, [200, 201, 203, 204, 299])
  meaning('needs-login', [401, 402, 403, 407, 451])
  meaning('not-found-there', [404, 410])
  meaning('fetch-failed', [0, 100, 199, 300, 302, 304, 400, 405, 418, 429, 500, 502, 503, 599])
})

test('a page is handed on as it is, and a page about an error is refused with its status', () => {
  const page = { status: 200, url: 'https://paper.example/' }
  expect(pageOf(page)).toBe(page)
  const refusal = (() => {
    try {
      return pageOf({ status: 403 })
    } catch (refused) {
      return refused
    }
  })()
  expect(refusal).toBeInstanceOf(Refusal)
  expect(refusal).toMatchObject({ code: 'needs-login', details: { status: 403 } })
})
