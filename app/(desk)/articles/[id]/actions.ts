'use server'

import { act } from '#lib/action.ts'
import { markCoverageInput, unmarkCoverageInput } from '#lib/article/schema.ts'
import { markCoverage as mark, unmarkCoverage as unmark } from '#lib/article/writes.ts'
import { makeClaimInput } from '#lib/claim/schema.ts'
import { makeClaim as make } from '#lib/claim/writes.ts'
import { bringAnnotations as bring } from '#lib/review/annotation-writes.ts'
import { pastedAnnotations } from '#lib/review/brought-annotation.ts'

export async function makeClaim(input: unknown) {
  return act(makeClaimInput, make, input)
}

export async function markCoverage(input: unknown) {
  return act(markCoverageInput, mark, input)
}

export async function unmarkCoverage(input: unknown) {
  return act(unmarkCoverageInput, unmark, input)
}

export async function bringAnnotations(input: unknown) {
  return act(pastedAnnotations, bring, input)
}
