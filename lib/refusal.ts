/**
 * Every expected "no". The code names the reason; its sentence, which tells the person what to do, stands in
 * lib/messages/<language>/refusal.json under the same code; `details` fill its blanks. The number is the HTTP status.
 */
export const refusals = {
  'not-signed-in': 401,
  'wrong-sign-in': 401,
  'wrong-password': 403,
  'too-many-attempts': 429,
  'foreign-origin': 403,
  'role-missing': 403,
  'disabled-account': 403,
  'not-found': 404,
  'bad-input': 422,
  'text-empty': 422,
  'text-too-long': 413,
  'text-binary': 415,
  'page-empty': 422,
  'page-needs-login': 422,
  'file-unreadable': 422,
  'file-protected': 422,
  'file-scanned': 422,
  'file-too-large': 413,
  'file-kind-unknown': 415,
  'reading-too-slow': 422,
  'quote-not-in-text': 422,
  'not-a-sentence': 422,
  'already-marked': 409,
  'article-exists': 409,
  'claim-exists': 409,
  'stale-version': 409,
  'stale-seal': 409,
  'stale-preview': 409,
  'move-not-possible': 409,
  'claim-published': 409,
  'claim-dropped': 409,
  'contributor-cannot-decide': 403,
  'already-decided': 409,
  'gate-unmet': 422,
  'note-missing': 422,
  'reason-missing': 422,
  'nothing-approved': 422,
  'must-check-open': 422,
  'correction-note-missing': 422,
  'nothing-changed': 409,
  'slug-taken': 409,
  'slug-fixed': 409,
  'not-prepared': 422,
  'already-published': 409,
  'not-published': 409,
  'evidence-withdrawn': 409,
  'sum-not-computable': 422,
  'sum-without-evidence': 422,
  'source-exists': 409,
  'source-merged': 409,
  'source-confidential': 409,
  'rating-unknown': 422,
  'email-taken': 409,
  'invitation-invalid': 410,
  'password-weak': 422,
  'last-admin': 409,
  'address-invalid': 422,
  'address-not-allowed': 422,
  'address-unreachable': 502,
  'too-many-redirects': 502,
  'fetch-too-slow': 504,
  'fetch-too-large': 413,
  'fetch-failed': 502,
  'needs-login': 422,
  'not-found-there': 422,
  'annotation-unreadable': 422,
  'annotation-without-quote': 422,
  'quote-not-found': 422,
  'quote-ambiguous': 422,
  'quote-too-long': 422,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'media-type': 415,
  'body-too-large': 413,
  'body-unreadable': 400,
} as const

export type RefusalCode = keyof typeof refusals
export type RefusalDetails = Record<string, string | number>

/** An expected "no": thrown by verbs and rules, turned into a sentence at the edge (lib/action.ts). */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly details: RefusalDetails
  readonly status: number

  constructor(code: RefusalCode, details: RefusalDetails = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.details = details
    this.status = refusals[code]
  }
}
