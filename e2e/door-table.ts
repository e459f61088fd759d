import type { RefusalCode } from '#lib/refusal.ts'
import type { Role } from '#lib/user/schema.ts'

/** Real things of the demonstration, so that a call gets as far as asking who may. */
export type Place = {
  articleId: string
  sourceId: string
  /** A claim that is published and one that nobody has begun, with their present versions. */
  published: { claimId: string; version: number }
  identified: { claimId: string; version: number }
}
type Door = {
  /** Whose call gets past the question who may; 'staff': anybody signed in; 'anybody': without a session too. */
  by: readonly Role[] | 'staff' | 'anybody'
  input: (place: Place) => unknown
  /** What they are told told: each call is made so that it is refused late and writes nothing, or is harmless. */
  told: RefusalCode | 'ok'
}

const nothing = '01890000-0000-7000-8000-000000000000'
const seal = '0'.repeat(64)
const details = { kind: 'theirs', title: 'A call', language: 'en' }
const wording = { statement: 'It was said.', mustCheck: false, sensitive: false }
const calculation = {
  formula: 'sum',
  decimalSign: 'point',
  values: ['1', '2'].map((written) => ({ label: 'x', written, unit: 'number' })),
  claimed: '3',
  precision: 'stated',
}
const source = { title: 'A source', kind: 'study', standing: 'primary', confidential: false }
const password = 'a long enough password'
const editor = ['editor'] as const
const admin = ['admin'] as const
const staff = ['editor', 'reviewer', 'publisher', 'admin'] as const

const on =
  (state: 'published' | 'identified', more: object = {}) =>
  (place: Place) => ({ ...place[state], ...more })
const nowhere = (more: object) => () => ({ claimId: nothing, articleId: nothing, version: 1, ...more })
const person = () => ({ userId: nothing })
const notPossible = { told: 'move-not-possible' } as const

const claims = 'app/(desk)/articles/[id]/claim-actions.ts'
const galley = 'app/(desk)/articles/[id]/actions.ts'
const publishing = 'app/(desk)/articles/[id]/publish/actions.ts'
const text = 'app/(desk)/articles/[id]/text-actions.ts'
const people = 'app/(desk)/people/actions.ts'
const account = 'app/(desk)/account/actions.ts'
const sources = 'app/(desk)/sources/actions.ts'
const rules = 'app/(desk)/rules/actions.ts'

