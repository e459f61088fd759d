import { database } from '#lib/db/client.ts'
import { Refusal } from '#lib/refusal.ts'
import { personReader } from '#lib/user/name-reads.ts'
import { mustMay } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import type { Block, ReanchorOutcome, SetAside, VersionRow, VersionText } from './schema.ts'

/** Every version of an article, newest first: who brought it in, when, how and why. Refuses: not-found. */
export async function versions(actor: Actor, articleId: string): Promise<VersionRow[]> {
  mustMay(actor, 'readDesk')
  const rows = await database().articleVersion.findMany({
    where: { articleId },
    select: { id: true, number: true, authorId: true, createdAt: true, origin: true, reason: true },
    orderBy: { number: 'desc' },
  })
  if (rows.length === 0) throw new Refusal('not-found')
  const person = await personReader(database())
  const counts = await outcomesIn(articleId)
  return rows.map(({ authorId, createdAt, ...row }) => {
    const outcomes = { unchanged: 0, moved: 0, changed: 0, lost: 0, ambiguous: 0, ...counts.get(row.id) }
    return { ...row, author: person(authorId), at: createdAt, outcomes }
  })
}

// Told by the anchors: each claim got one when the version became the current text.
async function outcomesIn(articleId: string): Promise<Map<string, Partial<Record<ReanchorOutcome, number>>>> {
  const rows = await database().$queryRaw<{ id: string; outcome: ReanchorOutcome; count: number }[]>`
    select coalesce(a.sought_in_id, a.version_id) as id, a.outcome::text, count(*)::int as count
    from claim c join anchor a on a.claim_id = c.id
    where c.article_id = ${articleId}::uuid and a.outcome not in ('made', 'repinned')
    group by 1, 2`
  const counts = new Map<string, Partial<Record<ReanchorOutcome, number>>>()
  for (const { id, outcome, count } of rows) counts.set(id, { ...counts.get(id), [outcome]: count })
  return counts
}

/** One version's text, by its number. Refuses: not-found. */
export async function versionText(actor: Actor, articleId: string, number: number): Promise<VersionText> {
  mustMay(actor, 'readDesk')
  const row = await database().articleVersion.findUnique({ where: { articleId_number: { articleId, number } } })
  if (!row) throw new Refusal('not-found')
  const { id, text, blocks, setAside } = row
  return { id, number, text, blocks: blocks as Block[], setAside: setAside as SetAside[] }
}
