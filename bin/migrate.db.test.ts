import { expect, test } from '#e2e/database.ts'
import { migrate, migrations } from './migrate.mjs'

test('a database that is up to date stays as it is', async ({ fresh }) => {
  expect(await migrate({ ownerUrl: fresh.ownerUrl, appUrl: fresh.url })).toEqual([])
  const [row] =
    await fresh.ownerSql`select count(*)::int as applied from _prisma_migrations where finished_at is not null`
  expect(row?.applied).toBe(migrations().length)
})

test('a migration that was edited after it had been applied is refused', async ({ fresh }) => {
  const [first] = migrations()
  await fresh.ownerSql`update _prisma_migrations set checksum = 'other' where migration_name = ${first?.name ?? ''}`
  await expect(migrate({ ownerUrl: fresh.ownerUrl, appUrl: fresh.url })).rejects.toThrow(/was edited after/)
})

test('a database of a newer Tickmark is refused', async ({ fresh }) => {
  await fresh.ownerSql`insert into _prisma_migrations (id, checksum, migration_name) values ('x', 'x', '99990101_tomorrow')`
  await expect(migrate({ ownerUrl: fresh.ownerUrl, appUrl: fresh.url })).rejects.toThrow(/newer than this Tickmark/)
})

test('the desk’s own role cannot migrate, and is told so in a sentence', async ({ fresh }) => {
  await fresh.ownerSql`delete from _prisma_migrations`
  await expect(migrate({ ownerUrl: fresh.url, appUrl: fresh.url })).rejects.toThrow(/could not be brought up to date/)
})

test('two processes that start at once migrate one after the other', async ({ databases }) => {
  const empty = await databases.clone('template1')
  const urls = { ownerUrl: empty.ownerUrl, appUrl: empty.url }
  const applied = await Promise.all([migrate(urls), migrate(urls)])
  expect(applied.map((names) => names.length).sort()).toEqual([0, migrations().length].sort())
  await empty.drop()
})
