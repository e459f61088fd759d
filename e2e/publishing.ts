import { press } from '#components/site/press.tsx'
import type { Wording } from '#lib/claim/schema.ts'
import { database } from '#lib/db/client.ts'
import { previewOf } from '#lib/publication/reads.ts'
import { correct, type Published, prepareCheck, publish } from '#lib/publication/writes.ts'
import type { ClaimView } from '#lib/review/schema.ts'
import type { Actor } from '#lib/user/schema.ts'
import { claimIn, newArticle, person } from './desk.ts'

let made = 0
export const page = { headline: 'What she said', standfirst: 'Held against tables.' }

export type People = { editor: Actor; reviewer: Actor; publisher: Actor }
export type ReadyCheck = People & { articleId: string; slug: string; claims: ClaimView[] }

/** An article with approved claims and a prepared page: one press of a button away from the public. */
export async function readyCheck(...wordings: Partial<Wording>[]): Promise<ReadyCheck> {
  const people = {
    editor: await person('editor'),
    reviewer: await person('reviewer'),
    publisher: await person('publisher'),
  }
  const { id: articleId } = await newArticle(people.editor)
  const claims: ClaimView[] = []
  for (const other of wordings.length > 0 ? wordings : [{}])
    claims.push(await claimIn('approved', { ...people, articleId, other }))
  const slug = `a-check-${process.pid}-${++made}`
  await prepareCheck(people.publisher, {
    articleId,
    slug,
    headline: 'What she said',
    standfirst: 'Held against tables.',
  })
  return { ...people, articleId, slug, claims }
}

/** What the publisher sees and sends back. */
export const seen = async (actor: Actor, articleId: string) => (await previewOf(actor, articleId)).hash

export async function publishAsSeen({
  publisher,
  articleId,
}: Pick<ReadyCheck, 'publisher' | 'articleId'>): Promise<Published> {
  return publish(publisher, { articleId, preview: await seen(publisher, articleId) }, press)
}

export async function correctAsSeen({ publisher, articleId }: ReadyCheck, note = 'We were wrong.'): Promise<Published> {
  return correct(publisher, { articleId, note, preview: await seen(publisher, articleId) }, press)
}

/** A published check. */
export async function publishedCheck(...wordings: Partial<Wording>[]): Promise<ReadyCheck> {
  const check = await readyCheck(...wordings)
  await publishAsSeen(check)
  return check
}

/** What a reader gets at an address, as text; empty where nothing stands. */
export async function readAt(address: string): Promise<string> {
  const file = await database().siteFile.findUnique({ where: { address }, include: { bytes: true } })
  return file ? Buffer.from(file.bytes.bytes).toString('utf8') : ''
}

/** A check with everything that was ever published of it. */
export const standing = (slug: string) =>
  database().factCheck.findUniqueOrThrow({
    where: { slug },
    include: { currentPublication: { include: { claims: { orderBy: { number: 'asc' } } } }, publications: true },
  })
