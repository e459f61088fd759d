import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { openQueues } from './queues.mjs'
import { Halt, say } from './say.mjs'

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'prisma')
const scripts = join(folder, 'migrations')
// The lock that Prisma itself takes: two processes that start at once wait for each other.
const prismaLock = 72707369

/** Every migration of this version, oldest first, with the SHA-256 in hex that Prisma keeps as its checksum. */
export function migrations() {
  const names = existsSync(scripts) ? readdirSync(scripts).sort() : []
  return names
    .map((name) => ({ name, file: join(scripts, name, 'migration.sql') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => {
      const script = readFileSync(file, 'utf8')
      return { name, script, checksum: createHash('sha256').update(script).digest('hex') }
    })
}

/** The grants for the application's role, with its name in place of `:app_role`. */
export function grants(role) {
  const file = join(folder, 'grants.sql')
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll(':app_role', `"${role.replaceAll('"', '""')}"`) : ''
}

/**
 * Brings a database to this version's shape, each migration once and whole, and grants the application what it needs.
 * Books are kept in Prisma's own `_prisma_migrations`, so that its command line agrees with us; its engine is not
 * used, because it is a download.
 * @param {{ ownerUrl: string, appUrl: string }} urls of the role that migrates and of the one that the desk uses
 * @returns {Promise<string[]>} names of the migrations applied now
 * @throws Halt when the database is newer than this version, a migration was edited since, or one fails
 */
export async function migrate({ ownerUrl, appUrl }) {
  const owner = roleOf(ownerUrl)
  const app = roleOf(appUrl)
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    await sql`select pg_advisory_lock(${prismaLock})`
    const applied = await apply(sql)
    await openQueues(ownerUrl)
    if (app !== owner) await sql.unsafe(grants(app))
    else say('Warning: the desk and its migrations share one database role, so only triggers keep facts from change.')
    return applied
  } catch (error) {
    if (error instanceof Halt) throw error
    throw new Halt(`The database could not be brought up to date: ${error.message}.`)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function apply(sql) {
  await sql.unsafe(`create table if not exists _prisma_migrations (
    id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz,
    migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
    started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`)
  const books = await sql`select migration_name, checksum from _prisma_migrations where rolled_back_at is null`
  const known = migrations()
  for (const { migration_name: name, checksum } of books) {
    const ours = known.find((migration) => migration.name === name)
    if (!ours) throw new Halt(`The database is newer than this Tickmark: it knows migration ${name}.`)
    if (ours.checksum !== checksum) throw new Halt(`Migration ${name} was edited after it had been applied.`)
  }
  const missing = known.filter(({ name }) => !books.some((book) => book.migration_name === name))
  for (const { name, script, checksum } of missing) {
    await sql
      .begin(async (tx) => {
        // The simple protocol: many statements, function bodies with semicolons and all, in one transaction.
        await tx.unsafe(script)
        await tx`insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
          values (${randomUUID()}, ${checksum}, ${name}, now(), 1)`
      })
      .catch((error) => {
        throw new Halt(`Migration ${name} failed and left nothing behind: ${error.message}.`)
      })
  }
  return missing.map(({ name }) => name)
}

function roleOf(url) {
  return decodeURIComponent(new URL(url).username)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { DATABASE_URL: appUrl = '', DATABASE_OWNER_URL: ownerUrl = appUrl } = process.env
  try {
    if (!appUrl) throw new Halt('DATABASE_URL is not set.')
    const applied = await migrate({ ownerUrl, appUrl })
    say(applied.length ? `Applied ${applied.join(', ')}.` : 'The database is up to date.')
  } catch (error) {
    if (!(error instanceof Halt)) throw error
    say(error.message)
    process.exitCode = 1
  }
}
