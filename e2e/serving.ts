import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashOf } from '../bin/build.mjs'
import type { Database, Databases } from './database.ts'

export const accounts = ['editor', 'reviewer', 'publisher', 'admin', 'several'] as const
export type Account = (typeof accounts)[number]

/** A running desk on a database of its own: the demonstration newsroom as `npm start` makes it. */
export type Desk = { address: string; passwords: Record<Account, string>; database: Database }

const secret = 'for-tests-only-and-long-enough'

/** Serves the built desk on a clone of the seeded newsroom for as long as `use` runs. */
export async function withDesk(databases: Databases, use: (desk: Desk) => Promise<void>): Promise<void> {
  // A newsroom as large as the sources say: a change of the seed or of what it calls makes another template.
  const template = `seeded_${hashOf().slice(0, 12)}`
  const signIns = join(tmpdir(), `tickmark-${template}`)
  await databases.template(template, async (database) => seed(database, signIns))
  const database = await databases.clone(template)
  const home = mkdtempSync(join(tmpdir(), 'tickmark-e2e-'))
  const { server, address } = await serve(database, home)
  try {
    await use({ address, database, passwords: passwordsIn(join(signIns, 'sign-ins.txt')) })
  } finally {
    server.kill('SIGTERM')
    await new Promise((resolve) => server.once('close', resolve))
    await database.drop()
    rmSync(home, { recursive: true, force: true })
  }
}

const environment = (database: Database, home: string) => ({
  ...process.env,
  DATABASE_URL: database.url,
  DATABASE_OWNER_URL: database.ownerUrl,
  TICKMARK_HOME: home,
  TICKMARK_URL: '',
  NEXTAUTH_SECRET: secret,
  // Pages that tests serve themselves stand here.
  TICKMARK_FETCH_ALLOW: '127.0.0.1',
})

function seed(database: Database, home: string): void {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'prisma/seed.ts'], {
    env: environment(database, home),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the demonstration newsroom was not made: ${stderr}`)
}

async function serve(database: Database, home: string): Promise<{ server: ChildProcess; address: string }> {
  const port = 3100 + 100 * Number(process.env.TEST_PARALLEL_INDEX ?? 0)
  const server = spawn(process.execPath, ['--import', 'tsx', 'bin/serve.ts'], {
    env: { ...environment(database, home), NODE_ENV: 'production', PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const address = await new Promise<string>((resolve, reject) => {
    server.once('message', (told: { address: string }) => resolve(told.address))
    server.once('close', (code) => reject(new Error(`the desk did not start (exit ${code})`)))
  })
  return { server, address }
}

function passwordsIn(file: string): Record<Account, string> {
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  const pairs = lines
    .map((line) => line.trim().split(/\s+/))
    .map(([email = '', password = '']) => [email.split('@')[0], password])
  return Object.fromEntries(pairs) as Record<Account, string>
}
