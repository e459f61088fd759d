import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { coverageCounts } from '#lib/article/coverage.ts'
import type { Block, Language, Range } from '#lib/article/schema.ts'
import { sentences } from '#lib/article/sentences.ts'
import { sameWords } from '#lib/claim/anchors.ts'
import type { ClaimView } from '#lib/review/schema.ts'
import type { Rating, Scale } from '#lib/verdict/schema.ts'
import { passages } from './passages.ts'
import { publicClaim } from './public-claim.ts'
import { isIncluded, partOf, publicNumbers } from './rules.ts'
import type { Part, PublicClaim, Snapshot } from './schema.ts'

/** What the desk knows of one check: the raw material of a snapshot, confidential things included. */
export type Facts = {
  newsroom: Snapshot['newsroom']
  scale: Scale
  /** The ratings of every scale that a verdict here was given on, by the scale's id. */
  ratings: Record<string, Rating[]>
  article: Snapshot['article'] & {
    language: Language
    versionId: string
    text: string
    blocks: Block[]
    marks: Range[]
  }
  /** In the order of the text. */
  claims: ClaimView[]
  /** Names of people by id. */
  names: Record<string, string>
  check: Snapshot['check'] | null
  /** What stands in public now; which claims it carries, by id. */
  current: {
    number: number
    snapshot: Snapshot
    carries: Record<string, { number: number; contentVersion: number }>
  } | null
}
export type Line = { claim: ClaimView; part: Part; number: number | null }

/** What the next publication does with each claim, in text order, and under which number. */
export function plan({ claims, current }: Pick<Facts, 'claims' | 'current'>): Line[] {
  const parts = claims.map((claim) => ({
    claim,
    id: claim.id,
    publicNumber: claim.publicNumber,
    part: partOf(claim.state, Boolean(current?.carries[claim.id])),
  }))
  const numbers = publicNumbers(parts)
  return parts.map(({ claim, part }) => ({ claim, part, number: numbers.get(claim.id) ?? null }))
}

/** What is known only at the moment of publishing. `note` is null at the first publication. */
export type Moment = { at: string; publishedBy: string; note: string | null }

/**
 * The next publication as plain data: exactly what the public may see. Pure: the same facts and moment give the same snapshot.
 * Claims that are already public come over from the current publication as they stand there; only newly approved ones are made
 * from the desk's facts.
 */
export function snapshot(facts: Facts & { check: Snapshot['check'] }, moment: Moment): Snapshot {
  const { newsroom, scale, article, check, current } = facts
  const { language, text, blocks, kind, title, byline, outlet, address, publishedOn } = article
  const lines = included(facts)
  const claims = lines.map((line) => claimOf(facts, line)).sort((a, b) => a.number - b.number)
  const number = (current?.number ?? 0) + 1
  const corrections = [...(current?.snapshot.corrections ?? [])]
  if (moment.note !== null) corrections.push({ number, at: moment.at, note: moment.note })
  return {
    format: 1,
    number,
    publishedAt: moment.at,
    firstPublishedAt: current?.snapshot.firstPublishedAt ?? moment.at,
    language,
    corrections,
    newsroom: { name: newsroom.name, demonstration: newsroom.demonstration },
    check: { slug: check.slug, headline: check.headline, standfirst: check.standfirst },
    article: { kind, title, byline, outlet, address, publishedOn },
    coverage: publicCoverage(facts),
    credits: {
      checkedBy: union(claims.map((claim) => claim.checkedBy)),
      reviewedBy: union(claims.map((claim) => claim.approvedBy)),
      publishedBy: moment.publishedBy,
    },
    scale: { number: scale.number, ratings: scale.ratings.map((rating) => inLanguage(rating, language)) },
    passages: passages({ kind, text, blocks, language }, ranges(facts)),
    claims,
  }
}

const included = (facts: Pick<Facts, 'claims' | 'current'>) =>
  plan(facts).filter((line): line is Line & { number: number } => isIncluded(line.part))

// A claim that has no place in the text as it reads now has none in the words that are shown. Nor has one that is shown as it was
// published, where the text has other words now: what was said of the old ones is not said of these.
const ranges = (facts: Pick<Facts, 'claims' | 'current' | 'article'>) =>
  included(facts)
    .filter(({ claim }) => claim.anchor.versionId === facts.article.versionId)
    .filter(({ claim, part, number }) => {
      const published = part === 'carried' && facts.current?.snapshot.claims.find((one) => one.number === number)
      return !published || sameWords(published.quote, claim.anchor.exact)
    })
    .map(({ claim, number }) => ({ number, start: claim.anchor.start, end: claim.anchor.end }))

/** How much of the text the public is told about: a sentence whose claim is still open was not checked yet. */
export function publicCoverage(facts: Pick<Facts, 'claims' | 'current' | 'article'>): Snapshot['coverage'] {
  const { text, blocks, language, marks } = facts.article
  return coverageCounts(sentences(text, blocks, language), ranges(facts), marks)
}

function claimOf(facts: Facts, { claim, part, number }: Line & { number: number }): PublicClaim {
  const published = facts.current?.snapshot.claims.find((one) => one.number === number)
  if (part === 'carried' && published) return published
  const scale = facts.ratings[claim.verdict?.scaleId ?? '']
  return publicClaim(claim, number, { language: facts.article.language, ratings: scale ?? [], names: facts.names })
}

const inLanguage = ({ key, value, name, definition }: Rating, language: Language) => ({
  key,
  value,
  name: name[language],
  definition: definition[language],
})

const union = (lists: string[][]) => [...new Set(lists.flat())].sort((a, b) => a.localeCompare(b, 'en'))

/** Canonical JSON (RFC 8785): the bytes that are stored, hashed and handed to readers. */
export const canonical = (value: object): string => canonicalize(value) ?? '{}'

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal digits. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** The hash of what a snapshot says, without when, by whom and under which number: what a preview promises. */
export function contentHash(whole: Snapshot): string {
  const { number: _n, publishedAt: _p, firstPublishedAt: _f, corrections: _c, credits, ...content } = whole
  const { publishedBy: _by, ...people } = credits
  return sha256(canonical({ ...content, credits: people }))
}

/** Would a publication with this content tell the public anything that does not stand there already? */
export const isNew = (hash: string, { current }: Pick<Facts, 'current'>): boolean =>
  current === null || contentHash(current.snapshot) !== hash
