'use server'

import { actAtTheDoor } from '#lib/action.ts'
import { acceptInvitation as accept } from '#lib/user/invitation-writes.ts'
import { acceptInvitationInput } from '#lib/user/schema.ts'

export async function acceptInvitation(input: unknown) {
  return actAtTheDoor(acceptInvitationInput, accept, input)
}
