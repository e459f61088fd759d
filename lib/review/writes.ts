import type { z } from 'zod'
import { approvalsNeeded, type Move, mustMove } from '#lib/claim/rules.ts'
import type { moveInput, reasonInput } from '#lib/claim/schema.ts'
import { type ClaimRef, lockClaim, moveClaim } from '#lib/claim/sealed-writes.ts'
import { inTransaction, type Tx } from '#lib/db/transaction.ts'
import { pinCaptures } from '#lib/evidence/pin-writes.ts'
import type { RecordedMove } from '#lib/record/replay.ts'
import { record } from '#lib/record/writes.ts'
import { Refusal } from '#lib/refusal.ts'
import type { Actor } from '#lib/user/schema.ts'
import { claimViews } from './claim-reads.ts'
import type { approveInput, ClaimView, requestChangesInput } from './schema.ts'

type Step = (tx: Tx, claim: ClaimView) => Promise<{ moves: RecordedMove[]; data?: Record<string, unknown> }>

/** Gives a claim to review, with the newest copies of its sources under the seal. Refuses: role-missing, move-not-possible, stale-version, gate-unmet (the card says what is missing). */
export async function submit(actor: Actor, input: z.output<typeof moveInput>): Promise<void> {
  await step(actor, input, 'submit', async (tx, claim) => {
    const pinned = await pinCaptures(tx, actor, claim.evidence)
    const [sealed] = pinned ? await claimViews(tx, { id: claim.id }) : [claim]
    return { moves: [await moveClaim(tx, claim, 'submit')], data: { seal: (sealed ?? claim).seal } }
  })
}

/** Takes a claim back out of review. */
export async function withdraw(actor: Actor, input: z.output<typeof moveInput>): Promise<void> {
  await step(actor, input, 'withdraw', async (tx, claim) => ({ moves: [await moveClaim(tx, claim, 'withdraw')] }))
}

/** Sends a claim back with a note. Refuses: note-missing, role-missing, move-not-possible, contributor-cannot-decide. */
export async function requestChanges(actor: Actor, input: z.output<typeof requestChangesInput>): Promise<void> {
  if (!input.note) throw new Refusal('note-missing')
  await step(actor, input, 'requestChanges', async (tx, claim) => {
    await decide(tx, actor, claim, 'request_changes', input.note)
    return { moves: [await moveClaim(tx, claim, 'requestChanges')], data: { note: input.note, seal: claim.seal } }
  })
}

/**
 * Approves exactly what the reviewer saw. A sensitive claim stays in review after its first approval and waits for another
 * reviewer's. Refuses: role-missing, move-not-possible, contributor-cannot-decide, already-decided, stale-version, stale-seal.
 */
export async function approve(actor: Actor, input: z.output<typeof approveInput>): Promise<void> {
  await step(actor, input, 'approve', async (tx, claim) => {
    if (claim.seal !== input.seal) throw new Refusal('stale-seal')
    await decide(tx, actor, claim, 'approve', null)
    const enough = claim.approvedBy.length + 1 >= approvalsNeeded(claim.wording)
    if (enough) return { moves: [await moveClaim(tx, claim, 'approve')], data: { seal: claim.seal } }
    // The head's version must rise, or a second approval could be sent from a screen that has not seen the first.
    await tx.claim.update({ where: { id: claim.id }, data: { state: claim.state } })
    return { moves: [], data: { seal: claim.seal, first: true } }
  })
}

/** Opens an approved or published claim again, with a reason; what is published stays as it was until a correction. */
export async function reopen(actor: Actor, input: z.output<typeof reasonInput>): Promise<void> {
  if (!input.reason) throw new Refusal('reason-missing')
  await step(actor, input, 'reopen', async (tx, claim) => ({
    moves: [await moveClaim(tx, claim, 'reopen')],
    data: { reason: input.reason },
  }))
}

async function step(actor: Actor, ref: ClaimRef, move: Move, make: Step): Promise<void> {
  await inTransaction(async (tx) => {
    const locked = await lockClaim(tx, ref)
    const [claim] = await claimViews(tx, { id: locked.id })
    if (!claim) throw new Refusal('not-found')
    mustMove(move, actor, claim)
    const { moves, data } = await make(tx, claim)
    await record(tx, actor, {
      verb: move,
      subject: { type: 'claim', id: claim.id },
      articleId: claim.articleId,
      data: { ...data, moves },
    })
  })
}

function decide(tx: Tx, actor: Actor, claim: ClaimView, kind: 'approve' | 'request_changes', note: string | null) {
  const { id: claimId, contentVersion, seal } = claim
  return tx.decision.create({ data: { claimId, kind, contentVersion, seal, note, authorId: actor.id } })
}
