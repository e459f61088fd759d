import { checkAddress, claimAddress } from './address.ts'
import type { PublicClaim, Snapshot } from './schema.ts'

type Data = Record<string, unknown>
const context = 'https://schema.org'
const without = (data: Data): Data => Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null))

/**
 * The ClaimReview (schema.org) of one published claim, or null: only what somebody else said is reviewed, so our own galley has
 * none, and neither has a sentence that nobody in particular said.
 * @param origin the public base address, without a slash at its end
 */
export function claimReview(snapshot: Snapshot, claim: PublicClaim, origin: string): Data | null {
  if (snapshot.article.kind !== 'theirs' || claim.claimant === null) return null
  const { claimant, verdict } = claim
  return {
    '@context': context,
    '@type': 'ClaimReview',
    url: origin + claimAddress(snapshot.check.slug, claim.number),
    claimReviewed: claim.statement,
    datePublished: snapshot.firstPublishedAt,
    dateModified: snapshot.publishedAt,
    inLanguage: snapshot.language,
    author: newsroom(snapshot, origin),
    itemReviewed: without({
      '@type': 'Claim',
      name: claim.statement,
      author: without({
        '@type': claimant.kind === 'person' ? 'Person' : 'Organization',
        name: claimant.name,
        jobTitle: claimant.kind === 'person' ? claimant.role : null,
      }),
      datePublished: claim.claimedOn,
      appearance: appearance(snapshot.article),
    }),
    reviewRating: rating(snapshot, verdict),
  }
}

// A rating outside the line from worst to best has no number that would not mislead: its word alone says it.
function rating({ scale }: Snapshot, { value, name, rating: key }: PublicClaim['verdict']): Data {
  const definition = scale.ratings.find((one) => one.key === key)?.definition ?? null
  const onTheLine = scale.ratings.map((one) => one.value).filter((one) => one > 0)
  const numbers =
    value > 0
      ? { ratingValue: value, bestRating: Math.max(value, ...onTheLine), worstRating: Math.min(value, ...onTheLine) }
      : {}
  return without({ '@type': 'Rating', ...numbers, alternateName: name, ratingExplanation: definition })
}

function appearance({ address, title, outlet, publishedOn }: Snapshot['article']): Data | null {
  if (address === null) return null
  return without({
    '@type': 'CreativeWork',
    url: address,
    headline: title,
    datePublished: publishedOn,
    publisher: outlet === null ? null : { '@type': 'Organization', name: outlet },
  })
}

const newsroom = ({ newsroom: { name } }: Snapshot, origin: string): Data => ({
  '@type': 'Organization',
  name,
  url: `${origin}/`,
})

/** The NewsArticle (schema.org) of a check's overview, with its corrections. */
export function newsArticle(snapshot: Snapshot, origin: string): Data {
  const url = origin + checkAddress(snapshot.check.slug)
  return without({
    '@context': context,
    '@type': 'NewsArticle',
    url,
    mainEntityOfPage: url,
    headline: snapshot.check.headline,
    description: snapshot.check.standfirst,
    datePublished: snapshot.firstPublishedAt,
    dateModified: snapshot.publishedAt,
    inLanguage: snapshot.language,
    author: snapshot.credits.checkedBy.map((name) => ({ '@type': 'Person', name })),
    publisher: newsroom(snapshot, origin),
    correction:
      snapshot.corrections.length === 0
        ? null
        : snapshot.corrections.map(({ at, note }) => ({
            '@type': 'CorrectionComment',
            text: note,
            datePublished: at,
          })),
  })
}

/** JSON that can stand inside a script element: no `<`, so that nobody's words can end it. */
export const jsonLd = (data: Data): string => JSON.stringify(data).replace(/</g, '\\u003c')
