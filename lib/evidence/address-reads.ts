import type { z } from 'zod'
import { database } from '#lib/db/client.ts'
import type { Db } from '#lib/db/transaction.ts'
import { fetchAddress } from '#lib/fetch/fetch.ts'
import { pageOf } from '#lib/fetch/page.ts'
import { readBrought } from '#lib/import/reader.ts'
import { mustMay } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import { addressKey } from './address-key.ts'
import { sourceRow } from './reads.ts'
import type { FoundDetails, SourceAt, SourceRow, sourceAtInput } from './schema.ts'

/**
 * What stands at an address: the source that the library has of it, without asking the site again, or what the page says of
 * itself, and nothing is stored. A page without an article will do, and one that leads on to a known address is known.
 * Refuses: role-missing, what fetching refuses (lib/fetch/fetch.ts, page.ts), and what reading does: reading-too-slow and the
 * `file-` codes.
 */
export async function sourceAt(
  actor: Actor,
  { address }: z.output<typeof sourceAtInput>,
  signal: AbortSignal,
): Promise<SourceAt> {
  mustMay(actor, 'editEvidence')
  const held = await knownAt(address)
  if (held) return { known: held }
  const page = pageOf(await fetchAddress(address, { signal }))
  const beyond = await knownAt(page.url)
  if (beyond) return { known: beyond }
  const hint = page.mediaType === 'text/plain' ? 'text' : null
  const brought = { bytes: page.bytes, hint, address: page.url, charset: page.charset, anyPage: true } as const
  const { title, outlet, byline, publishedAt, language } = await readBrought(brought, signal)
  return {
    found: {
      title: cut(title, 300),
      publisher: cut(outlet, 200),
      author: cut(byline, 200),
      publishedOn: /^\d{4}-\d{2}-\d{2}/.exec(publishedAt ?? '')?.[0] ?? null,
      language,
    } satisfies { [Name in keyof FoundDetails]: string | null },
  }
}

const cut = (text: string | null, most: number) => text?.slice(0, most).trim() || null

async function knownAt(address: string): Promise<SourceRow | null> {
  const db = database()
  const [holder] = await holdersOf(db, addressKey(address))
  return holder === undefined ? null : standing(db, holder)
}

async function standing(db: Db, id: string): Promise<SourceRow> {
  const merge = await db.sourceMerge.findUnique({ where: { sourceId: id } })
  return merge ? standing(db, merge.keptId) : sourceRow(db, id)
}

/** Ids of the sources that have this key, merged ones too; those written down before there were keys by their address. */
export async function holdersOf(db: Db, key: string | null): Promise<string[]> {
  if (key === null) return []
  const host = key.split(/[/?#:]/, 1)[0] ?? ''
  const before = { addressKey: null, currentDetails: { address: { contains: host, mode: 'insensitive' as const } } }
  const found = await db.source.findMany({
    where: { OR: [{ addressKey: key }, before] },
    select: { id: true, addressKey: true, currentDetails: { select: { address: true } } },
    orderBy: { createdAt: 'asc' },
  })
  return found
    .filter((one) => (one.addressKey ?? addressKey(one.currentDetails?.address ?? null)) === key)
    .map(({ id }) => id)
}
