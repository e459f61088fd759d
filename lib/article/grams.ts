/**
 * Runs of 1, 2, 4 and 8 tokens as numbers, the same in all texts: `levels[level].texts[text][position]` is the number of the
 * run that begins there, below `distinct`.
 */
export type Grams = { levels: Level[] }
type Level = { texts: Int32Array[]; distinct: number }

export const gramLengths = [1, 2, 4, 8] as const

/** Numbers the runs of some texts, which are given as token numbers from 0 below `distinct`. */
export function gramsOf(texts: Int32Array[], distinct: number): Grams {
  let level: Level = { texts, distinct }
  const levels = [level]
  for (const length of gramLengths.slice(0, -1)) {
    level = doubled(level, length)
    levels.push(level)
  }
  return { levels }
}

// A run is a pair of runs half as long. Pairs are told apart exactly, in an open table: a Map would box its keys.
function doubled({ texts }: Level, length: number): Level {
  const all = texts.reduce((sum, { length: size }) => sum + size, 0)
  const bits = Math.ceil(Math.log2(all + 1)) + 1
  const table = new Int32Array(2 ** bits)
  const [heads, tails] = [new Int32Array(all + 1), new Int32Array(all + 1)]
  let distinct = 0
  const numberOf = (head: number, tail: number) => {
    let slot = (Math.imul(head, 0x9e3779b1) ^ Math.imul(tail, 0x85ebca6b)) >>> (32 - bits)
    for (let known = table[slot] ?? 0; known !== 0; known = table[slot] ?? 0) {
      if (heads[known] === head && tails[known] === tail) return known - 1
      slot = (slot + 1) & (table.length - 1)
    }
    table[slot] = ++distinct
    heads[distinct] = head
    tails[distinct] = tail
    return distinct - 1
  }
  const longer = texts.map((text) => {
    const numbers = new Int32Array(Math.max(0, text.length - length))
    for (let at = 0; at < numbers.length; at++) numbers[at] = numberOf(text[at] ?? 0, text[at + length] ?? 0)
    return numbers
  })
  return { texts: longer, distinct }
}
