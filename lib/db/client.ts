import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '#lib/env.ts'
import { PrismaClient } from './generated/client.ts'

type Open = { url: string; client: PrismaClient }
// On globalThis, because Next's dev server evaluates modules anew at each reload and would leak a pool each time.
const kept = globalThis as typeof globalThis & { tickmarkDatabase?: Open }

/**
 * The desk's one connection pool, opened at the first call with DATABASE_URL (the application's role) and
 * DATABASE_POOL connections at most. When DATABASE_URL has changed since, the old pool is closed and a new one
 * opened: test workers move between databases.
 */
export function database(): PrismaClient {
  const { DATABASE_URL: url, DATABASE_POOL: max } = env()
  if (kept.tickmarkDatabase?.url === url) return kept.tickmarkDatabase.client
  void kept.tickmarkDatabase?.client.$disconnect()
  const adapter = new PrismaPg({ connectionString: url, max })
  const client = new PrismaClient({ adapter })
  kept.tickmarkDatabase = { url, client }
  return client
}

/** Closes the pool, if one is open, so that a command line can end. */
export async function closeDatabase(): Promise<void> {
  await kept.tickmarkDatabase?.client.$disconnect()
  delete kept.tickmarkDatabase
}
