import { database } from './client.ts'
import type { Prisma } from './generated/client.ts'

/** Either the pool or an open transaction: what a read runs on. */
export type Db = Prisma.TransactionClient
export type Tx = Prisma.TransactionClient

/**
 * Runs `work` in one transaction: all of it is committed, or nothing. Waits up to 10 s for a connection and gives the work
 * up to 20 s, because publishing renders its pages inside.
 */
export function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return database().$transaction(work, { maxWait: 10_000, timeout: 20_000 })
}
