import { inTransaction, type Tx } from '#lib/db/transaction.ts'
import { record } from '#lib/record/writes.ts'
import { Refusal } from '#lib/refusal.ts'
import { mustMay, type Permission } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import { type ClaimFacts, type Move, moves, onChange } from './rules.ts'
import type { ClaimState } from './schema.ts'

export type ClaimRef = { claimId: string; version: number }
export type LockedClaim = Omit<ClaimFacts, 'gateMet'> & {
  id: string
  articleId: string
  version: number
  contentVersion: number
}

/**
 * Locks a claim until the transaction ends and says how it stands. Refuses: not-found; stale-version when the claim changed
 * after the caller read it, so that two at once never both win.
 */
export async function lockClaim(tx: Tx, ref: ClaimRef): Promise<LockedClaim> {
  await tx.$queryRaw`select id from claim where id = ${ref.claimId}::uuid for update`
  const claim = await tx.claim.findUnique({ where: { id: ref.claimId } })
  if (!claim) throw new Refusal('not-found')
  if (claim.version !== ref.version) throw new Refusal('stale-version')
  const { id, articleId, version, contentVersion, state } = claim
  const [who] = await tx.$queryRaw<{ contributors: string[]; approvedBy: string[] }[]>`
    select array(select claim_contributors(${id}::uuid)) as contributors,
      array(select author_id from decision where claim_id = ${id}::uuid and kind = 'approve'
        and content_version = ${contentVersion}) as "approvedBy"`
  return {
    id,
    articleId,
    version,
    contentVersion,
    state,
    contributors: who?.contributors ?? [],
    approvedBy: who?.approvedBy ?? [],
  }
}

/** Sets a claim's state as the move says, in the open transaction. @returns the move as the record keeps it. */
export async function moveClaim(tx: Tx, claim: { id: string; state: ClaimState }, move: Move) {
  const { to } = moves[move]
  const { count } = await tx.claim.updateMany({ where: { id: claim.id, state: claim.state }, data: { state: to } })
  if (count !== 1) throw new Refusal('stale-version')
  return { claim: claim.id, move, from: claim.state, to }
}

export type SealedChange<T> = {
  /** The verb's name and what a reader of the record is told. */
  verb: string
  permission: Permission
  /** Which sealed thing changes: named in the void that it causes. */
  what: 'wording' | 'evidence' | 'verdict' | 'contact' | 'calculation' | 'anchor'
  change: (tx: Tx, claim: LockedClaim) => Promise<{ value: T; data: Record<string, unknown> }>
}

/**
 * The one way to change what a seal covers. Under review or approved, the change voids that in the same transaction and says
 * what changed and by whom; published and dropped claims refuse it (claim-published, claim-dropped).
 */
export async function changeSealed<T>(
  actor: Actor,
  ref: ClaimRef,
  { verb, permission, what, change }: SealedChange<T>,
) {
  mustMay(actor, permission)
  return inTransaction(async (tx) => {
    const claim = await lockClaim(tx, ref)
    const { value, data, moves: made } = await changeLocked(tx, actor, claim, { what, change })
    await record(tx, actor, {
      verb,
      subject: { type: 'claim', id: claim.id },
      articleId: claim.articleId,
      data: { ...data, moves: made },
    })
    return value
  })
}

/** The same within a transaction that changes several claims and writes one record entry for all (a revised source). */
export async function changeLocked<T>(
  tx: Tx,
  actor: Actor,
  claim: LockedClaim,
  { what, change }: Pick<SealedChange<T>, 'what' | 'change'>,
) {
  const effect = onChange[claim.state]
  if (effect !== 'allowed' && effect !== 'voids') throw new Refusal(effect)
  const { value, data } = await change(tx, claim)
  if (effect === 'allowed') return { value, data, moves: [] }
  return { value, data: { ...data, voided: what }, moves: [await voidReview(tx, actor, claim, what)] }
}

/** Undoes a review, an approval or a publication, and writes down what did: a sealed thing that changed, or words gone or doubled. */
export async function voidReview(
  tx: Tx,
  actor: Actor,
  claim: Pick<LockedClaim, 'id' | 'state' | 'contentVersion'>,
  what: SealedChange<never>['what'] | 'lost' | 'ambiguous',
) {
  const { id: claimId, contentVersion } = claim
  await tx.decision.create({ data: { claimId, kind: 'void', contentVersion, note: what, authorId: actor.id } })
  return moveClaim(tx, claim, 'void')
}
