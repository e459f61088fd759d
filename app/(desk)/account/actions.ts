'use server'

import { z } from 'zod'
import { act } from '#lib/action.ts'
import { changePasswordInput } from '#lib/user/schema.ts'
import { changePassword as change, signOutEverywhere as end } from '#lib/user/session-writes.ts'

export async function changePassword(input: unknown) {
  return act(changePasswordInput, change, input)
}
export async function signOutEverywhere(input: unknown) {
  return act(z.object({}), end, input)
}
