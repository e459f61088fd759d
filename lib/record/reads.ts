import { database } from '#lib/db/client.ts'
import { mustMay } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import { type ChainedEntry, type ChainState, emptyChain, follow } from './chain.ts'
import type { RecordFilter, RecordRow } from './schema.ts'

const pageSize = 50
const day = 24 * 60 * 60 * 1000

/** The newest entries that match, at most 50, and the position to ask for as `before` to go on (null at the end). */
export async function entries(actor: Actor, filter: RecordFilter): Promise<{ rows: RecordRow[]; next: bigint | null }> {
  mustMay(actor, 'readRecord')
  const { before, from, to, ...equal } = filter
  const where = Object.fromEntries(Object.entries(equal).filter(([, value]) => value !== undefined))
  const rows = await database().recordEntry.findMany({
    where: {
      ...where,
      ...(before === undefined ? {} : { position: { lt: before } }),
      at: {
        ...(from ? { gte: new Date(from) } : {}),
        ...(to ? { lt: new Date(new Date(to).getTime() + day) } : {}),
      },
    },
    orderBy: { position: 'desc' },
    take: pageSize + 1,
  })
  const page = rows.slice(0, pageSize).map(({ previousHash: _, ...row }) => ({ ...row, data: JSON.parse(row.data) }))
  return { rows: page, next: rows.length > pageSize ? (page.at(-1)?.position ?? null) : null }
}

/** Everything done to one claim of an article, oldest first, including what moved it from elsewhere: publications, newer texts, sources. */
export async function entriesAboutClaim(articleId: string, claimId: string): Promise<RecordRow[]> {
  const rows = await database().$queryRaw<{ position: bigint }[]>`
    select position from record_entry
    where (article_id = ${articleId}::uuid and ((subject_type = 'claim' and subject_id = ${claimId})
       or (data::jsonb -> 'moves') @> jsonb_build_array(jsonb_build_object('claim', ${claimId}::text))
       or (data::jsonb -> 'outcomes') @> jsonb_build_array(jsonb_build_object('claim', ${claimId}::text))))
       -- A source belongs to no article, but what is done to it can undo the review of a claim.
       or (article_id is null and subject_type = 'source'
       and (data::jsonb -> 'moves') @> jsonb_build_array(jsonb_build_object('claim', ${claimId}::text)))
    order by position`
  const found = await database().recordEntry.findMany({
    where: { position: { in: rows.map((row) => row.position) } },
    orderBy: { position: 'asc' },
  })
  return found.map(({ previousHash: _, ...row }) => ({ ...row, data: JSON.parse(row.data) }))
}

/**
 * Recomputes the whole chain in batches and compares its end with the stored head.
 * @returns the number of entries, or the position of the first that is broken.
 */
export async function verifyRecord(): Promise<
  { ok: true; entries: bigint; hash: string } | { ok: false; brokenAt: bigint }
> {
  const head = await database().recordHead.findUniqueOrThrow({ where: { id: 1 } })
  let state: ChainState = emptyChain
  while (state.position < head.position) {
    const rows = await database().recordEntry.findMany({
      where: { position: { gt: state.position, lte: head.position } },
      orderBy: { position: 'asc' },
      take: 5000,
    })
    const followed = follow(rows.map(chained), state)
    if (!followed.ok) return followed
    if (rows.length === 0) return { ok: false, brokenAt: state.position + 1n }
    state = followed.end
  }
  if (state.hash !== head.hash) return { ok: false, brokenAt: head.position }
  return { ok: true, entries: state.position, hash: state.hash }
}

const chained = (row: Omit<ChainedEntry, 'at'> & { at: Date }): ChainedEntry => ({ ...row, at: row.at.toISOString() })
