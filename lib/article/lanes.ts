import type { Highlight } from './segments.ts'

/**
 * A lane for each highlight, from 0, so that no two in one lane overlap: the lines under overlapping claims are drawn below
 * one another, and each keeps its height from its first word to its last. Takes as few lanes as can be.
 */
export function lanes(highlights: readonly Highlight[]): Map<string, number> {
  const ends: number[] = []
  const lane = new Map<string, number>()
  for (const { id, start, end } of [...highlights].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const free = ends.findIndex((taken) => taken <= start)
    const at = free === -1 ? ends.length : free
    ends[at] = end
    lane.set(id, at)
  }
  return lane
}
