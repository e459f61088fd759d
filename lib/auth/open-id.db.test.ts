import { expect, test } from '#e2e/database.ts'
import { person } from '#e2e/desk.ts'
import { createUser, disableUser } from '#lib/user/writes.ts'
import { invitedPerson } from './open-id.ts'

const email = `olga-${process.pid}@desk.test`

test('only an invited person comes in through OpenID Connect, under the e-mail address that was verified there', async () => {
  const { id } = await createUser({ email, name: 'Olga Varga', roles: ['reviewer'] })
  expect(await invitedPerson({ sub: '1', email, email_verified: true })).toMatchObject({ id, sessionVersion: 1 })
  expect(await invitedPerson({ sub: '1', email: email.toUpperCase(), email_verified: true })).toMatchObject({ id })
  expect(await invitedPerson({ sub: '1', email, email_verified: false })).toBeNull()
  expect(await invitedPerson({ sub: '1', email, email_verified: 'true' })).toBeNull()
  expect(await invitedPerson({ sub: '1', email })).toBeNull()
  expect(await invitedPerson({ sub: '1', email: 'stranger@desk.test', email_verified: true })).toBeNull()
  expect(await invitedPerson(undefined)).toBeNull()
  await disableUser(await person('admin'), { userId: id })
  expect(await invitedPerson({ sub: '1', email, email_verified: true })).toBeNull()
})
