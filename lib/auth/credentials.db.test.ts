import { expect, test } from '#e2e/database.ts'
import { person } from '#e2e/desk.ts'
import { refuses } from '#e2e/refusals.ts'
import { Refusal } from '#lib/refusal.ts'
import { createUser, disableUser } from '#lib/user/writes.ts'
import { checkCredentials } from './credentials.ts'

const password = 'plum orchard tractor seven'
let made = 0
const unused = () => `198.51.100.${++made}`

async function account() {
  const email = `c${process.pid}-${++made}@desk.test`
  const { id } = await createUser({ email, name: 'Carla Prado', roles: ['editor'], password })
  return { id, email }
}
const guess = (email: string, address: string, at = 0) => checkCredentials({ email, password: `guess ${at}`, address })
const codeOf = (thrown: unknown) => (thrown instanceof Refusal ? thrown.code : thrown)

test('the right password signs in, with the session’s version', async () => {
  const { id, email } = await account()
  expect(await checkCredentials({ email, password, address: unused() })).toEqual({ id, sessionVersion: 1 })
})

test('an unknown account and a wrong password are the same refusal', async () => {
  const { email } = await account()
  await refuses('wrong-sign-in', guess(email, unused()))
  await refuses('wrong-sign-in', guess('nobody@desk.test', unused()))
})

test('a disabled account is told so only to who knows its password', async () => {
  const { id, email } = await account()
  await disableUser(await person('admin'), { userId: id })
  await refuses('wrong-sign-in', guess(email, unused()))
  await refuses('disabled-account', checkCredentials({ email, password, address: unused() }))
})

test('after five failures an account waits, from any address, even with the right password', async () => {
  const { email } = await account()
  for (let at = 0; at < 5; at++) await refuses('wrong-sign-in', guess(email, unused(), at))
  const refusal = await refuses('too-many-attempts', checkCredentials({ email, password, address: unused() }))
  expect(refusal.details.minutes).toBeGreaterThanOrEqual(14)
  expect(refusal.details.minutes).toBeLessThanOrEqual(15)
})

test('guesses sent all at once get no more tries than guesses one by one', async () => {
  const { email } = await account()
  const answers = await Promise.allSettled(Array.from({ length: 20 }, (_, at) => guess(email, unused(), at)))
  const codes = answers.map((answer) => (answer.status === 'rejected' ? codeOf(answer.reason) : 'in'))
  expect(codes.filter((code) => code === 'wrong-sign-in')).toHaveLength(5)
  expect(codes.filter((code) => code === 'too-many-attempts')).toHaveLength(15)
})

test('an unknown account is counted like any other', async () => {
  const email = `ghost-${++made}@desk.test`
  for (let at = 0; at < 5; at++) await refuses('wrong-sign-in', guess(email, unused(), at))
  await refuses('too-many-attempts', guess(email, unused()))
})

test('after thirty failures an address waits, whichever accounts it tried', async () => {
  const address = unused()
  for (let at = 0; at < 30; at++) await refuses('wrong-sign-in', guess(`many-${at}@desk.test`, address))
  const { email } = await account()
  await refuses('too-many-attempts', checkCredentials({ email, password, address }))
  await checkCredentials({ email, password, address: unused() })
})

test('the wait is over when the failures are a quarter of an hour old', async ({ ownerSql }) => {
  const { email } = await account()
  for (let at = 0; at < 5; at++) await refuses('wrong-sign-in', guess(email, unused(), at))
  await ownerSql`update login_attempt set at = at - interval '15 minutes 1 second' where account = ${email}`
  await checkCredentials({ email, password, address: unused() })
})

test('a success lets the account’s count begin anew, and failures of long ago are swept', async ({ ownerSql }) => {
  const { email } = await account()
  for (let at = 0; at < 4; at++) await refuses('wrong-sign-in', guess(email, unused(), at))
  await checkCredentials({ email, password, address: unused() })
  for (let at = 0; at < 4; at++) await refuses('wrong-sign-in', guess(email, unused(), at))
  await ownerSql`update login_attempt set at = at - interval '2 days' where account = ${email}`
  await checkCredentials({ email, password, address: unused() })
  expect(await ownerSql`select succeeded from login_attempt where account = ${email}`).toMatchObject([
    { succeeded: true },
  ])
})
