import type { Range, Reanchored } from '#lib/article/schema.ts'

// For the tests and the bench of re-anchoring: texts with every trap in them, edits, and an oracle that goes by brute
// force and by other rules than the code it judges.

/** Few different words, so that the same ones often stand in several places, and whatever may hang on to a word. */
export const pieces = [
  ...[
    'It fell ',
    'the mayor said ',
    'arrests ',
    '40 ',
    '40 % ',
    '40,000 ',
    '5',
    '5.5 ',
    '-40 % ',
    '€',
    '$5 ',
    '2 500 ',
  ],
  ...[
    '. ',
    '. ',
    ', ',
    '.\n',
    '\n',
    ' — ',
    '—',
    '-',
    "can't ",
    '“no” ',
    '"',
    ' ',
    'paid ',
    'low-paid ',
    'Año ',
    'cafe\u0301 ',
  ],
  ...[
    '😀 ',
    '👩‍🔬',
    'café ',
    'x',
    '7',
    '/',
    '% ',
    '(s)',
    '10:30 ',
    'in May ',
    'It fell by 40 %. ',
    '«sí» ',
    '\u00a0',
    '+',
    '²',
  ],
]

const retyped: [RegExp, string][] = [
  [/"/g, '”'],
  [/'/g, '’'],
  [/-/g, '−'],
  [/ /g, '\u00a0'],
  [/é/g, 'e\u0301'],
]
/** What may happen to a text: each takes it, two places of it and one of the pieces. */
export const edits = {
  insert: (text: string, from: number, _to: number, piece: string) => text.slice(0, from) + piece + text.slice(from),
  cut: (text: string, from: number, to: number) => text.slice(0, from) + text.slice(to),
  replace: (text: string, from: number, to: number, piece: string) => text.slice(0, from) + piece + text.slice(to),
  double: (text: string, from: number, to: number) => text.slice(0, to) + text.slice(from),
  carry: (text: string, from: number, to: number) => text.slice(to) + text.slice(from, to) + text.slice(0, from),
  retype: (text: string, from: number, to: number) =>
    text.slice(0, from) +
    retyped.reduce((part, [sign, other]) => part.replace(sign, other), text.slice(from, to)) +
    text.slice(to),
}
export type Edit = keyof typeof edits
export const editNames = Object.keys(edits) as Edit[]

const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff
/** A place in a text (UTF-16) that halves no character, from a share of its length. */
export function cutAt(text: string, share: number): number {
  const at = Math.min(text.length, Math.floor(share * (text.length + 1)))
  return at > 0 && (isLow(text.charCodeAt(at)) || /^\p{M}/u.test(text.slice(at)))
    ? cutAt(text, (at - 1) / (text.length + 1) + 1e-9)
    : at
}
/** Two such places, in order. */
export function rangeAt(text: string, one: number, other: number): Range {
  const [start, end] = [cutAt(text, one), cutAt(text, other)].sort((a, b) => a - b)
  return { start: start ?? 0, end: end ?? 0 }
}

const plain = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[‘’‚‛‹›]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')

// What may not differ beside a word: letters, digits, signs, and points between digits; a dash before a number.
const hangsBefore =
  /(?:[\p{L}\p{N}\p{M}\p{Sc}\p{Sm}%]|(?<=\p{N})[.,:](?=\p{N})|(?<![\p{L}\p{N}%])-(?=[\p{N}\p{Sc}]))*$/u
const hangsBehind = /^(?:[\p{L}\p{N}\p{M}\p{Sc}\p{Sm}%]|(?<=\p{N})[.,:](?=\p{N}))*/u
const wordy = /[\p{L}\p{N}\p{M}\p{Sc}\p{Sm}%]/u
const reach = 100
function hanging(source: string, { start, end }: Range): [string, string] {
  const [before, words, behind] = [
    source.slice(Math.max(0, start - reach), start),
    source.slice(start, end),
    source.slice(end, end + reach),
  ].map(plain)
  const [first = '', last = ''] = [[...(words ?? '')][0], [...(words ?? '')].at(-1)]
  // The character within is seen too, because a point hangs only between digits.
  const left = wordy.test(first) ? hangsBefore.exec(`${before}${first}`)?.[0] : ''
  const right = wordy.test(last) ? hangsBehind.exec(`${last}${behind}`)?.[0] : ''
  return [left ?? '', right ?? '']
}

/** Is what was said to be `unchanged` or `moved` truly the same, whole words? */
export function isSame(from: string, claim: Range, to: string, range: Range): boolean {
  const same = plain(from.slice(claim.start, claim.end)).trim() === plain(to.slice(range.start, range.end)).trim()
  const [old, now] = [hanging(from, tight(from, claim)), hanging(to, tight(to, range))]
  return same && old[0] === now[0] && old[1] === now[1]
}

function tight(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end)
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length }
}

/** In how many places of a text, beyond doubt whole, do some words stand: with space or the text's end on either side? */
export function placesOf(text: string, words: string): number {
  const [all, one] = [` ${plain(text)} `, ` ${plain(words).trim()} `]
  let found = 0
  for (let at = all.indexOf(one); at !== -1; at = all.indexOf(one, at + 1)) found++
  return found
}
/** In how many places do they stand at all, whole or not? */
export function sightings(text: string, words: string): number {
  const [all, one] = [plain(text), plain(words).trim()]
  let found = 0
  for (let at = all.indexOf(one); at !== -1; at = all.indexOf(one, at + 1)) found++
  return found
}

/** What an answer is guilty of: kept words that differ, a range outside the text or through a character, words not found. */
export function fault(from: string, claim: Range, to: string, answer: Reanchored): string | null {
  const { outcome, range, candidates } = answer
  const kept = outcome === 'unchanged' || outcome === 'moved'
  if ((range === null) !== (outcome === 'lost')) return 'a range where there is none, or none where there is one'
  for (const { start, end } of [...candidates, ...(range ? [range] : [])]) {
    if (start < 0 || start >= end || end > to.length) return 'outside the text'
    if (isLow(to.charCodeAt(start)) || isLow(to.charCodeAt(end))) return 'half a character'
  }
  if (kept && range && !isSame(from, claim, to, range)) return 'a false keep'
  return null
}

/** Words that stand in one place of either text, between spaces and with a letter at either end, must be found there. */
export function isOverlooked(from: string, claim: Range, to: string, { outcome }: Reanchored): boolean {
  const words = from.slice(claim.start, claim.end)
  if (outcome === 'unchanged' || outcome === 'moved' || !/^\s*\p{L}([\s\S]*\p{L}[.,]?)?\s*$/u.test(words)) return false
  return [from, to].every((text) => sightings(text, words) === 1 && placesOf(text, words) === 1)
}
