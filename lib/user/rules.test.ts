import { expect, test } from '@playwright/test'
import { Refusal } from '#lib/refusal.ts'
import { isWeakPassword, may, mustLeaveAnAdmin, mustMay, type Permission, permissions } from './rules.ts'
import { emailSchema, passwordSchema, type Role, roleSchema } from './schema.ts'

const ines = { name: 'Inés Calderón', email: 'ines.calderon@gaceta.example' }

for (const permission of Object.keys(permissions) as Permission[]) {
  for (const role of roleSchema.options) {
    const allowed = (permissions[permission] as readonly Role[]).includes(role)
    test(`${role} alone ${allowed ? 'may' : 'may not'} ${permission}`, () => {
      expect(may({ roles: [role] }, permission)).toBe(allowed)
      if (!allowed) expect(() => mustMay({ roles: [role] }, permission)).toThrow(Refusal)
    })
  }
}

test('who has no role may nothing', () => {
  for (const permission of Object.keys(permissions) as Permission[]) expect(may({ roles: [] }, permission)).toBe(false)
})

const weak = [
  'aaaaaaaaaaaaaaaa',
  '121212121212',
  'abcdefghijklm',
  '0123456789012',
  'qwertyuiopas',
  'inescalderon1',
  'tickmark-2026',
  'Password-1234',
]
for (const password of weak) {
  test(`${password} is too easy to guess`, () => expect(isWeakPassword(password, ines)).toBe(true))
}
for (const password of ['plum orchard tractor seven', 'k7Qw-9fPz-2mXv', 'la cabra come papel azul']) {
  test(`${password} is good enough`, () => expect(isWeakPassword(password, ines)).toBe(false))
}

test('a password is long rather than strange', () => {
  expect(passwordSchema.safeParse('A1!aA1!aA1!').success).toBe(false)
  expect(passwordSchema.safeParse('only small letters').success).toBe(true)
})

test('e-mail addresses are one however they are typed', () => {
  expect(emailSchema.parse('  Ines.Calderon@Gaceta.example ')).toBe('ines.calderon@gaceta.example')
})

test('somebody who can sign in must be left to give out roles', () => {
  const admin = { disabledAt: null, roles: ['admin'] as const }
  expect(() => mustLeaveAnAdmin([{ disabledAt: null, roles: ['editor'] }, admin])).not.toThrow()
  expect(() => mustLeaveAnAdmin([{ ...admin, disabledAt: new Date() }])).toThrow('last-admin')
  expect(() => mustLeaveAnAdmin([])).toThrow('last-admin')
})
