import type { Tx } from '#lib/db/transaction.ts'
import type { Actor } from '#lib/user/schema.ts'
import type { EvidenceCard } from './schema.ts'

/**
 * Ties evidence to the newest copies of its sources, in the transaction that gives a claim to review: what the reviewer judges is
 * what the seal covers, and a page that changes afterwards changes no seal. Copies of the same bytes are the same.
 * @returns whether anything was tied, so that the claim's content is another one now.
 */
export async function pinCaptures(tx: Tx, actor: Actor, evidence: readonly EvidenceCard[]): Promise<boolean> {
  let pinned = false
  for (const { id: evidenceId, sourceId, pinned: before } of evidence) {
    const newest = await tx.capture.findFirst({
      where: { sourceId, failure: null },
      orderBy: { id: 'desc' },
      select: { id: true, sha256: true },
    })
    if (!newest || newest.sha256 === before) continue
    await tx.evidenceCapture.create({ data: { evidenceId, captureId: newest.id, sourceId, authorId: actor.id } })
    pinned = true
  }
  return pinned
}
