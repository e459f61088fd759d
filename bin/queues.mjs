import { readFileSync } from 'node:fs'
import PgBoss from 'pg-boss'

const file = new URL('../lib/jobs/queues.json', import.meta.url)
const written = readFileSync(file, 'utf8')
const { schema, queues } = JSON.parse(written)
const library = readFileSync(new URL('../node_modules/pg-boss/package.json', import.meta.url), 'utf8')

/** What the shape of the queues depends on, for whoever keeps a database made by it. */
export const queuesVersion = written + JSON.parse(library).version

/**
 * Makes the tables that background jobs wait in, or brings them to this version, as the role that owns: the desk's own role
 * may fill them and no more. Each queue is a table, so queues are made here too.
 * @param {string} ownerUrl
 */
export async function openQueues(ownerUrl) {
  const boss = new PgBoss({ connectionString: ownerUrl, schema, max: 1, supervise: false, schedule: false })
  const faults = []
  boss.on('error', (fault) => faults.push(fault))
  await boss.start()
  try {
    // The library's own queue for what is due by the clock; the desk's role could not make it.
    await boss.createQueue('__pgboss__send-it')
    for (const [name, options] of Object.entries(queues)) {
      await boss.createQueue(name, { name, ...options })
      await boss.updateQueue(name, { name, ...options })
    }
  } finally {
    await boss.stop({ graceful: false })
  }
  if (faults.length > 0) throw faults[0]
}
