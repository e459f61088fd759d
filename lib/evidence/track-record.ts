import type { Stance } from './schema.ts'

/** One claim that rests on a source: what its evidence says of it, and the verdict's value on a scale from `worst` to `best`. */
export type Case = { stances: readonly Stance[]; value: number; worst: number; best: number }
/** `agreed` of `cases` verdicts came out as the source had it; both are claims, each counted once. */
export type TrackRecord = { cases: number; agreed: number }

/** With fewer cases a share says nothing about a source, so none is shown. */
export const fewestCases = 3

/**
 * Pure: in how many decided cases the verdict came out on the side that the source took. A case counts when the source
 * supports or refutes the claim (not both, and not only context) and the verdict is on one side of the scale's middle:
 * above it the statement held, below it not. In the middle, and outside the line (value 0: cannot be decided), it counts for
 * nobody.
 *
 * What it is not: a grade. The verdicts rest on this very source among others, so a desk that cites one source alone agrees
 * with it always. It shows where a source was contradicted by better evidence, and the screen says so beside the number.
 */
export function trackRecordOf(all: readonly Case[]): TrackRecord {
  const sides = all.flatMap(({ stances, value, worst, best }) => {
    const taken = new Set(stances.filter((stance) => stance !== 'context'))
    const middle = (worst + best) / 2
    if (taken.size !== 1 || value < worst || value === middle) return []
    return [taken.has('supports') === value > middle]
  })
  return { cases: sides.length, agreed: sides.filter(Boolean).length }
}
