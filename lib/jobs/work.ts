import PgBoss from 'pg-boss'
import { env } from '#lib/env.ts'
import { captureAddress, recheckSources } from '#lib/evidence/capture-writes.ts'
import { sweepLeftovers } from '#lib/files/store.ts'
import { type Jobs, jobsSchema } from './queue.ts'

/** Which job, and whether this is the last try: who knows can write down a failure instead of asking for another. */
type Try = { id: string; last: boolean }
type Handlers = { [Name in keyof Jobs]: (data: Jobs[Name], attempt: Try) => Promise<void> }

const handlers: Handlers = {
  capture: captureAddress,
  recheck: async () => {
    await sweepLeftovers()
    await recheckSources()
  },
}
// Every night, when nobody waits for the disk; UTC.
const nightly = '23 4 * * *'
const atOnce = { capture: 2, recheck: 1 } as const

/**
 * Does background jobs until it is closed; any number of processes may. A job whose process died is taken up again when its
 * time is over (`expireInSeconds` in queues.json), so what a job writes must stand being asked for twice.
 */
export async function startWork(): Promise<{ close(): Promise<void> }> {
  const connectionString = env().DATABASE_URL
  const boss = new PgBoss({
    connectionString,
    schema: jobsSchema,
    max: 4,
    migrate: false,
    maintenanceIntervalSeconds: 60,
  })
  boss.on('error', (fault) => console.error('Background jobs:', fault.message))
  await boss.start()
  // What a killed process held may be due long since: nobody should wait for the first round.
  await boss.expire()
  await boss.schedule('recheck', nightly)
  await take(boss, 'capture')
  await take(boss, 'recheck')
  return { close: () => boss.stop({ graceful: true, timeout: 3_000 }) }
}

async function take<Name extends keyof Jobs>(boss: PgBoss, name: Name): Promise<void> {
  const options = { batchSize: 1, includeMetadata: true, pollingIntervalSeconds: 1 } as const
  for (let worker = 0; worker < atOnce[name]; worker++)
    await boss.work<Jobs[Name]>(name, options, async (jobs) => {
      for (const { id, data, retryCount, retryLimit } of jobs)
        await handlers[name](data, { id, last: retryCount >= retryLimit })
    })
}
