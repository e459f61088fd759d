import { Refusal } from '#lib/refusal.ts'
import type { AnchorPlace, Range } from './schema.ts'

const contextLength = 32

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff
/** Would a cut at this offset (UTF-16) halve a character? */
const halves = (text: string, at: number) => isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at))

/** Is this range (UTF-16) a passage: not empty, inside the text, no character halved at either end? */
export function isPassage(text: string, { start, end }: Range): boolean {
  const inside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length
  return inside && !halves(text, start) && !halves(text, end)
}

/**
 * What is needed to find a passage again: its words, up to 32 UTF-16 code units of what stands on either side, and where
 * it is. The range (UTF-16) is taken as given. Refuses: quote-not-in-text (empty, outside the text, or half a character).
 */
export function describe(text: string, { start, end }: Range): AnchorPlace {
  if (!isPassage(text, { start, end })) throw new Refusal('quote-not-in-text')
  const from = Math.max(0, start - contextLength)
  const to = Math.min(text.length, end + contextLength)
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(halves(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, halves(text, to) ? to - 1 : to),
  }
}

/**
 * Where the very same words stand now (UTF-16), or null: gone, or in several places between which what stands around
 * them can't decide. It never takes similar words for the same: one changed digit is another claim.
 */
export function find(text: string, place: AnchorPlace): Range | null {
  const { start, exact, prefix, suffix } = place
  if (exact === '') return null
  const unmoved = text.startsWith(exact, start) && agreement(text, start, place) === prefix.length + suffix.length
  const [best, second] = unmoved ? [{ start, agreement: 0 }] : candidates(text, place)
  if (!best || (second && second.agreement === best.agreement)) return null
  return { start: best.start, end: best.start + exact.length }
}

function candidates(text: string, place: AnchorPlace) {
  const found: { start: number; agreement: number }[] = []
  for (let at = text.indexOf(place.exact); at !== -1; at = text.indexOf(place.exact, at + 1)) {
    if (!halves(text, at) && !halves(text, at + place.exact.length))
      found.push({ start: at, agreement: agreement(text, at, place) })
  }
  return found.sort((a, b) => b.agreement - a.agreement)
}

/** How many characters next to the words, on both sides together, are those that stood there before. */
function agreement(text: string, at: number, { exact, prefix, suffix }: AnchorPlace): number {
  let before = 0
  while (before < prefix.length && text[at - 1 - before] === prefix[prefix.length - 1 - before]) before++
  let after = 0
  while (after < suffix.length && text[at + exact.length + after] === suffix[after]) after++
  return before + after
}

/** A range of UTF-16 code units as Unicode code points, which W3C selectors count. */
export function toCodePoints(text: string, { start, end }: Range): Range {
  const from = [...text.slice(0, start)].length
  return { start: from, end: from + [...text.slice(start, end)].length }
}

/** A range of Unicode code points as UTF-16 code units, which the program counts. */
export function toUtf16(text: string, { start, end }: Range): Range {
  const points = [...text]
  const from = points.slice(0, start).join('').length
  return { start: from, end: from + points.slice(start, end).join('').length }
}
