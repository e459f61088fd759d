import { expect, test } from '@playwright/test'
import { hashPassword, passwordFits } from './password.ts'

const quickest = async (attempt: () => Promise<unknown>) => {
  const times = []
  for (let round = 0; round < 6; round++) {
    const begun = performance.now()
    await attempt()
    times.push(performance.now() - begun)
  }
  return Math.min(...times)
}

test('only the password that was hashed fits, however its accents were typed', async () => {
  const stored = await hashPassword('la cigüeña vuelve tarde')
  expect(await passwordFits('la cigüeña vuelve tarde', stored)).toBe(true)
  expect(await passwordFits('la cigüeña vuelve tarde'.normalize('NFD'), stored)).toBe(true)
  expect(await passwordFits('la ciguena vuelve tarde', stored)).toBe(false)
})

test('nothing fits where no password was ever set', async () => {
  expect(await passwordFits('', null)).toBe(false)
  expect(await passwordFits('no account has this password', null)).toBe(false)
})

test('an account that does not exist takes as long to say no as one that does', async () => {
  const stored = await hashPassword('plum orchard tractor seven')
  const known = await quickest(() => passwordFits('a guess', stored))
  const unknown = await quickest(() => passwordFits('a guess', null))
  expect(unknown / known).toBeGreaterThan(0.5)
})

test('the same password is hashed differently each time', async () => {
  expect(await hashPassword('plum orchard tractor seven')).not.toBe(await hashPassword('plum orchard tractor seven'))
})
