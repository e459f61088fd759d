import { expect, test } from '#e2e/database.ts'
import { person } from '#e2e/desk.ts'
import { refuses } from '#e2e/refusals.ts'
import { passwordFits } from '#lib/auth/password.ts'
import { database } from '#lib/db/client.ts'
import { actorOf, people } from './reads.ts'
import type { Role } from './schema.ts'
import { createUser, disableUser, enableUser, inviteUser, setRoles } from './writes.ts'

const nowhere = '01890000-0000-7000-8000-000000000000'
let made = 0
const somebody = (...roles: Role[]) => ({ email: `s${process.pid}-${++made}@desk.test`, name: 'Somebody New', roles })
const rolesOf = async (id: string) => (await actorOf(id, 1))?.roles
const entriesAbout = (id: string) =>
  database().recordEntry.findMany({ where: { subjectId: id }, orderBy: { position: 'asc' } })

test('an invited person has the roles given, no password, and an open invitation', async () => {
  const admin = await person('admin')
  const { id, token } = await inviteUser(admin, somebody('editor', 'reviewer', 'editor'))
  const row = (await people(admin)).find((each) => each.id === id)
  expect(row).toMatchObject({ roles: ['editor', 'reviewer'], hasPassword: false, disabledAt: null })
  expect(row?.invitedUntil?.getTime()).toBeGreaterThan(Date.now() + 6.9 * 24 * 3600 * 1000)
  expect(token.length).toBeGreaterThan(40)
})

test('the record tells of an invitation, but not its secret', async () => {
  const admin = await person('admin')
  const { id, token } = await inviteUser(admin, somebody('editor'))
  const [entry, ...more] = await entriesAbout(id)
  expect(more).toEqual([])
  expect(entry).toMatchObject({ verb: 'inviteUser', actorId: admin.id, subjectType: 'user' })
  expect(JSON.stringify(entry, (_, value) => String(value))).not.toContain(token)
})

test('an e-mail address is one person’s only, also when two invite at once', async () => {
  const admin = await person('admin')
  const input = somebody('editor')
  const answers = await Promise.allSettled([inviteUser(admin, input), inviteUser(admin, input)])
  expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1)
  await refuses('email-taken', inviteUser(admin, input))
  await refuses('email-taken', createUser(input))
})

test('only an admin manages people', async () => {
  const admin = await person('admin')
  const everyoneElse = await person('editor', 'reviewer', 'publisher')
  await refuses('role-missing', inviteUser(everyoneElse, somebody()))
  await refuses('role-missing', setRoles(everyoneElse, { userId: everyoneElse.id, roles: ['admin'] }))
  await refuses('role-missing', disableUser(everyoneElse, { userId: admin.id }))
  await refuses('role-missing', enableUser(everyoneElse, { userId: admin.id }))
  await refuses('role-missing', people(everyoneElse))
})

test('roles hold from the next request on, and the record says which were given and taken', async () => {
  const admin = await person('admin')
  const { id } = await person('editor')
  await setRoles(admin, { userId: id, roles: ['reviewer', 'publisher'] })
  expect(await rolesOf(id)).toEqual(['reviewer', 'publisher'])
  const [entry] = await entriesAbout(id)
  expect(JSON.parse(entry?.data ?? '')).toEqual({ given: ['reviewer', 'publisher'], taken: ['editor'] })
  await refuses('nothing-changed', setRoles(admin, { userId: id, roles: ['publisher', 'reviewer'] }))
  await refuses('not-found', setRoles(admin, { userId: nowhere, roles: [] }))
})

test('a disabled person is nobody from the next request on; enabled again, old sessions stay ended', async () => {
  const admin = await person('admin')
  const { id } = await person('editor')
  await disableUser(admin, { userId: id })
  expect(await actorOf(id, 1)).toBeNull()
  await refuses('nothing-changed', disableUser(admin, { userId: id }))
  await enableUser(admin, { userId: id })
  expect(await actorOf(id, 1)).toBeNull()
  expect(await actorOf(id, 2)).toMatchObject({ roles: ['editor'] })
  await refuses('nothing-changed', enableUser(admin, { userId: id }))
  await refuses('not-found', disableUser(admin, { userId: nowhere }))
  await refuses('not-found', enableUser(admin, { userId: nowhere }))
  expect((await entriesAbout(id)).map((entry) => entry.verb)).toEqual(['disableUser', 'enableUser'])
})

test('the last admin who can sign in can neither be disabled nor lose the role', async ({ fresh: _ }) => {
  const admin = await person('admin', 'editor')
  const other = await person('admin')
  await disableUser(admin, { userId: other.id })
  await refuses('last-admin', disableUser(admin, { userId: admin.id }))
  await refuses('last-admin', setRoles(admin, { userId: admin.id, roles: ['editor'] }))
  await setRoles(admin, { userId: admin.id, roles: ['admin'] })
})

test('two admins who remove each other at once: one stays', async ({ fresh: _ }) => {
  for (const remove of [
    disableUser,
    (actor: Parameters<typeof disableUser>[0], { userId }: { userId: string }) =>
      setRoles(actor, { userId, roles: [] }),
  ]) {
    const [one, two] = [await person('admin'), await person('admin')]
    await database().user.updateMany({ where: { id: { notIn: [one.id, two.id] } }, data: { disabledAt: new Date() } })
    const answers = await Promise.allSettled([remove(one, { userId: two.id }), remove(two, { userId: one.id })])
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
  }
})

test('an account from the command line can have its password at once', async () => {
  const password = 'plum orchard tractor seven'
  const { id, token } = await createUser({ ...somebody('admin'), password })
  expect(token).toBeNull()
  const { passwordHash } = await database().user.findUniqueOrThrow({ where: { id } })
  expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await passwordFits(password, passwordHash)).toBe(true)
  const [entry] = await entriesAbout(id)
  expect(entry).toMatchObject({ verb: 'createUser', actorId: null, actorName: 'Tickmark' })
  expect(entry?.data).not.toContain('plum')
  await refuses('password-weak', createUser({ ...somebody(), password: 'aaaaaaaaaaaaaaaa' }))
})
