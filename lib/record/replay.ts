// The record stands before the claims in the order of imports, so a state is only a word here.
export type RecordedMove = { claim: string; move: string; from: string | null; to: string }

/**
 * Replays what the record says was done: the state of every claim after the given entries, oldest first.
 * Entries carry their moves as `data.moves`; a claim's first has `from: null`.
 * @throws Error when an entry moves a claim from a state it was not in: the record then contradicts itself.
 */
export function replay(entries: readonly { position: bigint; data: string }[]): Map<string, string> {
  const states = new Map<string, string>()
  for (const { position, data } of entries) {
    const { moves = [] } = JSON.parse(data) as { moves?: RecordedMove[] }
    for (const move of moves) {
      if ((states.get(move.claim) ?? null) !== move.from)
        throw new Error(`record entry ${position}: claim ${move.claim} was not ${move.from}`)
      states.set(move.claim, move.to)
    }
  }
  return states
}
