import { lockArticle } from '#lib/article/writes.ts'
import { moveClaim } from '#lib/claim/sealed-writes.ts'
import type { Tx } from '#lib/db/transaction.ts'
import type { CheckFacts } from './facts-reads.ts'
import type { Line } from './snapshot.ts'

/**
 * Locks an article, its check and its claims until the transaction ends: what is published is what stands then. Claims always in
 * one order, so that two who lock several of them never wait for each other. Refuses: not-found.
 */
export async function lockCheck(tx: Tx, articleId: string): Promise<void> {
  await lockArticle(tx, articleId)
  await tx.$queryRaw`select id from fact_check where article_id = ${articleId}::uuid for update`
  await tx.$queryRaw`select id from claim where article_id = ${articleId}::uuid order by id for update`
}

/**
 * Gives claims their public numbers, ties them to the new publication with the content that it carries, and moves the newly
 * approved ones to published. @returns the moves, as the record keeps them.
 */
export async function carryClaims(tx: Tx, publicationId: string, { current }: CheckFacts, lines: readonly Line[]) {
  const moves = []
  for (const { claim, part, number } of lines) {
    if (number === null) continue
    const carried = part === 'carried' ? current?.carries[claim.id] : undefined
    const contentVersion = carried?.contentVersion ?? claim.contentVersion
    if (claim.publicNumber === null) await tx.claim.update({ where: { id: claim.id }, data: { publicNumber: number } })
    await tx.publicationClaim.create({ data: { publicationId, claimId: claim.id, number, contentVersion } })
    if (part === 'fresh') moves.push(await moveClaim(tx, claim, 'publish'))
  }
  return moves
}
