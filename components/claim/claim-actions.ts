import type { Action } from '#lib/action-result.ts'
import type { SourceRow } from '#lib/evidence/schema.ts'
import type { HistoryEntry } from '#lib/review/schema.ts'

/** What a card can do to its claim: one server action for each verb, handed down from the route, and two that only read. */
export type ClaimActions = {
  take: Action
  drop: Action
  restore: Action
  submit: Action
  withdraw: Action
  requestChanges: Action
  approve: Action
  reopen: Action
  rewordClaim: Action
  repin: Action
  recordContact: Action
  calculate: Action
  attachEvidence: Action
  replaceEvidence: Action
  withdrawEvidence: Action
  proposeVerdict: Action
  readHistory: Action<HistoryEntry[]>
  findSources: Action<SourceRow[]>
}
