import type { Db } from '#lib/db/transaction.ts'
import { ratingsSchema } from '#lib/verdict/schema.ts'
import { type CheckContent, type HomeEntry, type SiteContent, snapshotSchema } from './schema.ts'

/**
 * What the press needs for the front of the house and the pages of these checks. Reads nothing but publications, the newsroom
 * and its scale, so nothing that was not published can get onto a page.
 */
export async function siteContent(db: Db, origin: string, checkIds: readonly string[]): Promise<SiteContent> {
  const { name, language, demonstration, scale } = await db.newsroom.findUniqueOrThrow({
    where: { id: 1 },
    include: { scale: true },
  })
  const checks: CheckContent[] = []
  for (const id of checkIds) checks.push(await checkContent(db, id))
  return {
    origin,
    newsroom: { name, language, demonstration },
    scale: { id: scale.id, number: scale.number, ratings: ratingsSchema.parse(scale.ratings) },
    published: await published(db),
    checks,
  }
}

async function checkContent(db: Db, checkId: string): Promise<CheckContent> {
  const check = await db.factCheck.findUniqueOrThrow({
    where: { id: checkId },
    include: { publications: { orderBy: { number: 'asc' } } },
  })
  const entries = await db.recordEntry.findMany({
    where: { subjectType: 'publication', subjectId: { in: check.publications.map(({ id }) => id) } },
    select: { subjectId: true, position: true },
  })
  const positions = new Map(entries.map(({ subjectId, position }) => [subjectId, Number(position)]))
  const versions = check.publications.map(({ id, number, sha256, snapshot }) => ({
    number,
    sha256,
    recordEntry: positions.get(id) ?? null,
    snapshot: snapshotSchema.parse(JSON.parse(snapshot)),
  }))
  return { slug: check.slug, versions }
}

// The database takes the few words out of each snapshot: at a thousand checks the whole of them would be tens of megabytes.
function published(db: Db): Promise<HomeEntry[]> {
  return db.$queryRaw<HomeEntry[]>`
    select s -> 'check' ->> 'slug' as slug, s -> 'check' ->> 'headline' as headline, s -> 'check' ->> 'standfirst' as standfirst,
      s ->> 'language' as language, s ->> 'publishedAt' as "publishedAt", s ->> 'firstPublishedAt' as "firstPublishedAt",
      jsonb_array_length(s -> 'claims') as claims, jsonb_array_length(s -> 'corrections') as corrections
    from fact_check c join publication p on p.id = c.current_publication_id, lateral (select p.snapshot::jsonb as s) j
    order by s ->> 'firstPublishedAt' desc, slug`
}
