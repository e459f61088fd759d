import { type Beside, beginsBlock } from './beside.ts'
import { type Quote, sidesOf } from './quote.ts'
import type { Tokens } from './tokens.ts'

/** The tokens of the new text from `start` up to, not with, `end`. */
type Stretch = { start: number; end: number }

// Of the letters of both passages together this share must have stayed for them to be one passage in two wordings.
const leastShared = 0.35
const fewWords = 3

/**
 * Where the passage of a quote stands now in other words, or null when nothing there is its passage any more: nothing
 * took its place, or a whole sentence with hardly a word in common did. When the very words stand `elsewhere`, in nobody's
 * place, that some of the sentence is left around a hole does not make what fills it the passage.
 */
export function rewording(texts: Beside, quote: Quote, elsewhere: boolean): Omit<Quote, 'lead' | 'trail'> | null {
  const { old, now } = texts
  const stretch = trimmed(now, stretchOf(texts, quote), isWord(old, quote.a), isWord(old, quote.b))
  const { start, end } = stretch
  const spoken = hasWord(old, { start: quote.a, end: quote.b + 1 })
  if (start >= end || (spoken && !hasWord(now, stretch))) return null
  if (!isSamePassage(texts, quote, stretch, elsewhere)) return null
  const there = { a: start, b: end - 1, start: now.at[start] ?? 0, end: now.to[end - 1] ?? 0 }
  // What begins or ends within a word stays so, unless what now hangs on to it is another.
  if (texts.places[quote.a] === start) there.start += quote.start - (old.at[quote.a] ?? 0)
  if (texts.places[quote.b] === end - 1) there.end -= (old.to[quote.b] ?? 0) - quote.end
  if (there.start >= there.end) return null
  const [before, behind] = sidesOf(old, quote, now, there)
  if (!before) there.start = now.at[now.first[start] ?? start] ?? 0
  if (!behind) there.end = now.to[now.last[end - 1] ?? end - 1] ?? 0
  return there
}

function stretchOf(texts: Beside, { a, b }: Quote): Stretch {
  const whole = { start: edge(texts, a, true), end: edge(texts, b + 1, false) }
  const most = 4 * (b - a + 1) + 24
  if (whole.end - whole.start <= most) return whole
  // Much was put into it, or words of it were found far away: then only where most of its words stand together.
  let best = { start: 0, end: 0, kept: 0 }
  let run = best
  for (let one = a; one <= b; one++) {
    const place = texts.places[one] ?? -1
    if (place === -1) continue
    const near = run.kept > 0 && place - run.end <= 12
    run = { start: near ? run.start : place, end: place + 1, kept: near ? run.kept + 1 : 1 }
    if (run.kept > best.kept) best = run
  }
  return best
}

// Where the boundary before an old token is now. In a part that was replaced as a whole it is where it was in proportion.
function edge({ before, behind, places, old, now }: Beside, boundary: number, opens: boolean): number {
  const left = boundary > 0 ? (before[boundary - 1] ?? -1) : -1
  const right = boundary < old.count ? (behind[boundary] ?? old.count) : old.count
  const from = left >= 0 ? (places[left] ?? 0) + 1 : 0
  const to = right < old.count ? (places[right] ?? 0) : now.count
  const gone = right - left - 1
  if (gone === 0) return opens ? to : from
  return from + Math.round(((to - from) * (boundary - left - 1)) / gone)
}

const isWord = ({ kinds }: Tokens, one: number) => kinds[one] === 'word'
function hasWord(tokens: Tokens, { start, end }: Stretch): boolean {
  for (let one = start; one < end; one++) if (isWord(tokens, one)) return true
  return false
}

// Punctuation that the quote had not at its ends is not its own now; a sign that sticks to its number is.
function trimmed(now: Tokens, { start, end }: Stretch, opensWithWord: boolean, closesWithWord: boolean): Stretch {
  const loose = (one: number) =>
    /^\p{P}$/u.test(now.text.slice(now.at[one], now.to[one])) && now.first[one] === now.last[one]
  while (opensWithWord && start < end && loose(start)) start++
  while (closesWithWord && start < end && loose(end - 1)) end--
  return { start, end }
}

function isSamePassage(
  { old, now, places, before, behind }: Beside,
  { a, b }: Quote,
  { start, end }: Stretch,
  elsewhere: boolean,
): boolean {
  let [kept, all] = [0, 0]
  const weight = (tokens: Tokens, one: number) =>
    isWord(tokens, one) ? (tokens.to[one] ?? 0) - (tokens.at[one] ?? 0) : 0
  for (let one = a; one <= b; one++) {
    const place = places[one] ?? -1
    if (place >= start && place < end) kept += 2 * weight(old, one)
    all += weight(old, one)
  }
  for (let one = start; one < end; one++) all += weight(now, one)
  if (all > 0 ? kept >= leastShared * all : end - start === b - a + 1) return true
  const left = before[a] ?? -1
  const right = behind[b] ?? old.count
  const length = b - a + 1
  const [gone, come] = [
    right - left - 1,
    (right < old.count ? (places[right] ?? 0) : now.count) - (left >= 0 ? (places[left] ?? 0) : -1) - 1,
  ]
  if (gone === length && length <= fewWords && come <= length + 2) return true
  // Part of a sentence, of which the rest still stands around it.
  if (elsewhere || gone > length + 4 || come > 3 * length + 8) return false
  return sameSentence(old, left, a) || sameSentence(old, b, right)
}

// Is there a word of the same sentence at this end that has its place?
function sameSentence(old: Tokens, from: number, to: number): boolean {
  if (from < 0 || to >= old.count) return false
  for (let one = from; one <= to; one++) {
    if (one > from && beginsBlock(old, one)) return false
    if (one < to && /^[.!?…]$/.test(old.text.slice(old.at[one], old.to[one])) && old.last[one] === one) return false
  }
  return isWord(old, from) && isWord(old, to)
}
