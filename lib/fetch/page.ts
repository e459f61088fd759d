import { Refusal, type RefusalCode } from '#lib/refusal.ts'

// Which "no" of another server means what to an editor who pasted a link. Whatever is not here failed.
const meanings: Readonly<Record<number, RefusalCode>> = {
  401: 'needs-login',
  402: 'needs-login',
  403: 'needs-login',
  404: 'not-found-there',
  407: 'needs-login',
  410: 'not-found-there',
  451: 'needs-login',
}

/** Pure: why an answer with this HTTP status is not the page that was asked for; null when it is. */
export function whyNoPage(status: number): RefusalCode | null {
  return status >= 200 && status < 300 ? null : (meanings[status] ?? 'fetch-failed')
}

/**
 * The same answer, when it is the page that was asked for and not a page about an error.
 * @throws Refusal `needs-login`, `not-found-there`, `fetch-failed`, each with the `status`.
 */
export function pageOf<Page extends { status: number }>(answer: Page): Page {
  const code = whyNoPage(answer.status)
  if (code) throw new Refusal(code, { status: answer.status })
  return answer
}
