import { type Folded, fold } from './fold.ts'
import { type Kind, kindOf, stick } from './glue.ts'

/**
 * A text as words and marks. `at` and `to` are offsets in the folded text; equal tokens have equal `ids`, across all
 * texts that were cut with the same dictionary. A token hangs together with those from `first` to `last` (chunk: glued to
 * it, as the sign to a number) and with those from `runFirst` to `runLast` (run: glued, or merely no space between).
 */
export type Tokens = Folded & {
  count: number
  at: Int32Array
  to: Int32Array
  ids: Int32Array
  kinds: Kind[]
  first: Int32Array
  last: Int32Array
  runFirst: Int32Array
  runLast: Int32Array
}
/** Gives every distinct token its number. */
export type Dictionary = { numbers: Map<string, number>; kinds: Kind[] }
export const newDictionary = (): Dictionary => ({ numbers: new Map(), kinds: [] })

// A word with its accents; accents and joiners that no letter took; or any other single character.
const token = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*|[\p{M}\p{Join_C}\p{EMod}\u{e0020}-\u{e007f}]+|\S/gu

export function tokenise(source: string, dictionary: Dictionary): Tokens {
  const folded = fold(source)
  const { text } = folded
  const at = new Int32Array(text.length)
  const to = new Int32Array(text.length)
  const ids = new Int32Array(text.length)
  const kinds: Kind[] = []
  let count = 0
  token.lastIndex = 0
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const id = numberOf(found[0], dictionary)
    at[count] = found.index
    to[count] = token.lastIndex
    ids[count++] = id
    kinds.push(dictionary.kinds[id] ?? 'other')
  }
  const cut = {
    ...folded,
    count,
    at: at.subarray(0, count),
    to: to.subarray(0, count),
    ids: ids.subarray(0, count),
    kinds,
  }
  const glued = Array.from({ length: count }, (_, one) => stick(cut, one))
  const touching = glued.map((sticks, one) => sticks || to[one] === at[one + 1])
  const [first, last] = extents(glued)
  const [runFirst, runLast] = extents(touching)
  return { ...cut, first, last, runFirst, runLast }
}

function numberOf(word: string, { numbers, kinds }: Dictionary): number {
  const known = numbers.get(word)
  if (known !== undefined) return known
  numbers.set(word, kinds.length)
  kinds.push(kindOf(word))
  return kinds.length - 1
}

// The last has nothing after it, whatever its flag says.
function extents(joinsNext: boolean[]): [Int32Array, Int32Array] {
  const first = new Int32Array(joinsNext.length)
  const last = new Int32Array(joinsNext.length)
  for (let one = 0; one < joinsNext.length; one++)
    first[one] = one > 0 && joinsNext[one - 1] ? (first[one - 1] ?? 0) : one
  for (let one = joinsNext.length - 1; one >= 0; one--)
    last[one] = one + 1 < joinsNext.length && joinsNext[one] ? (last[one + 1] ?? 0) : one
  return [first, last]
}
