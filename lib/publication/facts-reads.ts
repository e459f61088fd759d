import type { Block, Language } from '#lib/article/schema.ts'
import type { Db } from '#lib/db/transaction.ts'
import { Refusal } from '#lib/refusal.ts'
import { claimViews } from '#lib/review/claim-reads.ts'
import { scalesOf } from '#lib/verdict/reads.ts'
import { snapshotSchema } from './schema.ts'
import type { Facts } from './snapshot.ts'

export type CheckFacts = Facts & { checkId: string | null }

/**
 * All that a snapshot of this article's check is made of. For the desk only: confidential sources are in it. Runs on the pool for
 * a preview, or inside the transaction that has locked the article and its claims. Refuses: not-found.
 */
export async function checkFacts(db: Db, articleId: string): Promise<CheckFacts> {
  const row = await db.article.findUnique({
    where: { id: articleId },
    include: {
      currentVersion: { include: { marks: { where: { unmark: null } } } },
      check: { include: { currentPublication: { include: { claims: true } } } },
    },
  })
  if (!row?.currentVersion) throw new Refusal('not-found')
  const { currentVersion: version, check } = row
  const claims = await claimViews(db, { articleId })
  const people = await db.user.findMany({ select: { id: true, name: true } })
  const newsroom = await db.newsroom.findUniqueOrThrow({ where: { id: 1 } })
  const scales = await scalesOf(db, [newsroom.scaleId, ...claims.flatMap(({ verdict }) => verdict?.scaleId ?? [])])
  const scale = scales.find(({ id }) => id === newsroom.scaleId)
  if (!scale) throw new Error('the newsroom has no rating scale')
  const current = check?.currentPublication ?? null
  const { kind, title, byline, outlet, address, publishedOn } = row
  return {
    checkId: check?.id ?? null,
    newsroom,
    scale,
    ratings: Object.fromEntries(scales.map(({ id, ratings }) => [id, ratings])),
    article: {
      ...{ kind, title, byline, outlet, address, publishedOn },
      language: row.language as Language,
      versionId: version.id,
      text: version.text,
      blocks: version.blocks as Block[],
      marks: version.marks.map(({ startOffset: start, endOffset: end }) => ({ start, end })),
    },
    claims,
    names: Object.fromEntries(people.map(({ id, name }) => [id, name])),
    check: check && { slug: check.slug, headline: check.headline, standfirst: check.standfirst },
    current: current && {
      number: current.number,
      snapshot: snapshotSchema.parse(JSON.parse(current.snapshot)),
      carries: Object.fromEntries(
        current.claims.map(({ claimId, number, contentVersion }) => [claimId, { number, contentVersion }]),
      ),
    },
  }
}
