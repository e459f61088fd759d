/** Runs of 1, 2, 4 and 8 tokens as numbers, the same in all texts given: `[level][text][position]`, the run's first token. */
export type Grams = { lengths: readonly number[]; levels: { texts: Int32Array[]; distinct: number }[] }

export const gramLengths = [1, 2, 4, 8] as const
// Two numbers below this make one exact number, so that no two runs are ever taken for each other.
const base = 2 ** 26

/** Numbers the runs of some texts, given as token numbers from 0 below `distinct`. */
export function gramsOf(texts: Int32Array[], distinct: number): Grams {
  const levels = [{ texts, distinct }]
  for (const length of gramLengths.slice(0, -1)) {
    const shorter = levels.at(-1)?.texts ?? []
    const numbers = new Map<number, number>()
    const longer = shorter.map((all) => {
      const named = new Int32Array(Math.max(0, all.length - length))
      for (let at = 0; at < named.length; at++) {
        const pair = (all[at] ?? 0) * base + (all[at + length] ?? 0)
        let number = numbers.get(pair)
        if (number === undefined) {
          number = numbers.size
          numbers.set(pair, number)
        }
        named[at] = number
      }
      return named
    })
    levels.push({ texts: longer, distinct: numbers.size })
  }
  return { lengths: gramLengths, levels }
}
