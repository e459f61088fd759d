import { createHash } from 'node:crypto'
import type { Tx } from '#lib/db/transaction.ts'
import type { Actor } from '#lib/user/schema.ts'
import type { Composed } from './blocks.ts'
import type { VersionOrigin } from './schema.ts'

/** SHA-256 (hex) of a text's UTF-8 bytes. */
export const textHash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

type NewVersion = { articleId: string; number: number; origin: VersionOrigin; reason: string | null }

/** Stores a text as a version of an article and makes it the current one, in the open transaction that holds the article. */
export async function storeVersion(tx: Tx, actor: Actor, written: Composed, version: NewVersion) {
  const { text, blocks, setAside } = written
  const data = { ...version, text, blocks, setAside, sha256: textHash(text), authorId: actor.id }
  const stored = await tx.articleVersion.create({ data })
  await tx.article.update({ where: { id: version.articleId }, data: { currentVersionId: stored.id } })
  return stored
}
