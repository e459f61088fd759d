import type { z } from 'zod'
import { hashPassword } from '#lib/auth/password.ts'
import { inTransaction, type Tx } from '#lib/db/transaction.ts'
import { record } from '#lib/record/writes.ts'
import { Refusal } from '#lib/refusal.ts'
import { issueInvitation, lockPeople } from './invitation-writes.ts'
import { isWeakPassword, mustLeaveAnAdmin, mustMay } from './rules.ts'
import type { Actor, createUserInput, inviteInput, Role, rolesInput, userInput } from './schema.ts'

const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)]

async function person(tx: Tx, id: string) {
  const found = await tx.user.findUnique({ where: { id }, include: { roles: true } })
  if (!found) throw new Refusal('not-found')
  return { ...found, roles: found.roles.map((each) => each.role) }
}

type Standing = { id: string; disabledAt: Date | null; roles: readonly Role[] }

/** The people as they would be if this one were changed so: what `mustLeaveAnAdmin` judges. */
async function peopleWith(tx: Tx, changed: Standing): Promise<Omit<Standing, 'id'>[]> {
  const others = await tx.user.findMany({ where: { id: { not: changed.id } }, include: { roles: true } })
  const standing = others.map(({ disabledAt, roles }) => ({ disabledAt, roles: roles.map((each) => each.role) }))
  return [...standing, changed]
}

async function addUser(tx: Tx, { email, name, roles }: z.output<typeof inviteInput>, passwordHash: string | null) {
  await lockPeople(tx)
  if (await tx.user.findUnique({ where: { email }, select: { id: true } })) throw new Refusal('email-taken')
  const { id } = await tx.user.create({ data: { email, name, passwordHash } })
  await tx.userRole.createMany({ data: distinct(roles).map((role) => ({ userId: id, role })) })
  return id
}

/**
 * Adds a person and gives the token of an invitation to hand over, valid for 7 days. Throws `role-missing`, `email-taken`.
 */
export async function inviteUser(
  actor: Actor,
  input: z.output<typeof inviteInput>,
): Promise<{ id: string; token: string }> {
  mustMay(actor, 'managePeople')
  return inTransaction(async (tx) => {
    const id = await addUser(tx, input, null)
    const token = await issueInvitation(tx, id)
    const data = { email: input.email, name: input.name, roles: distinct(input.roles) }
    await record(tx, actor, { verb: 'inviteUser', subject: { type: 'user', id }, data })
    return { id, token }
  })
}

/**
 * The same from the command line, for whoever runs the desk; with a password there is no invitation and `token` is null.
 * Throws `email-taken`, `password-weak`.
 */
export async function createUser(
  input: z.output<typeof createUserInput>,
): Promise<{ id: string; token: string | null }> {
  const { password, ...invitation } = input
  if (password && isWeakPassword(password, input)) throw new Refusal('password-weak')
  const passwordHash = password ? await hashPassword(password) : null
  return inTransaction(async (tx) => {
    const id = await addUser(tx, invitation, passwordHash)
    const token = password ? null : await issueInvitation(tx, id)
    const data = { ...invitation, roles: distinct(invitation.roles) }
    await record(tx, null, { verb: 'createUser', subject: { type: 'user', id }, data })
    return { id, token }
  })
}

/** Gives a person exactly these roles. Throws `role-missing`, `not-found`, `nothing-changed`, `last-admin`. */
export async function setRoles(actor: Actor, { userId, roles }: z.output<typeof rolesInput>): Promise<void> {
  mustMay(actor, 'managePeople')
  return inTransaction(async (tx) => {
    await lockPeople(tx)
    const before = await person(tx, userId)
    const given = distinct(roles).filter((role) => !before.roles.includes(role))
    const taken = before.roles.filter((role) => !roles.includes(role))
    if (given.length + taken.length === 0) throw new Refusal('nothing-changed')
    mustLeaveAnAdmin(await peopleWith(tx, { ...before, roles }))
    await tx.userRole.deleteMany({ where: { userId, role: { in: taken } } })
    await tx.userRole.createMany({ data: given.map((role) => ({ userId, role })) })
    await record(tx, actor, { verb: 'setRoles', subject: { type: 'user', id: userId }, data: { given, taken } })
  })
}

/**
 * Shuts a person out from their next request on. Throws `role-missing`, `not-found`, `nothing-changed`, `last-admin`.
 */
export async function disableUser(actor: Actor, { userId }: z.output<typeof userInput>): Promise<void> {
  mustMay(actor, 'managePeople')
  return inTransaction(async (tx) => {
    await lockPeople(tx)
    const before = await person(tx, userId)
    if (before.disabledAt) throw new Refusal('nothing-changed')
    const disabledAt = new Date()
    mustLeaveAnAdmin(await peopleWith(tx, { ...before, disabledAt }))
    // The version too, so that no session from before comes back to life when the account is enabled again.
    await tx.user.update({ where: { id: userId }, data: { disabledAt, sessionVersion: { increment: 1 } } })
    await record(tx, actor, { verb: 'disableUser', subject: { type: 'user', id: userId }, data: {} })
  })
}

/** Lets a disabled person sign in again. Throws `role-missing`, `not-found`, `nothing-changed`. */
export async function enableUser(actor: Actor, { userId }: z.output<typeof userInput>): Promise<void> {
  mustMay(actor, 'managePeople')
  return inTransaction(async (tx) => {
    await lockPeople(tx)
    const before = await person(tx, userId)
    if (!before.disabledAt) throw new Refusal('nothing-changed')
    await tx.user.update({ where: { id: userId }, data: { disabledAt: null } })
    await record(tx, actor, { verb: 'enableUser', subject: { type: 'user', id: userId }, data: {} })
  })
}
