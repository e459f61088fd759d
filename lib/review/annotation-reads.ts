import { database } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { Refusal } from '#lib/refusal.ts'
import { personReader } from '#lib/user/name-reads.ts'
import { mustMay } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import { ratingsOf } from '#lib/verdict/reads.ts'
import type { AnnotatedArticle, AnnotatedClaim } from './annotation.ts'

/** An article's claims as annotations say them, in the order of the text, without the dropped. Refuses: role-missing, not-found. */
export async function annotatedArticle(actor: Actor, articleId: string): Promise<AnnotatedArticle> {
  mustMay(actor, 'readDesk')
  const article = await database().article.findUnique({
    where: { id: articleId },
    include: { claims: { where: { state: { not: 'dropped' } }, include: shape } },
  })
  if (!article) throw new Refusal('not-found')
  const [person, texts, ratings, last] = await Promise.all([
    personReader(database()),
    textsOf(article.claims),
    ratingsOf(
      database(),
      article.claims.flatMap(({ currentVerdict }) => currentVerdict?.scaleId ?? []),
    ),
    database().recordEntry.findFirst({
      where: { articleId, subjectType: 'claim' },
      orderBy: { position: 'desc' },
      select: { at: true },
    }),
  ])
  const claims = article.claims.map((row): AnnotatedClaim => {
    const { currentAnchor: anchor, currentWording: wording, currentVerdict: verdict } = row
    const version = texts.get(anchor?.versionId ?? '')
    if (!anchor || !wording || !version) throw new Error(`claim ${row.id} has no anchor or wording`)
    const rating = verdict && ratings[verdict.scaleId]?.find(({ key }) => key === verdict.rating)
    const facts = [anchor, wording, ...(verdict ? [verdict] : [])].map(({ createdAt }) => createdAt.getTime())
    return {
      id: row.id,
      creator: person(row.createdById),
      created: row.createdAt,
      modified: new Date(Math.max(row.createdAt.getTime(), ...facts)),
      place: {
        ...{ start: anchor.startOffset, end: anchor.endOffset },
        ...{ exact: anchor.exact, prefix: anchor.prefix, suffix: anchor.suffix },
      },
      placed: anchor.outcome !== 'lost' && anchor.outcome !== 'ambiguous',
      version,
      statement: wording.statement,
      verdict: verdict && {
        rating: rating?.name[article.language === 'es' ? 'es' : 'en'] ?? verdict.rating,
        answer: verdict.answer,
      },
      origin: row.origin && { canonical: row.origin.canonical, via: row.origin.via },
    }
  })
  const { id, title, language, address } = article
  const modified = new Date(Math.max(article.createdAt.getTime(), last?.at.getTime() ?? 0))
  return { id, title, language, address, modified, claims: claims.sort(inTextOrder) }
}

const shape = {
  currentAnchor: true,
  currentWording: true,
  currentVerdict: true,
  origin: true,
} as const satisfies Prisma.ClaimInclude

const inTextOrder = (a: AnnotatedClaim, b: AnnotatedClaim) =>
  a.place.start - b.place.start || a.place.end - b.place.end || a.id.localeCompare(b.id)

// Nearly always one: a text may have half a million characters and a thousand claims.
async function textsOf(claims: readonly { currentAnchor: { versionId: string } | null }[]) {
  const ids = [...new Set(claims.flatMap(({ currentAnchor }) => currentAnchor?.versionId ?? []))]
  const rows = await database().articleVersion.findMany({
    where: { id: { in: ids } },
    select: { id: true, number: true, text: true, createdAt: true },
  })
  return new Map(rows.map(({ id, number, text, createdAt }) => [id, { number, text, at: createdAt }]))
}
