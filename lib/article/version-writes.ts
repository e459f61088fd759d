import { createHash } from 'node:crypto'
import { v7 as newId } from 'uuid'
import type { Tx } from '#lib/db/transaction.ts'
import type { Actor } from '#lib/user/schema.ts'
import type { Composed } from './blocks.ts'
import { reanchor } from './reanchor.ts'
import type { Block, Language, VersionOrigin } from './schema.ts'
import { sentences } from './sentences.ts'

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

type Text = { id: string; text: string; blocks: unknown }

/**
 * Carries "nothing to check" over to a new version for every sentence that stands there in the same words, in one clear place and
 * as a whole sentence; whoever said it goes on having said it. Any other sentence counts as not looked at.
 * @returns the new marks with those they repeat, as the record keeps them.
 */
export async function carryMarks(tx: Tx, from: Text, to: Text, language: Language) {
  const marks = await tx.coverageMark.findMany({ where: { versionId: from.id, unmark: null }, orderBy: { id: 'asc' } })
  const placed = marks.map(({ id, startOffset, endOffset }) => ({ id, start: startOffset, end: endOffset }))
  const whole = new Set(sentences(to.text, to.blocks as Block[], language).map(({ start, end }) => `${start} ${end}`))
  const authors = new Map(marks.map(({ id, authorId }) => [id, authorId]))
  const carried = reanchor(from.text, to.text, placed).flatMap(({ id, outcome, range }) => {
    const stands = (outcome === 'unchanged' || outcome === 'moved') && range && whole.has(`${range.start} ${range.end}`)
    const authorId = authors.get(id)
    if (!stands || !authorId) return []
    const own = { id: newId(), versionId: to.id, carriedFromId: id, authorId }
    return [{ ...own, startOffset: range.start, endOffset: range.end }]
  })
  await tx.coverageMark.createMany({ data: carried })
  return carried.map(({ id, carriedFromId }) => ({ mark: id, from: carriedFromId }))
}
