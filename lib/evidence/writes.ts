import type { z } from 'zod'
import { changeLocked, changeSealed, lockClaim } from '#lib/claim/sealed-writes.ts'
import { inTransaction, type Tx } from '#lib/db/transaction.ts'
import { record } from '#lib/record/writes.ts'
import { Refusal } from '#lib/refusal.ts'
import { mustMay } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import { askForCapture } from './ask-writes.ts'
import type {
  addSourceInput,
  attachEvidenceInput,
  replaceEvidenceInput,
  reviseSourceInput,
  SourceDetails,
  withdrawEvidenceInput,
} from './schema.ts'

const current = { withdrawal: null, replacedBy: null } as const

/** Puts a source into the library. The same details a second time give the source that is there. Refuses: role-missing. */
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
 * reviews; what is published or dropped keeps what it had. Refuses: role-missing, not-found, stale-version.
 */
export async function reviseSource(actor: Actor, input: z.output<typeof reviseSourceInput>): Promise<void> {
  mustMay(actor, 'editEvidence')
  const { sourceId, version, details } = input
  await inTransaction(async (tx) => {
    await tx.$queryRaw`select id from source where id = ${sourceId}::uuid for update`
    const source = await tx.source.findUnique({ where: { id: sourceId } })
    if (!source) throw new Refusal('not-found')
    if (source.version !== version) throw new Refusal('stale-version')
    const fact = await tx.sourceDetails.create({ data: { ...details, sourceId, authorId: actor.id } })
    await tx.source.update({ where: { id: sourceId }, data: { currentDetailsId: fact.id } })
    await askForCapture(tx, actor.id, sourceId, details)
    const moves = await carryDetails(tx, actor, sourceId, fact.id)
    await record(tx, actor, {
      verb: 'reviseSource',
      subject: { type: 'source', id: sourceId },
      data: { ...sourceFacts(details), moves },
    })
  })
}

async function carryDetails(tx: Tx, actor: Actor, sourceId: string, detailsId: string) {
  const used = await tx.evidence.findMany({
    where: { sourceId, ...current, claim: { state: { notIn: ['published', 'dropped'] } } },
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
        const data = { ...fields, detailsId, replacesId: id, authorId: fields.authorId }
        return { value: await tx.evidence.create({ data }), data: {} }
      },
    })
    moves.push(...made.moves)
  }
  return moves
}

/** Attaches a source, known or new, to a claim. Refuses: role-missing, not-found, stale-version, claim-published, claim-dropped. */
export async function attachEvidence(
  actor: Actor,
  input: z.output<typeof attachEvidenceInput>,
): Promise<{ id: string }> {
  const { claimId, version, source, ...fields } = input
  return changeSealed(
    actor,
    { claimId, version },
    {
      verb: 'attachEvidence',
      permission: 'editEvidence',
      what: 'evidence',
      change: async (tx) => {
        const sourceId = 'sourceId' in source ? source.sourceId : (await keepSource(tx, actor, source.details)).id
        const known = await tx.source.findUnique({ where: { id: sourceId } })
        if (!known?.currentDetailsId) throw new Refusal('not-found')
        const last = await tx.evidence.aggregate({ where: { claimId }, _max: { number: true } })
        const number = (last._max.number ?? 0) + 1
        const own = { claimId, sourceId, detailsId: known.currentDetailsId, number, authorId: actor.id }
        const evidence = await tx.evidence.create({ data: { ...own, ...fields } })
        return { value: { id: evidence.id }, data: { evidence: evidence.id, number, sourceId, ...fields } }
      },
    },
  )
}

/** Corrects an evidence; it keeps its number, so that footnotes hold. Refuses also: evidence-withdrawn (no longer current). */
export async function replaceEvidence(
  actor: Actor,
  input: z.output<typeof replaceEvidenceInput>,
): Promise<{ id: string }> {
  const { claimId, version, evidenceId, ...fields } = input
  return changeSealed(
    actor,
    { claimId, version },
    {
      verb: 'replaceEvidence',
      permission: 'editEvidence',
      what: 'evidence',
      change: async (tx) => {
        const { sourceId, number } = await currentEvidence(tx, claimId, evidenceId)
        const source = await tx.source.findUniqueOrThrow({ where: { id: sourceId } })
        if (!source.currentDetailsId) throw new Refusal('not-found')
        const own = { claimId, sourceId, detailsId: source.currentDetailsId, number, authorId: actor.id }
        const evidence = await tx.evidence.create({ data: { ...own, ...fields, replacesId: evidenceId } })
        return { value: { id: evidence.id }, data: { evidence: evidence.id, replaces: evidenceId, number, ...fields } }
      },
    },
  )
}

/** Takes an evidence back, with a reason. Refuses also: reason-missing, evidence-withdrawn. */
export async function withdrawEvidence(actor: Actor, input: z.output<typeof withdrawEvidenceInput>): Promise<void> {
  const { claimId, version, evidenceId, reason } = input
  if (!reason) throw new Refusal('reason-missing')
  await changeSealed(
    actor,
    { claimId, version },
    {
      verb: 'withdrawEvidence',
      permission: 'editEvidence',
      what: 'evidence',
      change: async (tx) => {
        const { number } = await currentEvidence(tx, claimId, evidenceId)
        await tx.evidenceWithdrawal.create({ data: { evidenceId, reason, authorId: actor.id } })
        return { value: undefined, data: { evidence: evidenceId, number, reason } }
      },
    },
  )
}

async function currentEvidence(tx: Tx, claimId: string, id: string) {
  const evidence = await tx.evidence.findFirst({
    where: { id, claimId },
    include: { withdrawal: true, replacedBy: { select: { id: true } } },
  })
  if (!evidence) throw new Refusal('not-found')
  if (evidence.withdrawal || evidence.replacedBy) throw new Refusal('evidence-withdrawn')
  return evidence
}

async function keepSource(tx: Tx, actor: Actor, details: SourceDetails): Promise<{ id: string; fresh: boolean }> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`source ${details.title}`}, 0))`
  const twin = await tx.source.findFirst({ where: { currentDetails: details }, select: { id: true } })
  if (twin) return { id: twin.id, fresh: false }
  const source = await tx.source.create({ data: {} })
  const fact = await tx.sourceDetails.create({ data: { ...details, sourceId: source.id, authorId: actor.id } })
  await tx.source.update({ where: { id: source.id }, data: { currentDetailsId: fact.id } })
  await askForCapture(tx, actor.id, source.id, details)
  return { id: source.id, fresh: true }
}

// The record is read by the whole desk: of a confidential source it keeps that there is one, never who.
const sourceFacts = (details: SourceDetails) => (details.confidential ? { confidential: true } : { details })
