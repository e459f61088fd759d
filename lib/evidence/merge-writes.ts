import type { z } from 'zod'
import { inTransaction } from '#lib/db/transaction.ts'
import { record } from '#lib/record/writes.ts'
import { Refusal } from '#lib/refusal.ts'
import { mustMay } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import { carryEvidence } from './carry-writes.ts'
import type { mergeSourcesInput } from './schema.ts'
import { lockSource } from './source-writes.ts'

/**
 * Says that two sources are the same. What open claims have from the first rests on the kept one from now on, with its
 * details, under the same numbers; reviews of those claims are voided, and whoever merges is a contributor to them. What is
 * published or dropped keeps what it had. The first stays readable and points at the kept one, and its address leads there.
 * Refuses: role-missing, not-found, stale-version, source-merged (either was merged before), source-confidential (one of the
 * two is confidential and the other is not, so that merging would show or hide what the other does not).
 */
export async function mergeSources(actor: Actor, input: z.output<typeof mergeSourcesInput>): Promise<{ id: string }> {
  mustMay(actor, 'editEvidence')
  const { sourceId, version, keptId } = input
  return inTransaction(async (tx) => {
    // In one order, whichever is kept: two who merge the same pair in opposite directions wait for each other.
    const [first, second] = sourceId < keptId ? [sourceId, keptId] : [keptId, sourceId]
    const locked = [await lockSource(tx, first), await lockSource(tx, second)]
    const source = locked.find(({ id }) => id === sourceId)
    const kept = locked.find(({ id }) => id === keptId)
    if (!source?.currentDetails || !kept?.currentDetails) throw new Refusal('not-found')
    if (source.version !== version) throw new Refusal('stale-version')
    if (source.currentDetails.confidential !== kept.currentDetails.confidential)
      throw new Refusal('source-confidential')
    // Written down once more by whoever merges: what the evidence rests on now is their word, so they may not judge it.
    const { id: _id, createdAt: _at, ...details } = kept.currentDetails
    const fact = await tx.sourceDetails.create({ data: { ...details, authorId: actor.id } })
    const moves = await carryEvidence(tx, actor, sourceId, { sourceId: keptId, detailsId: fact.id })
    await tx.sourceMerge.create({ data: { sourceId, keptId, authorId: actor.id } })
    await record(tx, actor, {
      verb: 'mergeSources',
      subject: { type: 'source', id: sourceId },
      data: { kept: keptId, moves },
    })
    return { id: keptId }
  })
}
