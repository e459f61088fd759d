import { expect, test } from '#e2e/database.ts'
import { listen, oneAtATime } from './listen.ts'
import { nudge } from './nudge.ts'

test('a nudge reaches who listens, and a lost connection is made up for by reading again', async ({ db }) => {
  let readings = 0
  const listener = listen('tickmark_site', async () => {
    readings += 1
  })
  await listener.ready
  // The first reading, and one more once the channel is really listened to.
  await expect.poll(() => readings).toBe(2)
  await nudge('tickmark_site')
  await expect.poll(() => readings).toBe(3)
  await nudge('tickmark_record')
  const [{ killed } = { killed: 0 }] = await db.sql<{ killed: number }[]>`
    select count(pg_terminate_backend(pid))::int as killed from pg_stat_activity
    where query ilike 'listen%' and datname = current_database()`
  expect(killed).toBe(1)
  await expect.poll(() => readings, { timeout: 10_000 }).toBe(4)
  await nudge('tickmark_site')
  await expect.poll(() => readings).toBe(5)
  await listener.close()
})

test('nudges that come while one reads make one more reading, after it', async () => {
  let running = 0
  let most = 0
  let runs = 0
  const read = oneAtATime(async () => {
    running += 1
    runs += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, 20))
    running -= 1
  })
  await Promise.all([read(), read(), read(), read()])
  expect([runs, most]).toEqual([2, 1])
})

test('a reading that failed does not stop the next one', async () => {
  let runs = 0
  const read = oneAtATime(async () => {
    runs += 1
    if (runs === 1) throw new Error('the database is away')
  })
  await expect(read()).rejects.toThrow('away')
  await read()
  expect(runs).toBe(2)
})
