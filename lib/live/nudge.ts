import { database } from '#lib/db/client.ts'

export type Channel = 'tickmark_site' | 'tickmark_record'

/**
 * Tells every process on this database that something on the channel changed; they read for themselves what. Call it
 * after the commit, never inside a transaction: NOTIFY there holds a lock on the whole instance until the commit.
 * Never throws: what was committed is done, and a listener that misses a nudge reads everything when it listens again.
 */
export async function nudge(channel: Channel): Promise<void> {
  try {
    await database().$executeRaw`select pg_notify(${channel}, '')`
  } catch (error) {
    console.error(`No nudge on ${channel}:`, error)
  }
}
