import type { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db/transaction.ts'
import { record } from '#lib/record/writes.ts'
import { Refusal } from '#lib/refusal.ts'
import { mustMay } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import { compose } from './blocks.ts'
import type { addArticleInput, Block, editArticleInput, markCoverageInput, unmarkCoverageInput } from './schema.ts'
import { sentences } from './sentences.ts'
import { storeVersion, textHash } from './version-writes.ts'

/**
 * Brings in an article: its text, pasted or in blocks, becomes version 1, with what was set aside of it.
 * Refuses: role-missing, text-empty, text-too-long, text-binary, article-exists (same title and same words).
 */
export async function addArticle(actor: Actor, input: z.output<typeof addArticleInput>): Promise<{ id: string }> {
  mustMay(actor, 'addArticle')
  const { text, blocks, setAside, origin = 'paste', ...details } = input
  const written = compose({ text, blocks, setAside })
  const sha256 = textHash(written.text)
  return inTransaction(async (tx) => {
    // A form sent twice meets itself here: both wait for one lock, and the second finds the article of the first.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${sha256 + details.title}, 0))`
    const twin = await tx.article.findFirst({
      where: { title: details.title, currentVersion: { sha256 } },
      select: { id: true },
    })
    if (twin) throw new Refusal('article-exists', { id: twin.id })
    const article = await tx.article.create({ data: { ...details, createdById: actor.id } })
    await storeVersion(tx, actor, written, { articleId: article.id, number: 1, origin, reason: null })
    await record(tx, actor, {
      verb: 'addArticle',
      subject: { type: 'article', id: article.id },
      articleId: article.id,
      data: { title: details.title, kind: details.kind, version: 1, origin, sha256 },
    })
    return { id: article.id }
  })
}

/** Changes what is known about an article, not its text. Refuses: role-missing, not-found, stale-version. */
export async function editArticle(actor: Actor, input: z.output<typeof editArticleInput>): Promise<void> {
  mustMay(actor, 'editArticle')
  const { articleId, version, ...details } = input
  await inTransaction(async (tx) => {
    const before = await lockArticle(tx, articleId)
    if (before.version !== version) throw new Refusal('stale-version')
    await tx.article.update({ where: { id: articleId }, data: details })
    await record(tx, actor, {
      verb: 'editArticle',
      subject: { type: 'article', id: articleId },
      articleId,
      data: { details },
    })
  })
}

/**
 * Says of one whole sentence of the current version that there is nothing to check in it. Offsets are UTF-16 code units.
 * Refuses: role-missing, not-found, stale-version (the text has changed), not-a-sentence, already-marked.
 */
export async function markCoverage(actor: Actor, input: z.output<typeof markCoverageInput>): Promise<{ id: string }> {
  mustMay(actor, 'markCoverage')
  const { articleId, versionId, start, end } = input
  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, articleId)
    if (article.currentVersionId !== versionId) throw new Refusal('stale-version')
    const { text, blocks } = await tx.articleVersion.findUniqueOrThrow({ where: { id: versionId } })
    const all = sentences(text, blocks as Block[], article.language)
    if (!all.some((sentence) => sentence.start === start && sentence.end === end)) throw new Refusal('not-a-sentence')
    const place = { versionId, startOffset: start, endOffset: end }
    if (await tx.coverageMark.findFirst({ where: { ...place, unmark: null } })) throw new Refusal('already-marked')
    const mark = await tx.coverageMark.create({ data: { ...place, authorId: actor.id } })
    await record(tx, actor, {
      verb: 'markCoverage',
      subject: { type: 'article', id: articleId },
      articleId,
      data: { mark: mark.id, versionId, start, end },
    })
    return { id: mark.id }
  })
}

/** Takes a "nothing to check" back. Refuses: role-missing, not-found (no such mark here, or already taken back). */
export async function unmarkCoverage(actor: Actor, input: z.output<typeof unmarkCoverageInput>): Promise<void> {
  mustMay(actor, 'markCoverage')
  const { articleId, markId } = input
  await inTransaction(async (tx) => {
    await lockArticle(tx, articleId)
    const mark = await tx.coverageMark.findFirst({ where: { id: markId, version: { articleId }, unmark: null } })
    if (!mark) throw new Refusal('not-found')
    await tx.coverageUnmark.create({ data: { markId, authorId: actor.id } })
    await record(tx, actor, {
      verb: 'unmarkCoverage',
      subject: { type: 'article', id: articleId },
      articleId,
      data: { mark: markId },
    })
  })
}

/** Locks an article's head until the transaction ends, so that two changes of it come one after the other. Refuses: not-found. */
export async function lockArticle(tx: Tx, articleId: string) {
  await tx.$queryRaw`select id from article where id = ${articleId}::uuid for update`
  const article = await tx.article.findUnique({ where: { id: articleId } })
  if (!article) throw new Refusal('not-found')
  return article
}
