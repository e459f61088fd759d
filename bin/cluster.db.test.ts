import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import postgres from 'postgres'
import { born } from './alive.mjs'
import { openCluster } from './cluster.mjs'

const cluster = new URL('cluster.mjs', import.meta.url).href

/** `guest` is another process that has the cluster open until it is told to leave or is killed. */
const test = base.extend<{ home: string; guest: () => Promise<ChildProcess> }>({
  home: async ({}, use) => {
    const home = mkdtempSync(join(tmpdir(), 'tickmark-cluster-'))
    chmodSync(home, 0o755)
    await use(home)
    // Whatever a test left running is taken over and stopped before its files go.
    await (await openCluster(home)).release()
    const { elsewhere } = JSON.parse(readFileSync(join(home, 'cluster.json'), 'utf8'))
    for (const folder of [home, ...(elsewhere ? [dirname(elsewhere)] : [])]) rmSync(folder, { recursive: true })
  },
  guest: async ({ home }, use) => {
    const guests: ChildProcess[] = []
    await use(async () => {
      const script = `
        const { openCluster } = await import('${cluster}')
        const opened = await openCluster(${JSON.stringify(home)})
        process.on('message', async () => { await opened.release(); process.disconnect() })
        process.send('open')`
      const guest = spawn(process.execPath, ['--input-type=module', '-e', script], {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      })
      guests.push(guest)
      await once(guest, 'message')
      return guest
    })
    for (const guest of guests) guest.kill('SIGKILL')
  },
})

const postmaster = (home: string) =>
  Number(readFileSync(join(home, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

async function killed(target: ChildProcess | number) {
  const pid = typeof target === 'number' ? target : (target.pid ?? 0)
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => born(pid)).toBeUndefined()
}

async function ask(url: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    const [row] = await sql`select current_user::text as name`
    return row?.name
  } finally {
    await sql.end()
  }
}

test('an orphaned Postgres is adopted', async ({ home, guest }) => {
  await killed(await guest())
  const orphan = postmaster(home)
  const opened = await openCluster(home)
  expect([opened.adopted, postmaster(home)]).toEqual([true, orphan])
  expect(await ask(opened.urls.app)).toBe('tickmark_app')
  await opened.release()
  expect(born(orphan)).toBeUndefined()
})

test('a killed Postgres starts again, and so does one killed with its guest', async ({ home, guest }) => {
  const one = await guest()
  await killed(postmaster(home))
  await killed(one)
  const opened = await openCluster(home)
  expect(opened.adopted).toBe(false)
  expect(await ask(opened.urls.owner)).toBe('tickmark_owner')
  await opened.release()
})

test('a Postgres that dies under a watching guest comes back at the same address', async ({ home }) => {
  const opened = await openCluster(home)
  const told: string[] = []
  opened.watch((line: string) => told.push(line))
  await killed(postmaster(home))
  await expect.poll(() => told, { timeout: 20_000 }).toContain('The database is back.')
  expect(await ask(opened.urls.app)).toBe('tickmark_app')
  await opened.release()
})

test('the last guest to leave stops it, not the first', async ({ home, guest }) => {
  const other = await guest()
  const opened = await openCluster(home)
  other.send('leave')
  await once(other, 'close')
  expect(await ask(opened.urls.app)).toBe('tickmark_app')
  const running = postmaster(home)
  await opened.release()
  expect(born(running)).toBeUndefined()
})

test('two that come at once share one', async ({ home, guest }) => {
  await Promise.all([guest(), guest()])
  expect(born(postmaster(home))).toBeDefined()
})

test('passwords are for us alone, and nobody gets in without', async ({ home }) => {
  const opened = await openCluster(home)
  expect(statSync(join(home, 'cluster.json')).mode & 0o077).toBe(0)
  const url = new URL(opened.urls.admin)
  url.password = 'guess'
  await expect(ask(url.href)).rejects.toThrow(/password authentication failed/)
  await opened.release()
})

test('in a folder that only its owner may enter, a database opened by root lives elsewhere', async ({ home }) => {
  chmodSync(home, 0o700)
  const opened = await openCluster(home)
  const { elsewhere } = JSON.parse(readFileSync(join(home, 'cluster.json'), 'utf8'))
  expect(Boolean(elsewhere)).toBe(process.getuid?.() === 0)
  expect(await ask(opened.urls.app)).toBe('tickmark_app')
  await opened.release()
})
