'use server'

import { act } from '#lib/action.ts'
import { setRules as set } from '#lib/review/rule-writes.ts'
import { setRulesInput } from '#lib/review/schema.ts'

export async function setRules(input: unknown) {
  return act(setRulesInput, set, input)
}
