import type { Folded } from './fold.ts'

/** What a token is to its neighbours. */
export type Kind = 'word' | 'symbol' | 'unit' | 'dash' | 'link' | 'point' | 'bracket' | 'mark' | 'flag' | 'other'

const kinds: [RegExp, Kind][] = [
  [/^[\p{L}\p{N}]/u, 'word'],
  // Currency, and what stands behind a number with or without a space: 40 %, 40 €, 40 °.
  [/^[%‰‱°\p{Sc}]$/u, 'unit'],
  [/^[\p{Sm}#]$/u, 'symbol'],
  [/^-$/, 'dash'],
  [/^['/&@_]$/, 'link'],
  [/^[.,:·٫٬]$/, 'point'],
  [/^[()]$/, 'bracket'],
  [/^[\p{M}\p{Join_C}\p{EMod}\u{e0020}-\u{e007f}]/u, 'mark'],
  [/^\p{RI}$/u, 'flag'],
]

export const kindOf = (token: string): Kind => kinds.find(([shape]) => shape.test(token))?.[1] ?? 'other'

type Cut = Folded & { count: number; at: Int32Array; to: Int32Array; kinds: Kind[] }

const emDash = /[\u2014\u2015]/
const clause = /[\p{L}\p{N}\p{M}%]$/u
const digit = /^\p{N}/u
const lower = /^\p{Ll}/u
const letter = /^\p{L}/u
const group = /^\d{3}(?!\d)/
const beforeGroup = /^\d{1,3}$/
const joiner = /\p{Join_C}$/u

/**
 * Would a word no longer be the same without its neighbour: does this token stick to the next? "140,000" is one thing, and
 * so are "-40", "40 %", "can't", "low-paid", "2 500", "arrest(s)"; a full stop, a comma or a quote beside a word is not.
 */
export function stick(cut: Cut, one: number): boolean {
  const next = one + 1
  if (next >= cut.count) return false
  const [left, right] = [cut.kinds[one], cut.kinds[next]]
  if (cut.to[one] !== cut.at[next]) return sticksOverSpace(cut, one)
  if (right === 'mark') return true
  if (left === 'mark') return joiner.test(word(cut, one))
  if (left === 'flag') return right === 'flag'
  if (isWordy(left)) return isWordy(right) || joins(cut, next).left
  return joins(cut, one).right
}

const isWordy = (kind: Kind | undefined) => kind === 'word' || kind === 'symbol' || kind === 'unit'
const word = ({ text, at, to }: Cut, one: number) => text.slice(at[one], to[one])

// Spanish and SI set thousands apart by a space, and per cent and currency too.
function sticksOverSpace(cut: Cut, one: number): boolean {
  const [left, right] = [cut.kinds[one], cut.kinds[one + 1]]
  const numbers = left === 'word' && right === 'word'
  const measure = (left === 'word' && right === 'unit') || (left === 'unit' && right === 'word')
  if (!numbers && !measure) return false
  const [before, after] = [word(cut, one), word(cut, one + 1)]
  const same = numbers
    ? beforeGroup.test(before) && group.test(after)
    : left === 'word'
      ? /\p{N}$/u.test(before)
      : /\p{Sc}/u.test(before) && digit.test(after)
  return same && !cut.source.slice(cut.ends[(cut.to[one] ?? 0) - 1], cut.starts[cut.at[one + 1] ?? 0]).includes('\n')
}

const neither = { left: false, right: false }
const both = { left: true, right: true }

// What a dash, apostrophe, point or bracket does to those that touch it.
function joins(cut: Cut, one: number): { left: boolean; right: boolean } {
  const touchesLeft = one > 0 && cut.to[one - 1] === cut.at[one]
  const touchesRight = cut.to[one] === cut.at[one + 1]
  const between = touchesLeft && touchesRight && isWordy(cut.kinds[one - 1]) && isWordy(cut.kinds[one + 1])
  const after = touchesRight ? word(cut, one + 1) : ''
  const number = digit.test(after) || cut.kinds[one + 1] === 'unit'
  switch (cut.kinds[one]) {
    case 'dash': {
      // An em dash parts two clauses, however close it stands; before a number any dash may be meant as a minus, unless
      // it stands behind a word or an amount.
      const parts = between && emDash.test(cut.source[cut.starts[cut.at[one] ?? 0] ?? 0] ?? '')
      if (parts && (clause.test(word(cut, one - 1)) || !number)) return neither
      if (between) return both
      const fraction = cut.kinds[one + 1] === 'point' && touchesRight && joins(cut, one + 1).right
      return touchesRight && (number || fraction) && !(touchesLeft && isWordy(cut.kinds[one - 1]))
        ? { left: false, right: true }
        : neither
    }
    case 'link':
      return between
        ? both
        : { left: false, right: word(cut, one) === '@' && isWordy(cut.kinds[one + 1]) && touchesRight }
    case 'point':
      if (digit.test(after)) return { left: between, right: between || /[.,]/.test(word(cut, one)) }
      return between && word(cut, one) === '.' && lower.test(after) ? both : neither
    case 'bracket': {
      const closes = one > 1 && word(cut, one - 2) === '(' && touchesLeft && joins(cut, one - 2).right
      return between && letter.test(after) ? both : { left: closes, right: false }
    }
    default:
      return neither
  }
}
