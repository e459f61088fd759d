'use server'

import { act } from '#lib/action.ts'
import { renewInvitation as renew } from '#lib/user/invitation-writes.ts'
import { inviteInput, rolesInput, userInput } from '#lib/user/schema.ts'
import {
  disableUser as disable,
  enableUser as enable,
  setRoles as giveRoles,
  inviteUser as invite,
} from '#lib/user/writes.ts'

export async function inviteUser(input: unknown) {
  return act(inviteInput, invite, input)
}
export async function renewInvitation(input: unknown) {
  return act(userInput, renew, input)
}
export async function setRoles(input: unknown) {
  return act(rolesInput, giveRoles, input)
}
export async function disableUser(input: unknown) {
  return act(userInput, disable, input)
}
export async function enableUser(input: unknown) {
  return act(userInput, enable, input)
}
