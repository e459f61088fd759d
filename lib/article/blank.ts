import type { Beside } from './beside.ts'
import { countBelow } from './fold.ts'
import type { Range, Reanchored } from './schema.ts'

/** A passage of nothing but white space has no words to find: it stays between its neighbours, or is lost. */
export function blankPlace({ old, now, places }: Beside, claim: Range): Omit<Reanchored, 'id'> {
  const next = countBelow(old.at, countBelow(old.starts, claim.start))
  const left = next > 0 ? (places[next - 1] ?? -1) : -1
  const right = next < old.count ? (places[next] ?? -1) : now.count
  const lost: Omit<Reanchored, 'id'> = { outcome: 'lost', range: null, candidates: [] }
  if (right !== left + 1 || (next > 0 && left === -1)) return lost
  const begins =
    claim.start -
    (next > 0 ? (old.ends[(old.to[next - 1] ?? 0) - 1] ?? 0) : 0) +
    (left >= 0 ? (now.ends[(now.to[left] ?? 0) - 1] ?? 0) : 0)
  const range = { start: begins, end: begins + claim.end - claim.start }
  const limit = right < now.count ? (now.starts[now.at[right] ?? 0] ?? 0) : now.source.length
  return range.end <= limit ? { outcome: 'unchanged', range, candidates: [] } : lost
}
