import PgBoss from 'pg-boss'
import type { Tx } from '#lib/db/transaction.ts'
import written from './queues.json' with { type: 'json' }

/** What each queue's jobs are told. Their patience, retries and pauses stand in queues.json. */
export type Jobs = {
  /** Open an address of a source and keep what is there. */
  capture: { sourceId: string; address: string; askedBy: string | null }
  /** Ask for captures of all sources in use that were not looked at for a while. */
  recheck: Record<string, never>
}

/** The schema of the database that jobs wait in. */
export const jobsSchema = written.schema

/**
 * Puts a job into its queue, in the transaction that asks for it: they are committed together or not at all.
 * @param singletonKey what it is about: while one about the same waits to be begun, another is not put in beside it.
 */
export async function enqueue<Name extends keyof Jobs>(
  tx: Tx,
  name: Name,
  singletonKey: string,
  data: Jobs[Name],
): Promise<void> {
  const db = {
    executeSql: async (text: string, values: unknown[]) => {
      const given = values.map((value) => (value !== null && typeof value === 'object' ? JSON.stringify(value) : value))
      return { rows: await tx.$queryRawUnsafe<unknown[]>(text, ...given.map((value) => value ?? null)) }
    },
  }
  await new PgBoss({ schema: jobsSchema, db }).send(name, data, { singletonKey })
}
