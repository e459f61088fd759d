import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { hashPassword } from '#lib/auth/password.ts'
import { inTransaction, type Tx } from '#lib/db/transaction.ts'
import { record } from '#lib/record/writes.ts'
import { Refusal } from '#lib/refusal.ts'
import { invitationDays } from './invitation.ts'
import { isWeakPassword, mustMay } from './rules.ts'
import type { Actor, acceptInvitationInput, userInput } from './schema.ts'
import { hashOfToken } from './token.ts'

/** One change of people at a time: whether an admin is left is a question about all of them. Held until commit. */
export async function lockPeople(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('people', 0))`
}

/** A new invitation for a person, which makes those before it useless. Gives the token, which is stored nowhere. */
export async function issueInvitation(tx: Tx, userId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(Date.now() + invitationDays * 24 * 60 * 60 * 1000)
  await tx.invitation.updateMany({ where: { userId, usedAt: null }, data: { usedAt: new Date() } })
  await tx.invitation.create({ data: { userId, tokenHash: hashOfToken(token), expiresAt } })
  return token
}

/**
 * A new invitation for somebody who lost theirs or forgot the password; their old password works until it is used.
 * Throws `role-missing`, `not-found`, `disabled-account`.
 */
export async function renewInvitation(
  actor: Actor,
  { userId }: z.output<typeof userInput>,
): Promise<{ token: string }> {
  mustMay(actor, 'managePeople')
  return inTransaction(async (tx) => {
    await lockPeople(tx)
    const person = await tx.user.findUnique({ where: { id: userId } })
    if (!person) throw new Refusal('not-found')
    if (person.disabledAt) throw new Refusal('disabled-account')
    const token = await issueInvitation(tx, userId)
    await record(tx, actor, { verb: 'renewInvitation', subject: { type: 'user', id: userId }, data: {} })
    return { token }
  })
}

/**
 * Sets the password of whoever holds the token, once, and ends their other sessions.
 * @returns the e-mail address to sign in with.
 * Throws `invitation-invalid` (used, too old, unknown, or of a disabled account), `password-weak`.
 */
export async function acceptInvitation(input: z.output<typeof acceptInvitationInput>): Promise<{ email: string }> {
  const passwordHash = await hashPassword(input.password)
  return inTransaction(async (tx) => {
    const tokenHash = hashOfToken(input.token)
    const open = { tokenHash, usedAt: null, expiresAt: { gt: new Date() }, user: { disabledAt: null } }
    const invitation = await tx.invitation.findFirst({ where: open, include: { user: true } })
    if (!invitation) throw new Refusal('invitation-invalid')
    const { user } = invitation
    if (isWeakPassword(input.password, user)) throw new Refusal('password-weak')
    // The row decides between two who use it at once: the second waits here and then finds it used.
    const used = await tx.invitation.updateMany({ where: { tokenHash, usedAt: null }, data: { usedAt: new Date() } })
    if (used.count !== 1) throw new Refusal('invitation-invalid')
    await tx.user.update({ where: { id: user.id }, data: { passwordHash, sessionVersion: { increment: 1 } } })
    await record(tx, user, { verb: 'acceptInvitation', subject: { type: 'user', id: user.id }, data: {} })
    return { email: user.email }
  })
}
