import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '#e2e/database.ts'
import { person, primarySource } from '#e2e/desk.ts'
import { inTransaction } from '#lib/db/transaction.ts'
import { addSource } from '#lib/evidence/source-writes.ts'
import { enqueue } from './queue.ts'

const home = mkdtempSync(join(tmpdir(), 'tickmark-work-'))
test.afterAll(() => rmSync(home, { recursive: true, force: true }))

/** A process of its own that does background jobs, as `npm run tickmark -- work` starts it. */
function worker(): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'bin/tickmark.ts', 'work'], {
    env: { ...process.env, TICKMARK_HOME: home, TICKMARK_FETCH_ALLOW: '127.0.0.1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

test('a job whose process is killed in the middle is done by another, once', async ({ fresh }) => {
  test.slow()
  let asked = 0
  let holds = true
  let arrived = () => {}
  const first = new Promise<void>((resolve) => {
    arrived = resolve
  })
  const server = createServer((_, response) => {
    asked++
    arrived()
    if (!holds) response.setHeader('Content-Type', 'text/plain').end('Arrests: 40,000 in the year 2024.')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/yearbook`
  const { id } = await addSource(await person('editor'), { details: { ...primarySource(), address } })
  const states = () => fresh.ownerSql`select state from jobs.job where name = 'capture'`
  expect(await states()).toEqual([{ state: 'created' }])

  const killed = worker()
  await first
  killed.kill('SIGKILL')
  await once(killed, 'close')
  expect(await states()).toEqual([{ state: 'active' }])
  expect(await fresh.sql`select from capture`).toHaveLength(0)

  // Its time is over sooner than in earnest.
  await fresh.ownerSql`update jobs.job set started_on = started_on - interval '1 hour', retry_delay = 1 where name = 'capture'`
  holds = false
  const other = worker()
  await expect(async () => expect(await states()).toEqual([{ state: 'completed' }])).toPass({ timeout: 30_000 })
  expect(await fresh.sql`select source_id, status, failure from capture`).toEqual([
    { source_id: id, status: 200, failure: null },
  ])
  expect(await fresh.sql`select from record_entry where verb = 'captureAddress'`).toHaveLength(1)
  expect(asked).toBe(2)
  other.kill('SIGTERM')
  const [code] = await once(other, 'close')
  expect(code).toBe(0)
  server.closeAllConnections()
  server.close()
})

test('a job is asked for together with the fact, or not at all, and not twice while one waits', async ({ fresh }) => {
  const job = { sourceId: '01890000-0000-7000-8000-000000000000', address: 'https://a.example/', askedBy: null }
  const ask = (fails: boolean) =>
    inTransaction(async (tx) => {
      await enqueue(tx, 'capture', 'one source', job)
      if (fails) throw new Error('the fact did not stand')
    })
  const waiting = () => fresh.ownerSql`select data from jobs.job where name = 'capture'`
  await expect(ask(true)).rejects.toThrow('did not stand')
  expect(await waiting()).toHaveLength(0)
  await ask(false)
  await ask(false)
  expect(await waiting()).toEqual([{ data: job }])
})

test('the desk’s role fills the queues and can neither make nor drop one', async ({ fresh }) => {
  await expect(fresh.sql`select jobs.create_queue('mine', '{}')`).rejects.toMatchObject({ code: '42501' })
  await expect(fresh.sql`drop table jobs.job`).rejects.toMatchObject({ code: '42501' })
})
