'use server'

import { act } from '#lib/action.ts'
import { repin as pin } from '#lib/claim/repin-writes.ts'
import { contactInput, moveInput, reasonInput, repinInput, rewordClaimInput } from '#lib/claim/schema.ts'
import * as claim from '#lib/claim/writes.ts'
import { sources } from '#lib/evidence/reads.ts'
import {
  attachEvidenceInput,
  findSourcesInput,
  replaceEvidenceInput,
  withdrawEvidenceInput,
} from '#lib/evidence/schema.ts'
import * as evidence from '#lib/evidence/writes.ts'
import { calculateInput } from '#lib/figure/schema.ts'
import * as figure from '#lib/figure/writes.ts'
import { claimHistory } from '#lib/review/reads.ts'
import { approveInput, historyInput, requestChangesInput } from '#lib/review/schema.ts'
import * as review from '#lib/review/writes.ts'
import { proposeVerdictInput } from '#lib/verdict/schema.ts'
import * as verdict from '#lib/verdict/writes.ts'

export async function take(input: unknown) {
  return act(moveInput, claim.take, input)
}

export async function drop(input: unknown) {
  return act(reasonInput, claim.drop, input)
}

export async function restore(input: unknown) {
  return act(moveInput, claim.restore, input)
}

export async function rewordClaim(input: unknown) {
  return act(rewordClaimInput, claim.rewordClaim, input)
}

export async function repin(input: unknown) {
  return act(repinInput, pin, input)
}

export async function recordContact(input: unknown) {
  return act(contactInput, claim.recordContact, input)
}

export async function calculate(input: unknown) {
  return act(calculateInput, figure.calculate, input)
}

export async function attachEvidence(input: unknown) {
  return act(attachEvidenceInput, evidence.attachEvidence, input)
}

export async function replaceEvidence(input: unknown) {
  return act(replaceEvidenceInput, evidence.replaceEvidence, input)
}

export async function withdrawEvidence(input: unknown) {
  return act(withdrawEvidenceInput, evidence.withdrawEvidence, input)
}

export async function proposeVerdict(input: unknown) {
  return act(proposeVerdictInput, verdict.proposeVerdict, input)
}

export async function submit(input: unknown) {
  return act(moveInput, review.submit, input)
}

export async function withdraw(input: unknown) {
  return act(moveInput, review.withdraw, input)
}

export async function requestChanges(input: unknown) {
  return act(requestChangesInput, review.requestChanges, input)
}

export async function approve(input: unknown) {
  return act(approveInput, review.approve, input)
}

export async function reopen(input: unknown) {
  return act(reasonInput, review.reopen, input)
}

export async function readHistory(input: unknown) {
  return act(historyInput, (actor, { claimId }) => claimHistory(actor, claimId), input)
}

export async function findSources(input: unknown) {
  return act(findSourcesInput, (actor, { query }) => sources(actor, query), input)
}
