'use server'

import { act } from '#lib/action.ts'
import * as asks from '#lib/evidence/ask-writes.ts'
import * as merging from '#lib/evidence/merge-writes.ts'
import { sources } from '#lib/evidence/reads.ts'
import {
  addSourceInput,
  captureAgainInput,
  findSourcesInput,
  mergeSourcesInput,
  reviseSourceInput,
} from '#lib/evidence/schema.ts'
import * as library from '#lib/evidence/source-writes.ts'

export async function addSource(input: unknown) {
  return act(addSourceInput, library.addSource, input)
}

export async function reviseSource(input: unknown) {
  return act(reviseSourceInput, library.reviseSource, input)
}

export async function mergeSources(input: unknown) {
  return act(mergeSourcesInput, merging.mergeSources, input)
}

export async function findOthers(input: unknown) {
  return act(findSourcesInput, (actor, { query }) => sources(actor, query), input)
}

export async function captureAgain(input: unknown) {
  return act(captureAgainInput, asks.captureAgain, input)
}
