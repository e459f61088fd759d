import { expect, test } from '#e2e/database.ts'
import { person } from '#e2e/desk.ts'
import { refuses } from '#e2e/refusals.ts'
import { checkCredentials } from '#lib/auth/credentials.ts'
import { database } from '#lib/db/client.ts'
import { acceptInvitation, renewInvitation } from './invitation-writes.ts'
import { invited } from './reads.ts'
import { disableUser, inviteUser } from './writes.ts'

const password = 'plum orchard tractor seven'
const nowhere = '01890000-0000-7000-8000-000000000000'
let made = 0

async function invitation() {
  const admin = await person('admin')
  const email = `i${process.pid}-${++made}@desk.test`
  return { admin, email, ...(await inviteUser(admin, { email, name: 'Ida Lund', roles: ['editor'] })) }
}

test('who holds the invitation sets the password, and signs in with it', async () => {
  const { id, email, token } = await invitation()
  expect(await invited(token)).toEqual({ name: 'Ida Lund', email })
  expect(await acceptInvitation({ token, password })).toEqual({ email })
  expect(await checkCredentials({ email, password, address: 'a' })).toEqual({ id, sessionVersion: 2 })
  const entries = await database().recordEntry.findMany({ where: { subjectId: id }, orderBy: { position: 'asc' } })
  expect(entries.map(({ verb, actorId }) => [verb, actorId])).toContainEqual(['acceptInvitation', id])
})

test('an invitation works once, also when several use it at the same moment', async ({ sql }) => {
  const { id, token, email } = await invitation()
  const others = ['violet lantern bicycle nine', 'green harbour mountain two', 'amber kettle window five']
  // While this holds the row, all of them come to see the invitation open.
  const started = await sql.begin(async (holding) => {
    await holding`select 1 from invitation where user_id = ${id} for update`
    const attempts = Promise.allSettled(others.map((each) => acceptInvitation({ token, password: each })))
    const waiting = () =>
      sql`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
    await expect.poll(async () => (await waiting()).length).toBe(others.length)
    return { attempts }
  })
  const answers = await started.attempts
  expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1)
  await refuses('invitation-invalid', acceptInvitation({ token, password }))
  const winner = others[answers.findIndex((answer) => answer.status === 'fulfilled')] ?? ''
  await checkCredentials({ email, password: winner, address: 'b' })
  expect(await invited(token)).toBeNull()
})

test('an invitation is void when it is too old, mistyped, or its person disabled', async () => {
  const late = await invitation()
  await database().invitation.updateMany({ where: { userId: late.id }, data: { expiresAt: new Date() } })
  await refuses('invitation-invalid', acceptInvitation({ token: late.token, password }))
  await refuses('invitation-invalid', acceptInvitation({ token: `${late.token.slice(0, -1)}!`, password }))
  const gone = await invitation()
  await disableUser(gone.admin, { userId: gone.id })
  await refuses('invitation-invalid', acceptInvitation({ token: gone.token, password }))
})

test('a weak password leaves the invitation open for a better one', async () => {
  const { token } = await invitation()
  await refuses('password-weak', acceptInvitation({ token, password: 'ida.lund 2026' }))
  await acceptInvitation({ token, password })
})

test('the database holds only the hash of an invitation', async ({ sql }) => {
  const { token } = await invitation()
  const rows = await sql`select * from invitation`
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('a new invitation makes the old one useless and ends the sessions once it is used', async () => {
  const { admin, id, email, token } = await invitation()
  const renewed = await renewInvitation(admin, { userId: id })
  await refuses('invitation-invalid', acceptInvitation({ token, password }))
  await acceptInvitation({ token: renewed.token, password })
  const forgotten = await renewInvitation(admin, { userId: id })
  await checkCredentials({ email, password, address: 'c' })
  await acceptInvitation({ token: forgotten.token, password: 'violet lantern bicycle nine' })
  await refuses('wrong-sign-in', checkCredentials({ email, password, address: 'c' }))
  expect((await database().user.findUniqueOrThrow({ where: { id } })).sessionVersion).toBe(3)
})

test('an invitation is renewed by an admin only, for somebody who is there and enabled', async () => {
  const { admin, id } = await invitation()
  await refuses('role-missing', renewInvitation(await person('editor'), { userId: id }))
  await refuses('not-found', renewInvitation(admin, { userId: nowhere }))
  await disableUser(admin, { userId: id })
  await refuses('disabled-account', renewInvitation(admin, { userId: id }))
})
