import type { RefusalCode, RefusalDetails } from '#lib/refusal.ts'

/** A translator over all rooms, as `useTranslations()` and `getTranslations()` give it without a namespace. */
export type Say = (key: string, values?: Record<string, string | number>) => string

// A code may be said without its details (a disabled button knows only the code): then these stand in the blanks.
const blanks = { roles: '', types: '', move: 'other', state: 'other', minutes: 15, claims: '', numbers: '' }

/** The sentence of a refusal. Names of roles in `details.roles` (`editor, reviewer`) are said in the reader's language. */
export function refusalSentence(say: Say, code: RefusalCode, details: RefusalDetails = {}): string {
  const roles = String(details.roles ?? '')
    .split(', ')
    .filter(Boolean)
    .map((role) => say(`desk.roles.${role}`))
    .join(' / ')
  return say(`refusal.${code}`, { ...blanks, ...details, roles })
}

/** As much of an issue as its sentence needs. */
export type Issue = {
  code?: string
  message?: string
  minimum?: unknown
  maximum?: unknown
  format?: unknown
  input?: unknown
}
const named = ['required', 'email', 'address', 'day', 'choice', 'number', 'annotations']

function issueKey(issue: Issue): [key: string, values?: Record<string, number>] {
  if (issue.message && named.includes(issue.message)) return [issue.message]
  if (issue.code === 'invalid_format') return [issue.format === 'email' ? 'email' : 'other']
  if (issue.code === 'too_small') {
    return Number(issue.minimum) <= 1 ? ['required'] : ['too-short', { minimum: Number(issue.minimum) }]
  }
  if (issue.code === 'too_big') return ['too-long', { maximum: Number(issue.maximum) }]
  if (issue.code === 'invalid_value') return ['choice']
  return [issue.input === undefined || issue.input === null || issue.input === '' ? 'required' : 'other']
}

/**
 * What is wrong with one field, from an issue of zod. A schema may name the fault itself (`error: 'day'`); those names
 * are the keys of `refusal.field`.
 */
export function issueSentence(say: Say, issue: Issue): string {
  const [key, values] = issueKey(issue)
  return say(`refusal.field.${key}`, values)
}
