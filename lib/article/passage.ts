import type { Range } from './schema.ts'

const word = /[\p{L}\p{N}\p{Sc}#§](\S*[\p{L}\p{N}\p{Sc}%‰°])?((?<=\p{N})[ \u00a0\u202f][%‰°])?/gu

/**
 * The words of a range, as ranges (UTF-16): what stands between spaces, without the punctuation around it. Money signs belong,
 * and so does the per cent, with or without the space that Spanish print puts before it.
 */
export function words(text: string, range: Range): Range[] {
  return [...text.slice(range.start, range.end).matchAll(word)].map((match) => ({
    start: range.start + match.index,
    end: range.start + match.index + match[0].length,
  }))
}

/** The range without the space at its ends; null when nothing is left. */
export function withoutSpace(text: string, { start, end }: Range): Range | null {
  const inside = text.slice(start, end)
  const trimmed = inside.trim()
  if (trimmed === '') return null
  const from = start + inside.length - inside.trimStart().length
  return { start: from, end: from + trimmed.length }
}

/**
 * The word next to a passage, `by` 1 or -1; with no passage yet, the first or last word. At the end of the words it stays.
 */
export function stepWord(among: readonly Range[], passage: Range | null, by: 1 | -1): Range | null {
  if (!passage) return among.at(by === 1 ? 0 : -1) ?? null
  const found =
    by === 1 ? among.find((word) => word.start >= passage.end) : among.findLast((word) => word.end <= passage.start)
  return found ?? passage
}

/** The passage with one word more at its end (`by` 1), or one fewer (-1), but never fewer than one. */
export function stretch(among: readonly Range[], passage: Range | null, by: 1 | -1): Range | null {
  if (!passage) return stepWord(among, null, by)
  const inside = among.filter((word) => word.start >= passage.start && word.end <= passage.end)
  const next = by === 1 ? among.find((word) => word.start >= passage.end) : inside.at(-2)
  return next ? { start: passage.start, end: next.end } : passage
}

/** The next place after `from` (-1 for before the first) whose state is open, going round at the end; null when none is. */
export function nextOpen(states: readonly string[], from: number): number | null {
  const ahead = states.indexOf('open', from + 1)
  const found = ahead === -1 ? states.indexOf('open') : ahead
  return found === -1 ? null : found
}

/** Which of these ranges, in order, a range touches: first and last place, or null for none. */
export function touched(among: readonly Range[], range: Range): { first: number; last: number } | null {
  const first = among.findIndex((one) => one.end > range.start)
  const last = among.findLastIndex((one) => one.start < range.end)
  return first === -1 || last < first ? null : { first, last }
}
