import { addArticle } from '#lib/article/writes.ts'
import type { ClaimState, Wording } from '#lib/claim/schema.ts'
import { drop, makeClaim, recordContact, take } from '#lib/claim/writes.ts'
import { database } from '#lib/db/client.ts'
import type { SourceDetails } from '#lib/evidence/schema.ts'
import { attachEvidence } from '#lib/evidence/writes.ts'
import { claim as readClaim } from '#lib/review/reads.ts'
import type { ClaimView } from '#lib/review/schema.ts'
import { approve, requestChanges, submit } from '#lib/review/writes.ts'
import type { Actor, Role } from '#lib/user/schema.ts'
import { proposeVerdict } from '#lib/verdict/writes.ts'

/** A desk to test on, made by the desk's own verbs: people, an article, claims in any state. */
let made = 0

const inBoth = (word: string) => ({ en: word, es: word })
const rating = (key: string, value: number) => ({
  key,
  value,
  name: inBoth(key),
  definition: inBoth(`What ${key} means.`),
})
const ratings = [rating('true', 5), rating('half-true', 3), rating('false', 1)]

/** A newsroom with its rating scale, once per database. */
export async function newsroom(): Promise<void> {
  const db = database()
  if (await db.newsroom.findUnique({ where: { id: 1 } })) return
  const scale = await db.ratingScale.create({ data: { number: 1, ratings } })
  await db.newsroom.create({ data: { name: 'The Test Desk', language: 'en', scaleId: scale.id } })
}

/** Somebody new with these roles. */
export async function person(...roles: Role[]): Promise<Actor> {
  const name = `${roles.join(' and ') || 'Nobody'} ${++made}`
  const data = { email: `p${process.pid}-${made}@desk.test`, name, roles: { create: roles.map((role) => ({ role })) } }
  const { id } = await database().user.create({ data })
  return { id, name, roles }
}

export const text = `The minister spoke on Monday. She said that arrests rose to 40,000 in a year.

Crime fell by 40 percent, she said. The hall was full.`

/** A new article with its first version; each call gives another text. */
export async function newArticle(editor: Actor, body = text): Promise<{ id: string; versionId: string; text: string }> {
  await newsroom()
  const { id } = await addArticle(editor, {
    kind: 'theirs',
    title: `Article ${++made}`,
    byline: null,
    outlet: 'An outlet',
    address: null,
    standfirst: null,
    publishedOn: '2026-01-13',
    modifiedOn: null,
    caption: null,
    language: 'en',
    text: body,
  })
  const article = await database().article.findUniqueOrThrow({ where: { id }, include: { currentVersion: true } })
  if (!article.currentVersion) throw new Error('an article without a version')
  return { id, versionId: article.currentVersion.id, text: article.currentVersion.text }
}

export const wording: Wording = {
  statement: 'Arrests rose to 40,000 in a year.',
  claimant: 'The minister',
  claimantKind: 'person',
  claimantRole: 'Minister of the interior',
  claimedOn: '2026-01-12',
  claimedAt: 'press conference',
  figure: { value: '40,000', unit: 'arrests', direction: 'up', baseline: null, period: 'a year' },
  mustCheck: true,
  sensitive: false,
}

/** A claim on "40,000 in a year" of a new article, identified. */
export async function newClaim(editor: Actor, other: Partial<Wording> = {}, articleId?: string): Promise<ClaimView> {
  const article = articleId ? await known(articleId) : await newArticle(editor)
  const exact = '40,000 in a year'
  const start = article.text.indexOf(exact)
  const { id } = await makeClaim(editor, {
    articleId: article.id,
    versionId: article.versionId,
    start,
    end: start + exact.length,
    exact,
    wording: { ...wording, statement: `${wording.statement} (${++made})`, ...other },
  })
  return readClaim(editor, id)
}

async function known(id: string) {
  const found = await database().article.findUniqueOrThrow({ where: { id }, include: { currentVersion: true } })
  return { id, versionId: found.currentVersionId ?? '', text: found.currentVersion?.text ?? '' }
}

export const primarySource = (): SourceDetails => ({
  title: `Yearbook ${++made}`,
  address: `https://statistics.example/yearbook/${process.pid}-${made}`,
  publisher: 'Office of statistics',
  author: null,
  publishedOn: null,
  kind: 'official-record',
  standing: 'primary',
  interests: null,
  reliability: null,
  language: 'en',
  confidential: false,
  confidentialReason: null,
})
export const use = {
  stance: 'supports',
  quote: 'Arrests: 40,000',
  locator: 'table 3',
  accessedOn: null,
  note: null,
} as const
export const opinion = {
  rating: 'true',
  answer: 'The yearbook has the same number.',
  explanation: 'Table 3 counts them.[^1]',
  unknowns: null,
  sourcesReason: null,
  otherSide: null,
}

/** What a verb needs to name a claim: its id and the version that was read last. */
export async function ref(claim: { id: string }): Promise<{ claimId: string; version: number }> {
  const { version } = await database().claim.findUniqueOrThrow({ where: { id: claim.id } })
  return { claimId: claim.id, version }
}

/** Evidence, a verdict and an asked claimant: what the gate wants. */
export async function researched(editor: Actor, claim: { id: string }): Promise<void> {
  await attachEvidence(editor, { ...(await ref(claim)), source: { details: primarySource() }, ...use })
  await proposeVerdict(editor, { ...(await ref(claim)), ...opinion })
  const asked = { asked: true, askedOn: '2026-01-13', channel: 'mail', answer: null, reason: null }
  await recordContact(editor, { ...(await ref(claim)), ...asked })
}

/** A claim brought to a state by its own moves; `published` is made by publishing (lib/publication). */
export async function claimIn(
  state: Exclude<ClaimState, 'published'>,
  {
    editor,
    reviewer,
    articleId,
    other = {},
  }: { editor: Actor; reviewer: Actor; articleId?: string; other?: Partial<Wording> },
): Promise<ClaimView> {
  const claim = await newClaim(editor, other, articleId)
  const again = () => readClaim(editor, claim.id)
  if (state === 'identified') return claim
  if (state === 'dropped') {
    await drop(editor, { ...(await ref(claim)), reason: 'Said by nobody.' })
    return again()
  }
  await take(editor, await ref(claim))
  if (state === 'researching') return again()
  await researched(editor, claim)
  await submit(editor, await ref(claim))
  if (state === 'in_review') return again()
  if (state === 'changes_requested') {
    await requestChanges(reviewer, { ...(await ref(claim)), note: 'Which year?' })
    return again()
  }
  await approve(reviewer, { ...(await ref(claim)), seal: (await again()).seal })
  return again()
}
