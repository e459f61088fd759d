import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import postgres, { type Sql } from 'postgres'
import { closeDatabase } from '#lib/db/client.ts'
import { born } from '../bin/alive.mjs'
import { openCluster } from '../bin/cluster.mjs'
import { grants, migrate, migrations } from '../bin/migrate.mjs'
import { queuesVersion } from '../bin/queues.mjs'

export { expect } from '@playwright/test'

/** One database of a test: its two addresses, and a connection for each role. */
export type Database = {
  name: string
  url: string
  ownerUrl: string
  /** As the application's role, which owns nothing. */
  sql: Sql
  /** As the role that owns and migrates. */
  ownerSql: Sql
  /** Closes the two connections and drops the database, whoever else is still connected. */
  drop(): Promise<void>
}

export type Databases = {
  /** A new database with the desk's schema, or with all that another template holds. */
  clone(template?: string): Promise<Database>
  /** The template of that name; `fill` makes it out of a migrated database if no earlier run did. */
  template(name: string, fill: (database: Database) => Promise<void>): Promise<string>
}

/** Where the tests' own PostgreSQL keeps its data. It stays between runs: making it takes longer than using it. */
export const testHome =
  process.env.TICKMARK_TEST_HOME ?? join(tmpdir(), `tickmark-test-${userInfo().uid}-${hash(process.cwd())}`)

// Nothing in it outlives a run, so nothing has to reach the disk.
const forgetful = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300']
const templateLock = 1851880042

/**
 * Tests on a real PostgreSQL. Facts can't be deleted, so no test cleans up after itself: each worker gets a clone of a
 * migrated template as `db`, and `fresh` gives one test an empty clone of its own. Both set DATABASE_URL.
 */
export const test = base.extend<{ fresh: Database; sql: Sql; ownerSql: Sql }, { databases: Databases; db: Database }>({
  databases: [async ({}, use) => withDatabases(use), { scope: 'worker', timeout: 120_000 }],
  db: [async ({ databases }, use) => pointedAt(await databases.clone(), use), { scope: 'worker', auto: true }],
  fresh: async ({ databases, db: _ }, use) => pointedAt(await databases.clone(), use),
  sql: async ({ db }, use) => use(db.sql),
  ownerSql: async ({ db }, use) => use(db.ownerSql),
})

/** Opens the tests' PostgreSQL for as long as `use` runs. */
export async function withDatabases(use: (databases: Databases) => Promise<void>): Promise<void> {
  mkdirSync(testHome, { recursive: true })
  const cluster = await openCluster(testHome, forgetful)
  const admin = postgres(cluster.urls.admin, { max: 1, onnotice: () => {} })
  const exists = async (name: string) => (await admin`select from pg_database where datname = ${name}`).length > 0

  const create = async (name: string, template: string): Promise<Database> => {
    await admin.unsafe(`create database ${name} template ${template} owner tickmark_owner`)
    await admin.unsafe(`grant connect on database ${name} to tickmark_app`)
    const url = cluster.urls.app.replace(/\/tickmark$/, `/${name}`)
    const ownerUrl = cluster.urls.owner.replace(/\/tickmark$/, `/${name}`)
    const connect = (to: string) => postgres(to, { max: 8, onnotice: () => {} })
    const [sql, ownerSql] = [connect(url), connect(ownerUrl)]
    const close = async () => {
      await Promise.all([sql.end({ timeout: 1 }), ownerSql.end({ timeout: 1 })])
    }
    const drop = async () => {
      await close()
      await admin.unsafe(`drop database if exists ${name} with (force)`)
    }
    return { name, url, ownerUrl, sql, ownerSql, drop }
  }
  // One at a time, under a name that says whether it is finished: another worker may want the same one.
  const build = async (name: string, from: string, fill: (database: Database) => Promise<unknown>) => {
    await admin`select pg_advisory_lock(${templateLock})`
    try {
      if (await exists(name)) return
      const growing = await create(newName(), from)
      await fill(growing)
      await Promise.all([growing.sql.end({ timeout: 1 }), growing.ownerSql.end({ timeout: 1 })])
      await admin.unsafe(`alter database ${growing.name} rename to ${name}`)
    } finally {
      await admin`select pg_advisory_unlock(${templateLock})`
    }
  }
  const migrated = `migrated_${hash(migrations().map((one) => one.checksum) + grants('tickmark_app') + queuesVersion)}`

  try {
    await dropLeftovers(admin)
    await build(migrated, 'template1', (database) => migrate({ ownerUrl: database.ownerUrl, appUrl: database.url }))
    await use({
      clone: (template = migrated) => create(newName(), template),
      template: async (name, fill) => {
        await build(name, migrated, fill)
        return name
      },
    })
  } finally {
    await admin.end({ timeout: 1 })
    await cluster.release()
  }
}

async function pointedAt(database: Database, use: (database: Database) => Promise<void>) {
  const { DATABASE_URL, DATABASE_OWNER_URL } = process.env
  Object.assign(process.env, { DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl })
  try {
    await use(database)
  } finally {
    await closeDatabase()
    if (DATABASE_URL && DATABASE_OWNER_URL) Object.assign(process.env, { DATABASE_URL, DATABASE_OWNER_URL })
    await database.drop()
  }
}

// A clone's name starts with the number of the process it belongs to.
function newName() {
  return `t${process.pid}_${randomBytes(4).toString('hex')}`
}

async function dropLeftovers(admin: Sql) {
  const clones = await admin<{ name: string }[]>`select datname as name from pg_database where datname ~ '^t\\d+_'`
  const orphans = clones.filter(({ name }) => !born(Number(name.slice(1).split('_')[0])))
  for (const { name } of orphans) await admin.unsafe(`drop database if exists ${name} with (force)`)
}

function hash(text: string) {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
