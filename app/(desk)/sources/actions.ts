'use server'

import { act } from '#lib/action.ts'
import * as asks from '#lib/evidence/ask-writes.ts'
import { addSourceInput, captureAgainInput, reviseSourceInput } from '#lib/evidence/schema.ts'
import * as evidence from '#lib/evidence/writes.ts'

export async function addSource(input: unknown) {
  return act(addSourceInput, evidence.addSource, input)
}

export async function reviseSource(input: unknown) {
  return act(reviseSourceInput, evidence.reviseSource, input)
}

export async function captureAgain(input: unknown) {
  return act(captureAgainInput, asks.captureAgain, input)
}
