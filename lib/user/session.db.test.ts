import { expect, test } from '#e2e/database.ts'
import { refuses } from '#e2e/refusals.ts'
import { checkCredentials } from '#lib/auth/credentials.ts'
import { database } from '#lib/db/client.ts'
import { actorOf } from './reads.ts'
import type { Actor } from './schema.ts'
import { changePassword, signOutEverywhere } from './session-writes.ts'
import { createUser } from './writes.ts'

const current = 'plum orchard tractor seven'
const password = 'violet lantern bicycle nine'
let made = 0

async function somebody(): Promise<Actor & { email: string }> {
  const email = `w${process.pid}-${++made}@desk.test`
  const { id } = await createUser({ email, name: 'Wanda Reyes', roles: ['editor'], password: current })
  return { id, email, name: 'Wanda Reyes', roles: ['editor'] }
}

test('a session holds as long as its version is the account’s', async () => {
  const { id } = await somebody()
  expect(await actorOf(id, 1)).toEqual({ id, name: 'Wanda Reyes', roles: ['editor'] })
  expect(await actorOf(id, 2)).toBeNull()
  expect(await actorOf('01890000-0000-7000-8000-000000000000', 1)).toBeNull()
})

test('signing out everywhere ends every session at once', async () => {
  const actor = await somebody()
  await signOutEverywhere(actor)
  expect(await actorOf(actor.id, 1)).toBeNull()
  const [entry] = await database().recordEntry.findMany({ where: { verb: 'signOutEverywhere', actorId: actor.id } })
  expect(entry?.subjectId).toBe(actor.id)
})

test('a changed password ends every session, and only the new one signs in', async () => {
  const actor = await somebody()
  await changePassword(actor, { current, password })
  expect(await actorOf(actor.id, 1)).toBeNull()
  await refuses('wrong-sign-in', checkCredentials({ email: actor.email, password: current, address: 'x' }))
  expect(await checkCredentials({ email: actor.email, password, address: 'x' })).toMatchObject({ sessionVersion: 2 })
  const [entry] = await database().recordEntry.findMany({ where: { verb: 'changePassword', actorId: actor.id } })
  expect(entry?.data).toBe('{}')
})

test('a password is changed only by who knows it, to another and a good one', async () => {
  const actor = await somebody()
  await refuses('wrong-password', changePassword(actor, { current: 'something else entirely', password }))
  await refuses('nothing-changed', changePassword(actor, { current, password: current }))
  await refuses('password-weak', changePassword(actor, { current, password: 'wandareyes123' }))
  expect(await actorOf(actor.id, 1)).not.toBeNull()
})

test('guessing the current password is limited too', async () => {
  const actor = await somebody()
  const guesses = Array.from({ length: 5 }, (_, place) =>
    changePassword(actor, { current: `guess ${place}`, password }),
  )
  await Promise.all(guesses.map((guess) => refuses('wrong-password', guess)))
  await refuses('too-many-attempts', changePassword(actor, { current, password }))
})

test('two changes of a password at once: one wins', async () => {
  const actor = await somebody()
  const attempts = [password, 'green harbour mountain two'].map((each) =>
    changePassword(actor, { current, password: each }),
  )
  const answers = await Promise.allSettled(attempts)
  expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
})
