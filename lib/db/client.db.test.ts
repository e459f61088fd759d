import { expect, test } from '#e2e/database.ts'
import { database } from './client.ts'

test('the desk is connected as a role that owns nothing', async ({ sql }) => {
  const [row] = await sql`select count(*)::int as owned from pg_class where relowner = current_user::regrole`
  expect(row?.owned).toBe(0)
})

test('the pool follows the test into its own empty newsroom and back', async ({ fresh, db }) => {
  const asked = await database().$queryRaw<{ name: string }[]>`select current_database()::text as name`
  expect(asked[0]?.name).toBe(fresh.name)
  expect(fresh.name).not.toBe(db.name)
})

test('raw SQL as the desk cannot make or drop anything', async ({ sql }) => {
  await expect(sql`create table mine (a int)`.execute()).rejects.toThrow(/permission denied/)
  await expect(sql`drop table record_entry`.execute()).rejects.toThrow(/must be owner/)
})
