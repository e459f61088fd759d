import { reanchor } from '#lib/article/reanchor.ts'
import { database } from '#lib/db/client.ts'
import { mustMay } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import type { Orphan } from './schema.ts'

/**
 * The claims of an article that lost their words, or whose words stand in several places of the current text, with the places to
 * choose from (UTF-16): all that hold the very words, or what looks alike. They are worked out anew at each reading; nothing is
 * decided by them.
 */
export async function orphans(actor: Actor, articleId: string): Promise<Orphan[]> {
  mustMay(actor, 'readDesk')
  const rows = await database().claim.findMany({
    where: { articleId, state: { not: 'dropped' }, currentAnchor: { outcome: { in: ['lost', 'ambiguous'] } } },
    include: {
      article: { include: { currentVersion: { select: { text: true } } } },
      currentAnchor: { include: { version: { select: { text: true } } } },
    },
    orderBy: { id: 'asc' },
  })
  const text = rows[0]?.article.currentVersion?.text ?? ''
  // Those that were lost by the same version were looked for in one comparison of two texts.
  const froms = new Map(rows.flatMap(({ currentAnchor: at }) => (at ? [[at.versionId, at.version.text] as const] : [])))
  const places = [...froms].flatMap(([versionId, from]) =>
    reanchor(
      from,
      text,
      rows.flatMap(({ id, currentAnchor: at }) =>
        at?.versionId === versionId ? [{ id, start: at.startOffset, end: at.endOffset }] : [],
      ),
    ),
  )
  const candidatesOf = new Map(places.map(({ id, candidates }) => [id, candidates]))
  return rows.flatMap(({ id, currentAnchor: at }) => {
    const found = (candidatesOf.get(id) ?? []).map(({ start, end }) => ({ start, end, exact: text.slice(start, end) }))
    return at ? [{ claimId: id, outcome: at.outcome === 'lost' ? 'lost' : 'ambiguous', places: found }] : []
  })
}
