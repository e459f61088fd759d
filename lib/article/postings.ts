/** Where each number stands in a row of numbers, ascending. */
export type Postings = { of: (number: number) => Int32Array }

/** Indexes a row of numbers from 0 below `distinct`; asking costs nothing, because the answer is a view. */
export function postings(row: Int32Array, distinct: number): Postings {
  const from = new Int32Array(distinct + 1)
  for (const number of row) from[number + 1] = (from[number + 1] ?? 0) + 1
  for (let number = 0; number < distinct; number++) from[number + 1] = (from[number + 1] ?? 0) + (from[number] ?? 0)
  const next = from.slice()
  const positions = new Int32Array(row.length)
  row.forEach((number, at) => {
    const slot = next[number] ?? 0
    positions[slot] = at
    next[number] = slot + 1
  })
  return { of: (number) => positions.subarray(from[number], from[number + 1]) }
}
