const furthestSlide = 400

/**
 * What was cut from (or put into) a text can often be read in several ways: of "The mayor said A. The mayor said B." either
 * the first sentence went, or ". The mayor said A". Slides every pure gap of `places` to where it fits best between two
 * sentences or blocks, by `rank` (how good a place before each token is to begin something). `ids` are the tokens of the
 * text that has the gap; `places` say where each stands in the other, -1 in the gap.
 */
export function slideGaps(ids: Int32Array, places: Int32Array, rank: Uint8Array): void {
  for (let start = 0; start < ids.length; start++) {
    if (places[start] !== -1) continue
    let end = start
    while (end < ids.length && places[end] === -1) end++
    const before = start > 0 ? (places[start - 1] ?? 0) : -1
    const pure = end === ids.length || places[end] === before + 1
    if (pure) slideGap({ ids, places, rank, start, end })
    while (start < end) start++
  }
}

type Gap = { ids: Int32Array; places: Int32Array; rank: Uint8Array; start: number; end: number }

function slideGap({ ids, places, rank, start, end }: Gap): void {
  const length = end - start
  const valued = (from: number) => (rank[from] ?? 3) + (rank[from + length] ?? 3)
  let [best, value] = [start, valued(start)]
  const consider = (from: number) => {
    if (valued(from) > value) [best, value] = [from, valued(from)]
  }
  const continues = (one: number) => one > 0 && places[one - 1] !== -1 && places[one - 1] === (places[one] ?? 0) - 1
  for (let from = start - 1; from >= 0 && start - from < furthestSlide && ids[from] === ids[from + length]; from--) {
    consider(from)
    if (!continues(from)) break
  }
  // To the right no further than the next gap, which is looked at in its turn.
  for (let from = start; from + length < ids.length && from - start < furthestSlide; from++) {
    const next = from + length
    if (ids[from] !== ids[next] || (places[next] ?? -1) === -1) break
    if (from > start && places[next] !== (places[next - 1] ?? 0) + 1) break
    consider(from + 1)
  }
  for (let one = start - 1; one >= best; one--) {
    places[one + length] = places[one] ?? -1
    places[one] = -1
  }
  for (let one = start; one < best; one++) {
    places[one] = places[one + length] ?? -1
    places[one + length] = -1
  }
}
