import { type Move, moveNames, moves, onChange, whyNot } from '#lib/claim/rules.ts'
import type { ClaimState } from '#lib/claim/schema.ts'
import type { RefusalCode } from '#lib/refusal.ts'
import type { ClaimView } from '#lib/review/schema.ts'
import { may, type Permission } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'

/** The moves a person makes on the claim's card. Publishing has a screen of its own, voiding nobody does. */
export type PersonsMove = Exclude<Move, 'publish' | 'void'>
const isPersons = (move: Move): move is PersonsMove => move !== 'publish' && move !== 'void'

/** The moves that a state knows, in the order of the table, whoever may make them. */
export function movesFrom(state: ClaimState): PersonsMove[] {
  return moveNames.filter(isPersons).filter((move) => (moves[move].from as readonly ClaimState[]).includes(state))
}

/** Why this person cannot make some of them now: each reason once, with all the moves that it stops. */
export function stopped(actor: Actor, claim: ClaimView): { why: RefusalCode; roles: string; moves: PersonsMove[] }[] {
  const reasons = new Map<string, { why: RefusalCode; roles: string; moves: PersonsMove[] }>()
  for (const move of movesFrom(claim.state)) {
    const why = whyNot(move, actor, claim)
    if (!why) continue
    const roles = moves[move].by.join(', ')
    const same = why === 'role-missing' ? `${why} ${roles}` : why
    const reason = reasons.get(same) ?? { why, roles, moves: [] }
    reasons.set(same, { ...reason, moves: [...reason.moves, move] })
  }
  return [...reasons.values()]
}

/** Why this person cannot change what a seal covers now; null when they can, though it may void a review (`voids`). */
export function whyFixed(permission: Permission, actor: Actor, state: ClaimState): RefusalCode | null {
  if (!may(actor, permission)) return 'role-missing'
  const effect = onChange[state]
  return effect === 'allowed' || effect === 'voids' ? null : effect
}

/** Would a change now undo what a reviewer does or did? */
export const voids = (state: ClaimState): boolean => onChange[state] === 'voids'
