'use server'

import { act } from '#lib/action.ts'
import { addSourceInput, reviseSourceInput } from '#lib/evidence/schema.ts'
import * as evidence from '#lib/evidence/writes.ts'

export async function addSource(input: unknown) {
  return act(addSourceInput, evidence.addSource, input)
}

export async function reviseSource(input: unknown) {
  return act(reviseSourceInput, evidence.reviseSource, input)
}
