import type { Progress } from './schema.ts'

/**
 * How far a check has come, from the states of its claims (dropped ones left out) and whether it was ever published.
 * Pure, so that the list, the galley and the desk say the same.
 */
export function progressState(states: readonly string[], published: boolean): Progress['state'] {
  const open = states.filter((state) => state !== 'approved' && state !== 'published')
  if (published) return states.every((state) => state === 'published') ? 'published' : 'correction_pending'
  if (states.length === 0) return 'empty'
  return open.length === 0 ? 'ready' : 'in_progress'
}
