import { Refusal, type RefusalCode } from '#lib/refusal.ts'
import type { Actor, Role } from '#lib/user/schema.ts'
import type { ClaimState } from './schema.ts'

type Need = 'gate' | 'note' | 'seal' | 'reason' | 'publication'
type MoveRule = {
  from: readonly ClaimState[]
  to: ClaimState
  /** Empty: nobody may, only the system. */
  by: readonly Role[]
  notBy?: 'contributor'
  needs?: Need
}

/** The life of a claim. The database holds the same table (migration life_of_a_claim); buttons ask it too. Absent means no. */
export const moves = {
  take: { from: ['identified'], to: 'researching', by: ['editor'] },
  submit: { from: ['researching', 'changes_requested'], to: 'in_review', by: ['editor'], needs: 'gate' },
  withdraw: { from: ['in_review'], to: 'researching', by: ['editor'] },
  requestChanges: {
    from: ['in_review'],
    to: 'changes_requested',
    by: ['reviewer'],
    notBy: 'contributor',
    needs: 'note',
  },
  approve: { from: ['in_review'], to: 'approved', by: ['reviewer'], notBy: 'contributor', needs: 'seal' },
  reopen: { from: ['approved', 'published'], to: 'researching', by: ['editor', 'reviewer'], needs: 'reason' },
  drop: { from: ['identified', 'researching', 'changes_requested'], to: 'dropped', by: ['editor'], needs: 'reason' },
  restore: { from: ['dropped'], to: 'identified', by: ['editor'] },
  publish: { from: ['approved'], to: 'published', by: ['publisher'], needs: 'publication' },
  void: { from: ['in_review', 'approved', 'published'], to: 'changes_requested', by: [] },
} as const satisfies Record<string, MoveRule>

export type Move = keyof typeof moves
export const moveNames = Object.keys(moves) as Move[]

export type ClaimFacts = {
  state: ClaimState
  /** Whoever wrote something that the current seal covers. */
  contributors: readonly string[]
  /** Does the evidence gate hold (lib/review/rules.ts)? */
  gateMet: boolean
  /** Who has approved the present content already (sensitive claims take two). */
  approvedBy: readonly string[]
}

/**
 * May this actor make this move now? Null when yes, else the first reason why not, in the order a person can act on:
 * role, state, four eyes, what is missing. Notes, reasons and seals come with the input and are checked by the verb.
 */
export function whyNot(move: Move, actor: Pick<Actor, 'id' | 'roles'>, claim: ClaimFacts): RefusalCode | null {
  const rule: MoveRule = moves[move]
  if (!rule.by.some((role) => actor.roles.includes(role))) return 'role-missing'
  if (!rule.from.includes(claim.state)) return 'move-not-possible'
  if (rule.notBy === 'contributor' && claim.contributors.includes(actor.id)) return 'contributor-cannot-decide'
  if (move === 'approve' && claim.approvedBy.includes(actor.id)) return 'already-decided'
  if (rule.needs === 'gate' && !claim.gateMet) return 'gate-unmet'
  return null
}

/** Throws the Refusal that `whyNot` names. */
export function mustMove(move: Move, actor: Pick<Actor, 'id' | 'roles'>, claim: ClaimFacts): void {
  const code = whyNot(move, actor, claim)
  if (code) throw new Refusal(code, { roles: moves[move].by.join(', '), move, state: claim.state })
}

/** How many different reviewers an approval takes. */
export const approvalsNeeded = (wording: { sensitive: boolean }): number => (wording.sensitive ? 2 : 1)

/** What somebody's change of sealed content does in each state: nothing, voids the review, or is refused with a code. */
export const onChange = {
  identified: 'allowed',
  researching: 'allowed',
  changes_requested: 'allowed',
  in_review: 'voids',
  approved: 'voids',
  published: 'claim-published',
  dropped: 'claim-dropped',
} as const satisfies Record<ClaimState, 'allowed' | 'voids' | RefusalCode>

/**
 * What a new text does in each state to a claim whose words are not in it as they were: changed, lost, or in several places. Nobody
 * chose that, so a published claim cannot refuse it: it is open again, and the public reads on what it read until a correction.
 * Words that stand as they were do nothing to any claim.
 */
export const onNewText = {
  identified: 'allowed',
  researching: 'allowed',
  changes_requested: 'allowed',
  in_review: 'voids',
  approved: 'voids',
  published: 'voids',
  dropped: 'untouched',
} as const satisfies Record<ClaimState, 'allowed' | 'voids' | 'untouched'>
