import type { Range } from './schema.ts'

export type Highlight = Range & { id: string }
export type Segment = Range & { ids: string[] }

/**
 * Cuts a range wherever a highlight begins or ends, so that overlapping and nested ones become one flat row of runs that
 * HTML can hold. Each run carries the ids of all highlights over it, in the order given. Offsets are UTF-16 code units.
 */
export function segments(range: Range, highlights: readonly Highlight[]): Segment[] {
  const here = highlights.filter((one) => one.start < one.end && one.start < range.end && one.end > range.start)
  const inner = here.flatMap(({ start, end }) => [start, end]).filter((at) => at > range.start && at < range.end)
  const cuts = [...new Set([range.start, ...inner, range.end])].sort((a, b) => a - b)
  return cuts.slice(1).map((end, at) => {
    const start = cuts[at] ?? range.start
    return { start, end, ids: here.filter((one) => one.start <= start && one.end >= end).map((one) => one.id) }
  })
}
