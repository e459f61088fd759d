import { database } from '#lib/db/client.ts'
import type { Db } from '#lib/db/transaction.ts'
import { Refusal } from '#lib/refusal.ts'
import { personReader } from '#lib/user/name-reads.ts'
import { mustMay } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import type { Merged, SourceDetails, SourcePage, SourceRow } from './schema.ts'

const counted = { _count: { select: { evidence: { where: { withdrawal: null, replacedBy: null } } } } } as const
const shape = { currentDetails: true, ...counted } as const
type Found = { id: string; version: number; currentDetails: object | null; _count: { evidence: number } }

/** How many sources one look into the library gives at most. */
export const mostSources = 200

/**
 * Sources whose title, publisher, author or address has all words of `query`, by title; at most `mostSources`. One that was
 * merged is not among them: the one kept is.
 */
export async function sources(actor: Actor, query = ''): Promise<SourceRow[]> {
  mustMay(actor, 'readDesk')
  const words = query.split(/\s+/).filter(Boolean).slice(0, 8)
  const has = (word: string) => ({ contains: word, mode: 'insensitive' as const })
  const found = await database().source.findMany({
    where: {
      merged: null,
      AND: words.map((word) => ({
        currentDetails: {
          OR: [{ title: has(word) }, { publisher: has(word) }, { author: has(word) }, { address: has(word) }],
        },
      })),
    },
    include: shape,
    orderBy: { currentDetails: { title: 'asc' } },
    take: mostSources,
  })
  return found.map(row)
}

/** One source, the claims that use it, and what it was merged with. Refuses: not-found. */
export async function source(actor: Actor, id: string): Promise<SourcePage> {
  mustMay(actor, 'readDesk')
  const db = database()
  const title = { include: { currentDetails: { select: { title: true } } } } as const
  const found = await db.source.findUnique({
    where: { id },
    include: {
      ...shape,
      merged: { include: { kept: title } },
      mergedFrom: { include: { source: title }, orderBy: { createdAt: 'asc' } },
      evidence: {
        where: { withdrawal: null, replacedBy: null },
        include: { claim: { include: { article: true, currentWording: true } } },
      },
    },
  })
  if (!found) throw new Refusal('not-found')
  const usedBy = found.evidence.map(({ claim, stance, number }) => ({
    claimId: claim.id,
    articleId: claim.articleId,
    articleTitle: claim.article.title,
    statement: claim.currentWording?.statement ?? '',
    stance,
    number,
  }))
  const person = await personReader(db)
  const told = (one: { currentDetails: { title: string } | null; id: string }, by: string, at: Date): Merged => ({
    id: one.id,
    title: one.currentDetails?.title ?? '',
    by: person(by).name,
    at,
  })
  const { merged, mergedFrom } = found
  return {
    ...row(found),
    usedBy,
    mergedInto: merged && told(merged.kept, merged.authorId, merged.createdAt),
    mergedFrom: mergedFrom.map((one) => told(one.source, one.authorId, one.createdAt)),
  }
}

/** One source as lists show it, for reads that have asked who wants it. */
export async function sourceRow(db: Db, id: string): Promise<SourceRow> {
  return row(await db.source.findUniqueOrThrow({ where: { id }, include: shape }))
}

const row = ({ id, version, currentDetails, _count }: Found): SourceRow => ({
  id,
  version,
  details: sourceDetailsOf(currentDetails),
  uses: _count.evidence,
})

/** Only what the schema names, so that a read never hands out more of a row than it says. */
export function sourceDetailsOf(fact: object | null): SourceDetails {
  const {
    id: _id,
    sourceId: _source,
    authorId: _author,
    createdAt: _at,
    ...details
  } = fact as SourceDetails & {
    id: string
    sourceId: string
    authorId: string
    createdAt: Date
  }
  return details
}
