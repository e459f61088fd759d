import { randomInt } from 'node:crypto'
import { actorOf } from '#lib/user/reads.ts'
import type { Actor, Role } from '#lib/user/schema.ts'
import { createUser } from '#lib/user/writes.ts'

/** One account for each role and one with several. */
const accounts = {
  editor: { name: 'Edith Marlow', roles: ['editor'] },
  reviewer: { name: 'Ravi Solano', roles: ['reviewer'] },
  publisher: { name: 'Paula Winter', roles: ['publisher'] },
  admin: { name: 'Ada Quint', roles: ['admin'] },
  several: { name: 'Sam Ortega', roles: ['editor', 'reviewer', 'publisher'] },
} as const satisfies Record<string, { name: string; roles: readonly Role[] }>

export type DemoPeople = Record<keyof typeof accounts, Actor>
export type SignIn = { email: string; password: string; roles: readonly Role[] }

/** Makes the demonstration's accounts with passwords made at random; nobody but the caller learns them. */
export async function demoPeople(): Promise<{ people: DemoPeople; signIns: SignIn[] }> {
  const people: Partial<DemoPeople> = {}
  const signIns: SignIn[] = []
  for (const [key, { name, roles }] of Object.entries(accounts)) {
    const email = `${key}@desk.example`
    const password = randomPassword()
    const { id } = await createUser({ email, name, roles: [...roles], password })
    const actor = await actorOf(id, 1)
    if (!actor) throw new Error(`${email} cannot act`)
    people[key as keyof DemoPeople] = actor
    signIns.push({ email, password, roles })
  }
  return { people: people as DemoPeople, signIns }
}

// Letters and digits that nobody mistakes for one another, in groups that can be typed from another screen: 79 bits.
function randomPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
