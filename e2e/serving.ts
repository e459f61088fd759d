import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashOf } from '../bin/build.mjs'
import type { Database, Databases } from './database.ts'

export const accounts = ['editor', 'reviewer', 'publisher', 'admin', 'several'] as const
export type Account = (typeof accounts)[number]

/** A running desk on a database of its own: the demonstration newsroom as `npm start` makes it. */
export type Desk = { address: string; passwords: Record<Account, string>; database: Database; home: string }

const secret = 'for-tests-only-and-long-enough'

/** Serves the built desk on a clone of the seeded newsroom for as long as `use` runs. */
export async function withDesk(databases: Databases, use: (desk: Desk) => Promise<void>): Promise<void> {
  // A newsroom as large as the sources say: a change of the seed or of what it calls makes another template.
  const template = `seeded_${hashOf().slice(0, 12)}`
  const signIns = join(tmpdir(), `tickmark-${template}`)
  await databases.template(template, async (database) => seed(database, signIns))
  const database = await databases.clone(template)
  const home = mkdtempSync(join(tmpdir(), 'tickmark-e2e-'))
  const { address, close } = await serve(database, home, { PORT: String(portOfWorker()) })
  try {
    await use({ address, database, home, passwords: passwordsIn(join(signIns, 'sign-ins.txt')) })
  } finally {
    await close()
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

/** Another process of the same desk, with something else in its environment, until it is closed. */
export function serveBeside({ database, home }: Desk, more: Record<string, string> = {}): Promise<Served> {
  return serve(database, home, { PORT: String(portOfWorker() + 50), ...more })
}

type Served = { address: string; close(): Promise<void> }
const portOfWorker = () => 3100 + 100 * Number(process.env.TEST_PARALLEL_INDEX ?? 0)

async function serve(database: Database, home: string, more: Record<string, string>): Promise<Served> {
  const server = spawn(process.execPath, ['--import', 'tsx', 'bin/serve.ts'], {
    env: { ...environment(database, home), NODE_ENV: 'production', ...more },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const address = await new Promise<string>((resolve, reject) => {
    server.once('message', (told: { address: string }) => resolve(told.address))
    server.once('close', (code) => reject(new Error(`the desk did not start (exit ${code})`)))
  })
  const close = async () => {
    server.kill('SIGTERM')
    if (server.exitCode === null) await once(server, 'close')
  }
  return { address, close }
}

function passwordsIn(file: string): Record<Account, string> {
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  const pairs = lines
    .map((line) => line.trim().split(/\s+/))
    .map(([email = '', password = '']) => [email.split('@')[0], password])
  return Object.fromEntries(pairs) as Record<Account, string>
}
