import postgres from 'postgres'
import { env } from '#lib/env.ts'
import type { Channel } from './nudge.ts'

export type Listener = {
  /** Resolves when the first reading is done; rejects when it failed. */
  ready: Promise<void>
  close(): Promise<void>
}

/**
 * Calls `read` at once, after every nudge on the channel, and after every lost and regained connection, since nudges
 * are not kept for who was away. Never two at once: nudges that come while one reads make one more reading after it.
 */
export function listen(channel: Channel, read: () => Promise<void>): Listener {
  const sql = postgres(env().DATABASE_URL, {
    max: 1,
    onnotice: () => {},
    // A desk should be current within a second of the database coming back, so the wait never grows long.
    backoff: (tries) => Math.min(0.1 * tries, 0.5),
  })
  const again = oneAtATime(read)
  const failed = (error: unknown) => console.error(`Reading after a nudge on ${channel}:`, error)
  const ready = again()
  void sql.listen(
    channel,
    () => void again().catch(failed),
    () => void again().catch(failed),
  )
  return { ready, close: () => sql.end({ timeout: 1 }) }
}

/** Wraps work so that calls during a run are answered by one more run after it. */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined
  const run = () => {
    running = work().finally(() => {
      running = undefined
    })
    return running
  }
  return () => {
    if (!running) return run()
    next ??= running
      .catch(() => {})
      .then(() => {
        next = undefined
        return run()
      })
    return next
  }
}
