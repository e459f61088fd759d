import { changeLocked, lockClaim } from '#lib/claim/sealed-writes.ts'
import type { Tx } from '#lib/db/transaction.ts'
import type { Actor } from '#lib/user/schema.ts'

/** What the new evidence has that the old had not: newer details, and when two sources were merged the one kept. */
type Instead = { detailsId: string; sourceId?: string }

/**
 * Replaces what open claims have from a source, each under its number and with its words, and voids the reviews of those
 * claims. What is published or dropped keeps what it had. @returns the moves, as the record keeps them.
 */
export async function carryEvidence(tx: Tx, actor: Actor, sourceId: string, instead: Instead) {
  const used = await tx.evidence.findMany({
    where: { sourceId, withdrawal: null, replacedBy: null, claim: { state: { notIn: ['published', 'dropped'] } } },
    // Always in one order, so that two revisions lock the same claims without a deadlock.
    orderBy: [{ claimId: 'asc' }, { number: 'asc' }],
  })
  const moves = []
  for (const { id, createdAt: _, ...fields } of used) {
    const head = await tx.claim.findUniqueOrThrow({ where: { id: fields.claimId }, select: { version: true } })
    const claim = await lockClaim(tx, { claimId: fields.claimId, version: head.version })
    const made = await changeLocked(tx, actor, claim, {
      what: 'evidence',
      change: async () => {
        const data = { ...fields, ...instead, replacesId: id }
        return { value: await tx.evidence.create({ data }), data: {} }
      },
    })
    moves.push(...made.moves)
  }
  return moves
}
