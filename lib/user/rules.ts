import { Refusal } from '#lib/refusal.ts'
import type { Actor, Role } from './schema.ts'

/** What people may do apart from the moves of a claim (those stand in lib/claim/rules.ts). Absent means no. */
export const permissions = {
  addArticle: ['editor'],
  editArticle: ['editor'],
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
