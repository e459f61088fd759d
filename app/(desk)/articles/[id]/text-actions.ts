'use server'

import { act } from '#lib/action.ts'
import { blockAsideInput, lineBackInput, replaceTextInput } from '#lib/article/schema.ts'
import * as text from '#lib/claim/text-writes.ts'

export async function replaceText(input: unknown) {
  return act(replaceTextInput, text.replaceText, input)
}

export async function restoreLine(input: unknown) {
  return act(lineBackInput, text.restoreLine, input)
}

export async function setBlockAside(input: unknown) {
  return act(blockAsideInput, text.setBlockAside, input)
}
