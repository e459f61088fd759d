import { Refusal } from '#lib/refusal.ts'
import type { Actor, Role } from './schema.ts'

/** What people may do apart from the moves of a claim (those stand in lib/claim/rules.ts). Absent means no. */
export const permissions = {
  addArticle: ['editor'],
  editArticle: ['editor'],
  replaceText: ['editor'],
  markCoverage: ['editor'],
  makeClaim: ['editor'],
  editClaim: ['editor'],
  editEvidence: ['editor'],
  proposeVerdict: ['editor'],
  readDesk: ['editor', 'reviewer', 'publisher', 'admin'],
  prepareCheck: ['editor', 'publisher'],
  publish: ['publisher'],
  readRecord: ['editor', 'reviewer', 'publisher', 'admin'],
  managePeople: ['admin'],
  setRules: ['admin'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof permissions

/** Pure: may somebody with these roles do this? */
export function may(actor: Pick<Actor, 'roles'>, permission: Permission): boolean {
  return permissions[permission].some((role) => actor.roles.includes(role))
}

/** Throws `role-missing`, naming the roles that may. */
export function mustMay(actor: Pick<Actor, 'roles'>, permission: Permission): void {
  if (!may(actor, permission)) throw new Refusal('role-missing', { roles: permissions[permission].join(', ') })
}

const runs = 'abcdefghijklmnopqrstuvwxyz 01234567890123456789 qwertyuiopasdfghjklzxcvbnm'

/**
 * Pure: would a guesser try this early? Few different characters, a run of the alphabet or the keyboard, or hardly more than
 * the person's own name or address. Length is the schema's business.
 */
export function isWeakPassword(password: string, person: { name: string; email: string }): boolean {
  const plain = password.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const own = [
    ...person.name.toLowerCase().split(/\s+/),
    ...person.email.toLowerCase().split(/[@.]/),
    'tickmark',
    'password',
  ]
  const rest = own.filter((word) => word.length > 2).reduce((left, word) => left.replaceAll(word, ''), plain)
  return new Set(password).size < 6 || rest.length < 6 || (plain.length >= 8 && runs.includes(plain))
}

/** Throws `last-admin` when nobody who can sign in would be left to give out roles. */
export function mustLeaveAnAdmin(people: readonly { disabledAt: Date | null; roles: readonly Role[] }[]): void {
  if (!people.some((person) => person.disabledAt === null && person.roles.includes('admin')))
    throw new Refusal('last-admin')
}
