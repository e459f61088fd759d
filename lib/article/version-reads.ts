import { database } from '#lib/db/client.ts'
import { Refusal } from '#lib/refusal.ts'
import { personReader } from '#lib/user/name-reads.ts'
import { mustMay } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import type { Block, SetAside, VersionRow, VersionText } from './schema.ts'

/** Every version of an article, newest first: who brought it in, when, how and why. Refuses: not-found. */
export async function versions(actor: Actor, articleId: string): Promise<VersionRow[]> {
  mustMay(actor, 'readDesk')
  const rows = await database().articleVersion.findMany({
    where: { articleId },
    select: { id: true, number: true, authorId: true, createdAt: true, origin: true, reason: true },
    orderBy: { number: 'desc' },
  })
  if (rows.length === 0) throw new Refusal('not-found')
  const person = await personReader(database())
  return rows.map(({ authorId, createdAt, ...row }) => ({ ...row, author: person(authorId), at: createdAt }))
}

/** One version's text, by its number. Refuses: not-found. */
export async function versionText(actor: Actor, articleId: string, number: number): Promise<VersionText> {
  mustMay(actor, 'readDesk')
  const row = await database().articleVersion.findUnique({ where: { articleId_number: { articleId, number } } })
  if (!row) throw new Refusal('not-found')
  const { id, text, blocks, setAside } = row
  return { id, number, text, blocks: blocks as Block[], setAside: setAside as SetAside[] }
}
