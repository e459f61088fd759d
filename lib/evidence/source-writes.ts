import type { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db/transaction.ts'
import { record } from '#lib/record/writes.ts'
import { Refusal } from '#lib/refusal.ts'
import { mustMay } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import { addressKey } from './address-key.ts'
import { holdersOf } from './address-reads.ts'
import { askForCapture } from './ask-writes.ts'
import { carryEvidence } from './carry-writes.ts'
import type { addSourceInput, reviseSourceInput, SourceDetails } from './schema.ts'

/**
 * Puts a source into the library. The same details a second time give the source that is there. Refuses: role-missing;
 * source-exists when another source has this address, however it is written (lib/evidence/address-key.ts).
 */
export async function addSource(actor: Actor, input: z.output<typeof addSourceInput>): Promise<{ id: string }> {
  mustMay(actor, 'editEvidence')
  return inTransaction(async (tx) => {
    const { id, fresh } = await keepSource(tx, actor, input.details)
    if (fresh)
      await record(tx, actor, { verb: 'addSource', subject: { type: 'source', id }, data: sourceFacts(input.details) })
    return { id }
  })
}

/**
 * Writes down a source anew. Evidence of open claims is replaced by one that carries the new details, which voids their
 * reviews; what is published or dropped keeps what it had. Refuses: role-missing, not-found, stale-version, source-merged,
 * source-exists.
 */
export async function reviseSource(actor: Actor, input: z.output<typeof reviseSourceInput>): Promise<void> {
  mustMay(actor, 'editEvidence')
  const { sourceId, version, details } = input
  await inTransaction(async (tx) => {
    await lockSource(tx, sourceId, version)
    const key = addressKey(details.address)
    await freeKey(tx, key, sourceId)
    const fact = await tx.sourceDetails.create({ data: { ...details, sourceId, authorId: actor.id } })
    await tx.source.update({ where: { id: sourceId }, data: { currentDetailsId: fact.id, addressKey: key } })
    await askForCapture(tx, actor.id, sourceId, details)
    const moves = await carryEvidence(tx, actor, sourceId, { detailsId: fact.id })
    await record(tx, actor, {
      verb: 'reviseSource',
      subject: { type: 'source', id: sourceId },
      data: { ...sourceFacts(details), moves },
    })
  })
}

/** Locks a source until the transaction ends. Refuses: not-found, stale-version, source-merged. */
export async function lockSource(tx: Tx, id: string, version?: number) {
  await tx.$queryRaw`select id from source where id = ${id}::uuid for update`
  const source = await tx.source.findUnique({ where: { id }, include: { merged: true, currentDetails: true } })
  if (!source) throw new Refusal('not-found')
  if (source.merged) throw new Refusal('source-merged')
  if (version !== undefined && source.version !== version) throw new Refusal('stale-version')
  return source
}

/** The source that is kept in place of this one; itself when it was never merged. */
export async function keptSource(tx: Tx, id: string): Promise<string> {
  const merge = await tx.sourceMerge.findUnique({ where: { sourceId: id } })
  return merge ? keptSource(tx, merge.keptId) : id
}

/** The source with these very details, or a new one, in the open transaction. Refuses: source-exists. */
export async function keepSource(
  tx: Tx,
  actor: Actor,
  details: SourceDetails,
): Promise<{ id: string; fresh: boolean }> {
  const key = addressKey(details.address)
  // Two at once wait for each other here, so that the second finds what the first has made.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`source ${key ?? details.title}`}, 0))`
  const twin = await tx.source.findFirst({ where: { currentDetails: details }, select: { id: true } })
  if (twin) return { id: await keptSource(tx, twin.id), fresh: false }
  await freeKey(tx, key, null)
  const source = await tx.source.create({ data: {} })
  const fact = await tx.sourceDetails.create({ data: { ...details, sourceId: source.id, authorId: actor.id } })
  await tx.source.update({ where: { id: source.id }, data: { currentDetailsId: fact.id, addressKey: key } })
  await askForCapture(tx, actor.id, source.id, details)
  return { id: source.id, fresh: true }
}

// An address belongs to one source. One that was merged into the source that wants it gives it up.
async function freeKey(tx: Tx, key: string | null, wanting: string | null): Promise<void> {
  for (const holder of await holdersOf(tx, key)) {
    if (holder === wanting) continue
    if ((await keptSource(tx, holder)) !== wanting) throw new Refusal('source-exists')
    await tx.source.update({ where: { id: holder }, data: { addressKey: null } })
  }
}

// The record is read by the whole desk: of a confidential source it keeps that there is one, never who.
const sourceFacts = (details: SourceDetails) => (details.confidential ? { confidential: true } : { details })
