import { database } from '#lib/db/client.ts'
import { Refusal } from '#lib/refusal.ts'
import { personReader } from '#lib/user/name-reads.ts'
import { mustMay } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import { coverageCounts } from './coverage.ts'
import { progressState } from './progress.ts'
import type { ArticleRow, ArticleView, Block, Language, Range, SetAside } from './schema.ts'
import { sentences } from './sentences.ts'

const standing = { where: { unmark: null } } as const

/** Every article with its progress, newest first; `query` narrows by title or outlet. */
export async function articles(actor: Actor, query = ''): Promise<ArticleRow[]> {
  mustMay(actor, 'readDesk')
  const has = { contains: query, mode: 'insensitive' as const }
  const rows = await database().article.findMany({
    where: query ? { OR: [{ title: has }, { outlet: has }] } : {},
    include: {
      currentVersion: { include: { marks: standing } },
      claims: { where: { state: { not: 'dropped' } }, include: { currentAnchor: true } },
      check: { select: { slug: true, currentPublicationId: true } },
    },
    orderBy: { createdAt: 'desc' },
    take: 500,
  })
  return rows.map((row) => {
    const states = row.claims.map((claim) => claim.state)
    const approved = states.filter((state) => state === 'approved' || state === 'published').length
    const version = row.currentVersion
    const ranges = row.claims.flatMap(({ currentAnchor }) =>
      currentAnchor && currentAnchor.versionId === version?.id ? [rangeOf(currentAnchor)] : [],
    )
    const counts = coverageCounts(
      version ? sentences(version.text, version.blocks as Block[], row.language) : [],
      ranges,
      (version?.marks ?? []).map(rangeOf),
    )
    return {
      id: row.id,
      kind: row.kind,
      title: row.title,
      outlet: row.outlet,
      publishedOn: row.publishedOn,
      language: row.language as Language,
      createdAt: row.createdAt,
      slug: row.check?.currentPublicationId ? row.check.slug : null,
      progress: {
        state: progressState(states, Boolean(row.check?.currentPublicationId)),
        claims: states.length,
        approved,
        open: states.length - approved,
        sentences: counts.sentences,
        covered: counts.sentences - counts.open,
      },
    }
  })
}

/** One article with its current text and what was marked on it. Refuses: not-found. */
export async function article(actor: Actor, id: string): Promise<ArticleView> {
  mustMay(actor, 'readDesk')
  const row = await database().article.findUnique({
    where: { id },
    include: {
      currentVersion: { include: { marks: standing } },
      check: { include: { _count: { select: { publications: true } } } },
    },
  })
  if (!row?.currentVersion) throw new Refusal('not-found')
  const { currentVersion: version, check } = row
  const person = await personReader(database())
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    byline: row.byline,
    outlet: row.outlet,
    address: row.address,
    standfirst: row.standfirst,
    publishedOn: row.publishedOn,
    modifiedOn: row.modifiedOn,
    caption: row.caption,
    language: row.language as Language,
    version: row.version,
    createdAt: row.createdAt,
    current: {
      ...{ id: version.id, number: version.number, text: version.text },
      blocks: version.blocks as Block[],
      setAside: version.setAside as SetAside[],
    },
    marks: version.marks.map((mark) => ({
      ...rangeOf(mark),
      id: mark.id,
      author: person(mark.authorId),
      at: mark.createdAt,
    })),
    check: check && {
      slug: check.slug,
      headline: check.headline,
      standfirst: check.standfirst,
      publications: check._count.publications,
    },
  }
}

const rangeOf = (fact: { startOffset: number; endOffset: number }): Range => ({
  start: fact.startOffset,
  end: fact.endOffset,
})
