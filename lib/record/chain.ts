import { createHash } from 'node:crypto'

/** One entry as the chain sees it. `at` is ISO 8601 in UTC with milliseconds; `data` is canonical JSON as stored. */
export type ChainedEntry = {
  position: bigint
  at: string
  actorId: string | null
  actorName: string
  verb: string
  subjectType: string
  subjectId: string
  articleId: string | null
  data: string
  previousHash: string
  hash: string
}

/** Where the chain begins: the hash before the first entry. */
export const genesis = '0'.repeat(64)

// Postgres counts characters, which are code points; String.length would count UTF-16 units.
const withLength = (text: string) => `${[...text].length}:${text}`

/** SHA-256 (hex) of an entry, the same bytes as the database's `chain_record_entry` (migration record_chain). */
export function hashOf(entry: Omit<ChainedEntry, 'hash'>): string {
  const bytes = [
    entry.previousHash,
    entry.position.toString(),
    entry.at,
    entry.actorId ?? '-',
    withLength(entry.actorName),
    entry.verb,
    entry.subjectType,
    withLength(entry.subjectId),
    entry.articleId ?? '-',
    entry.data,
  ].join('\n')
  return createHash('sha256').update(bytes, 'utf8').digest('hex')
}

export type ChainState = { position: bigint; hash: string }
export const emptyChain: ChainState = { position: 0n, hash: genesis }

/**
 * Follows the chain from `from` over entries in order of position.
 * @returns the state after the last entry, or the position of the first entry that is missing, out of place or altered.
 */
export function follow(
  entries: readonly ChainedEntry[],
  from: ChainState = emptyChain,
): { ok: true; end: ChainState } | { ok: false; brokenAt: bigint } {
  let { position, hash } = from
  for (const entry of entries) {
    const expected = position + 1n
    if (entry.position !== expected || entry.previousHash !== hash || hashOf(entry) !== entry.hash)
      return { ok: false, brokenAt: expected }
    position = expected
    hash = entry.hash
  }
  return { ok: true, end: { position, hash } }
}
