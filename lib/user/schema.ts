import { z } from 'zod'

export const roleSchema = z.enum(['editor', 'reviewer', 'publisher', 'admin'])
export type Role = z.infer<typeof roleSchema>

/** Whoever acts: read from the database for every request, never from the token alone. */
export type Actor = { id: string; name: string; roles: readonly Role[] }

export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email())
/** Length over composition: NIST SP 800-63B-4, section 3.1.1.2. */
export const passwordSchema = z.string().min(12).max(200)

export const inviteInput = z.object({
  email: emailSchema,
  name: z.string().trim().min(1).max(120),
  roles: z.array(roleSchema),
})
export const rolesInput = z.object({ userId: z.uuid(), roles: z.array(roleSchema) })
export const createUserInput = inviteInput.extend({ password: passwordSchema.optional() })
export const userInput = z.object({ userId: z.uuid() })
export const signInInput = z.object({ email: emailSchema, password: z.string().min(1).max(200) })
export const acceptInvitationInput = z.object({ token: z.string().min(20).max(200), password: passwordSchema })
export const changePasswordInput = z.object({ current: z.string().min(1).max(200), password: passwordSchema })

/** A person as the admins' screen lists them. */
export type PersonRow = {
  id: string
  name: string
  email: string
  roles: Role[]
  createdAt: Date
  disabledAt: Date | null
  hasPassword: boolean
  /** Until when an open invitation can be used; null when there is none. */
  invitedUntil: Date | null
}
