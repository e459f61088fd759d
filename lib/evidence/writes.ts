import type { z } from 'zod'
import { changeSealed } from '#lib/claim/sealed-writes.ts'
import type { Tx } from '#lib/db/transaction.ts'
import { Refusal } from '#lib/refusal.ts'
import type { Actor } from '#lib/user/schema.ts'
import type { attachEvidenceInput, replaceEvidenceInput, withdrawEvidenceInput } from './schema.ts'
import { keepSource, keptSource } from './source-writes.ts'

/**
 * Attaches a source, known or new, to a claim. Refuses: role-missing, not-found, stale-version, claim-published, claim-dropped;
 * source-merged for a known one, source-exists for a new one whose address the library has.
 */
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
        const known = await tx.source.findUnique({ where: { id: sourceId }, include: { merged: true } })
        if (!known?.currentDetailsId) throw new Refusal('not-found')
        if (known.merged) throw new Refusal('source-merged')
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
        const { sourceId: from, number } = await currentEvidence(tx, claimId, evidenceId)
        // What was published while its source was merged kept what it had; whoever corrects it now goes on with the one kept.
        const sourceId = await keptSource(tx, from)
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
