import { diffArrays } from 'diff'

/** A run of words that stands in both texts, only in the newer (`new`), or only in the older (`gone`). */
export type DiffRun = { kind: 'same' | 'new' | 'gone'; text: string }

// A number is one word with all that stands inside it: "40,000" did not become "41" before ",000".
const token = /\p{N}(?:[\p{N}.,:’'\u00a0\u202f]*\p{N})?|[\p{L}\p{M}\p{N}]+|\s+|./gsu
const tokens = (text: string) => text.match(token) ?? []

/**
 * What differs between two passages, word by word, in reading order; together the runs that are not `new` are the older passage,
 * those that are not `gone` the newer one. Nothing is decided by it: it only shows.
 */
export function wordDiff(before: string, after: string): DiffRun[] {
  return diffArrays(tokens(before), tokens(after)).map(({ added, removed, value }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    text: value.join(''),
  }))
}

/** One paragraph of two texts side by side; null where the other has none. */
export type DiffRow = { before: string | null; after: string | null; runs: DiffRun[] }

/**
 * Two texts (blocks between `\n`) paragraph by paragraph: those that stand in both, and between them what was taken out beside what
 * was put in, in their order.
 */
export function textDiff(before: string, after: string): DiffRow[] {
  const rows: DiffRow[] = []
  let gone: string[] = []
  const settle = (put: string[]) => {
    for (let at = 0; at < Math.max(gone.length, put.length); at++) rows.push(row(gone[at] ?? null, put[at] ?? null))
    gone = []
  }
  for (const { added, removed, value } of diffArrays(before.split('\n'), after.split('\n'))) {
    if (removed) gone = value
    else if (added) settle(value)
    else {
      settle([])
      rows.push(...value.map((text) => row(text, text)))
    }
  }
  settle([])
  return rows
}

function row(before: string | null, after: string | null): DiffRow {
  return { before, after, runs: wordDiff(before ?? '', after ?? '') }
}
