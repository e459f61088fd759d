import { database } from '#lib/db/client.ts'
import { mustMay } from './rules.ts'
import type { Actor, PersonRow } from './schema.ts'
import { hashOfToken } from './token.ts'

/** The actor behind a session as the database says now; null when disabled, unknown, or signed out since. */
export async function actorOf(id: string, sessionVersion: number): Promise<Actor | null> {
  const person = await database().user.findFirst({
    where: { id, sessionVersion, disabledAt: null },
    select: { id: true, name: true, roles: { select: { role: true }, orderBy: { role: 'asc' } } },
  })
  return person && { id: person.id, name: person.name, roles: person.roles.map((each) => each.role) }
}

/** What signing in needs to know of the person with this (lower-case) address, or null. Never shown to anybody. */
export function personByEmail(email: string) {
  return database().user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, sessionVersion: true, disabledAt: true },
  })
}

/** Everybody of the newsroom by name, for the admins' screen. Throws `role-missing`. */
export async function people(actor: Actor): Promise<PersonRow[]> {
  mustMay(actor, 'managePeople')
  const rows = await database().user.findMany({
    include: {
      roles: { orderBy: { role: 'asc' } },
      invitations: { where: { usedAt: null, expiresAt: { gt: new Date() } } },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    roles: row.roles.map((each) => each.role),
    createdAt: row.createdAt,
    disabledAt: row.disabledAt,
    hasPassword: row.passwordHash !== null,
    invitedUntil: row.invitations[0]?.expiresAt ?? null,
  }))
}

/** Names of everybody, for choosing whose entries of the record to read. Throws `role-missing`. */
export async function names(actor: Actor): Promise<{ id: string; name: string }[]> {
  mustMay(actor, 'readRecord')
  return database().user.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } })
}

/** The actor's own account. `hasPassword` is false for those who only ever came through OpenID Connect. */
export async function account(actor: Actor): Promise<{ email: string; name: string; hasPassword: boolean }> {
  const row = await database().user.findUniqueOrThrow({ where: { id: actor.id } })
  return { email: row.email, name: row.name, hasPassword: row.passwordHash !== null }
}

/** Whom an invitation's token is for, as long as it can be used; else null. */
export async function invited(token: string): Promise<{ name: string; email: string } | null> {
  const invitation = await database().invitation.findFirst({
    where: { tokenHash: hashOfToken(token), usedAt: null, expiresAt: { gt: new Date() }, user: { disabledAt: null } },
    select: { user: { select: { name: true, email: true } } },
  })
  return invitation?.user ?? null
}