/** Every server action there is. A test fails when the build has one that is not here, or one here is not in the build. */
export const doors: Record<string, Door> = {
  'app/actions.ts#chooseLanguage': { by: 'anybody', input: () => ({ language: 'en' }), told: 'ok' },
  'app/(door)/invitation/actions.ts#acceptInvitation': {
    by: 'anybody',
    input: () => ({ token: 'x'.repeat(43), password }),
    told: 'invitation-invalid',
  },
  [`${account}#changePassword`]: { by: 'staff', input: () => ({ current: 'x', password }), told: 'wrong-password' },
  'app/(desk)/articles/new/actions.ts#addArticle': {
    by: editor,
    input: () => ({ ...details, text: '' }),
    told: 'text-empty',
  },
  'app/(desk)/articles/[id]/edit/actions.ts#editArticle': { by: editor, input: nowhere(details), told: 'not-found' },
  [`${galley}#makeClaim`]: {
    by: editor,
    input: nowhere({ versionId: nothing, start: 0, end: 1, exact: 'x', wording }),
    told: 'not-found',
  },
  [`${galley}#markCoverage`]: {
    by: editor,
    input: nowhere({ versionId: nothing, start: 0, end: 1 }),
    told: 'not-found',
  },
  [`${galley}#bringAnnotations`]: {
    by: editor,
    input: nowhere({ json: '{"target":{"selector":{"type":"TextQuoteSelector","exact":"x"}}}' }),
    told: 'not-found',
  },
  [`${galley}#unmarkCoverage`]: { by: editor, input: nowhere({ markId: nothing }), told: 'not-found' },
  [`${text}#replaceText`]: {
    by: editor,
    input: nowhere({ versionId: nothing, text: 'x', reason: 'x' }),
    told: 'not-found',
  },
  [`${text}#restoreLine`]: { by: editor, input: nowhere({ versionId: nothing, line: 0 }), told: 'not-found' },
  [`${text}#setBlockAside`]: { by: editor, input: nowhere({ versionId: nothing, block: 0 }), told: 'not-found' },
  [`${claims}#repin`]: {
    by: editor,
    input: nowhere({ versionId: nothing, start: 0, end: 1, exact: 'x' }),
    told: 'not-found',
  },
  [`${claims}#take`]: { by: editor, input: on('published'), ...notPossible },
  [`${claims}#drop`]: { by: editor, input: on('published', { reason: 'x' }), ...notPossible },
  [`${claims}#restore`]: { by: editor, input: on('published'), ...notPossible },
  [`${claims}#submit`]: { by: editor, input: on('published'), ...notPossible },
  [`${claims}#withdraw`]: { by: editor, input: on('published'), ...notPossible },
  [`${claims}#requestChanges`]: { by: ['reviewer'], input: on('published', { note: 'x' }), ...notPossible },
  [`${claims}#approve`]: { by: ['reviewer'], input: on('published', { seal }), ...notPossible },
  [`${claims}#reopen`]: { by: ['editor', 'reviewer'], input: on('identified', { reason: 'x' }), ...notPossible },
  [`${claims}#rewordClaim`]: { by: editor, input: on('published', { wording }), told: 'claim-published' },
  [`${claims}#recordContact`]: {
    by: editor,
    input: on('published', { asked: false, reason: 'x' }),
    told: 'claim-published',
  },
  [`${claims}#calculate`]: { by: editor, input: on('published', { calculation }), told: 'claim-published' },
  [`${claims}#attachEvidence`]: {
    by: editor,
    input: on('published', { source: { sourceId: nothing }, stance: 'context' }),
    told: 'claim-published',
  },
  [`${claims}#replaceEvidence`]: {
    by: editor,
    input: on('published', { evidenceId: nothing, stance: 'context' }),
    told: 'claim-published',
  },
  [`${claims}#withdrawEvidence`]: {
    by: editor,
    input: on('published', { evidenceId: nothing, reason: 'x' }),
    told: 'claim-published',
  },
  [`${claims}#proposeVerdict`]: {
    by: editor,
    input: on('published', { rating: 'true', answer: 'x', explanation: 'x' }),
    told: 'claim-published',
  },
  [`${claims}#readHistory`]: { by: staff, input: () => ({ claimId: nothing }), told: 'not-found' },
  [`${claims}#findSources`]: { by: staff, input: () => ({ query: 'x' }), told: 'ok' },
  [`${publishing}#prepareCheck`]: {
    by: ['editor', 'publisher'],
    input: nowhere({ slug: 'a-call', headline: 'x', standfirst: 'x' }),
    told: 'not-found',
  },
  [`${publishing}#publish`]: { by: ['publisher'], input: nowhere({ preview: seal }), told: 'not-found' },
  [`${publishing}#correct`]: { by: ['publisher'], input: nowhere({ preview: seal, note: 'x' }), told: 'not-found' },
  [`${people}#inviteUser`]: {
    by: admin,
    input: () => ({ email: 'editor@desk.example', name: 'x', roles: [] }),
    told: 'email-taken',
  },
  [`${people}#renewInvitation`]: { by: admin, input: person, told: 'not-found' },
  [`${people}#setRoles`]: { by: admin, input: () => ({ userId: nothing, roles: [] }), told: 'not-found' },
  [`${people}#disableUser`]: { by: admin, input: person, told: 'not-found' },
  [`${people}#enableUser`]: { by: admin, input: person, told: 'not-found' },
  [`${rules}#setRules`]: { by: admin, input: () => ({ number: 9999, settings: {} }), told: 'stale-version' },
  [`${sources}#addSource`]: { by: editor, input: () => ({ details: source }), told: 'ok' },
  [`${sources}#reviseSource`]: {
    by: editor,
    input: () => ({ sourceId: nothing, version: 1, details: source }),
    told: 'not-found',
  },
  [`${sources}#captureAgain`]: { by: editor, input: () => ({ sourceId: nothing }), told: 'not-found' },
  [`${sources}#mergeSources`]: {
    by: editor,
    input: () => ({ sourceId: nothing, version: 1, keptId: nothing.replace(/0$/, '1') }),
    told: 'not-found',
  },
  [`${sources}#findOthers`]: { by: staff, input: () => ({ query: 'x' }), told: 'ok' },
  // Last: it ends the session that it is called with.
  [`${account}#signOutEverywhere`]: { by: 'staff', input: () => ({}), told: 'ok' },
}
