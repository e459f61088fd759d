import { expect, test } from '@playwright/test'
import { env } from './env.ts'

const enough = { DATABASE_URL: 'postgresql://a:b@localhost/c' }

function withEnvironment<T>(variables: Record<string, string>, read: () => T): T {
  const before = { ...process.env }
  for (const name of Object.keys(before))
    if (/^(DATABASE_|TICKMARK_|OIDC_|PORT$|NEXT)/.test(name)) delete process.env[name]
  Object.assign(process.env, variables)
  try {
    return read()
  } finally {
    process.env = before
  }
}

test('what is not told has a sensible value', () => {
  const read = withEnvironment({ ...enough, PORT: '' }, env)
  expect(read.PORT).toBe(3000)
  expect(read.TICKMARK_URL).toBe('http://localhost:3000')
  expect(read.DATABASE_OWNER_URL).toBeUndefined()
})

test('an address is kept without the slash at its end', () => {
  const read = withEnvironment({ ...enough, TICKMARK_URL: 'https://checks.example/' }, env)
  expect(read.TICKMARK_URL).toBe('https://checks.example')
})

test('a wrong value is named in a sentence that does not repeat it', () => {
  const cases: [Record<string, string>, RegExp][] = [
    [{}, /DATABASE_URL is not set/],
    [{ DATABASE_URL: 'mysql://root:hunter2@x/y' }, /DATABASE_URL must be an address like postgresql/],
    [{ ...enough, PORT: 'http' }, /PORT/],
    [{ ...enough, TICKMARK_URL: 'ftp://x' }, /TICKMARK_URL must be an http or https address/],
    [{ ...enough, TICKMARK_FETCH_ALLOW: 'hunter2:99999' }, /TICKMARK_FETCH_ALLOW must list names/],
    [{ ...enough, NEXTAUTH_SECRET: 'hunter2' }, /NEXTAUTH_SECRET must have at least 16 characters/],
    [{ ...enough, OIDC_ISSUER: 'https://id.example' }, /OIDC_ISSUER needs OIDC_CLIENT_ID/],
  ]
  for (const [variables, sentence] of cases) {
    expect(() => withEnvironment(variables, env)).toThrow(sentence)
    expect(() => withEnvironment(variables, env)).not.toThrow(/hunter2/)
  }
})
