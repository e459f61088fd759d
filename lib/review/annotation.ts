import { toCodePoints } from '#lib/article/anchor.ts'
import type { AnchorPlace, Person } from '#lib/article/schema.ts'

/** JSON-LD of the Web Annotation Data Model (W3C Recommendation, 23 February 2017). */
export type Json = Record<string, unknown>

export const annotationContext = 'http://www.w3.org/ns/anno.jsonld'
export const annotationMediaType = `application/ld+json; profile="${annotationContext}"`

/** As much of a claim as its annotation says. No evidence: what is not here cannot slip out, confidential or not. */
export type AnnotatedClaim = {
  id: string
  creator: Person
  created: Date
  modified: Date
  /** UTF-16. */
  place: AnchorPlace
  /** False where its words were lost or stand in several places: then the quote is known, but no position. */
  placed: boolean
  version: { number: number; text: string; at: Date }
  statement: string
  /** The rating's name in the article's language. */
  verdict: { rating: string; answer: string } | null
  origin: { canonical: string | null; via: string[] } | null
}
/** An article with its claims in the order of the text; dropped ones are not in it. */
export type AnnotatedArticle = {
  id: string
  title: string
  language: string
  /** Where the article itself stands in public, if known. */
  address: string | null
  /** When anything last happened to one of its claims, dropped ones included. */
  modified: Date
  claims: AnnotatedClaim[]
}

export const containerAddress = (articleId: string) => `/api/articles/${articleId}/annotations/`
export const annotationAddress = (articleId: string, claimId: string) => containerAddress(articleId) + claimId
/** Where the canonical text of a version can be read: the text that positions count in. */
export const versionTextAddress = (articleId: string, number: number) => `/api/articles/${articleId}/versions/${number}`

/**
 * A claim as an Annotation, without its context, as it stands among others in a page.
 * @param origin the desk's address, without a slash at its end
 */
export function annotation(article: AnnotatedArticle, claim: AnnotatedClaim, origin: string): Json {
  const { id, language, address } = article
  const { place, placed, version, verdict, creator } = claim
  const via = claim.origin?.via ?? []
  return {
    id: origin + annotationAddress(id, claim.id),
    type: 'Annotation',
    motivation: 'assessing',
    ...(claim.origin?.canonical ? { canonical: claim.origin.canonical } : {}),
    ...(via.length > 0 ? { via } : {}),
    created: claim.created.toISOString(),
    modified: claim.modified.toISOString(),
    creator: { id: `urn:uuid:${creator.id}`, type: 'Person', name: creator.name },
    body: bodies({ statement: claim.statement, verdict, language }),
    target: {
      type: 'SpecificResource',
      // The version, not the article: an article changes, and a verdict holds for the words that were checked.
      source: origin + versionTextAddress(id, version.number),
      ...(address ? { via: address } : {}),
      state: { type: 'TimeState', sourceDate: version.at.toISOString() },
      // Beside each other, not one refining the other: each alone selects the whole passage in the whole text (4.2), whereas
      // a refined position would count from the quote's first character (4.2.9).
      selector: placed ? [quoteSelector(place), positionSelector(version.text, place)] : quoteSelector(place),
    },
  }
}

/** What is said of the passage: the statement describes it, the rating classifies it, the answer assesses it. */
export function bodies(said: {
  statement: string
  verdict: { rating: string; answer: string } | null
  language: string
}): Json[] {
  const { statement, verdict, language } = said
  const body = (purpose: string, value: string) => ({
    ...{ type: 'TextualBody', purpose, value },
    ...{ format: 'text/plain', language },
  })
  return [
    body('describing', statement),
    ...(verdict ? [body('classifying', verdict.rating), body('assessing', verdict.answer)] : []),
  ]
}

/** Data Model, 4.2.4. */
export const quoteSelector = ({ exact, prefix, suffix }: Pick<AnchorPlace, 'exact' | 'prefix' | 'suffix'>): Json => ({
  type: 'TextQuoteSelector',
  exact,
  prefix,
  suffix,
})

/** Data Model, 4.2.5: positions between Unicode code points, while `place` counts UTF-16. */
const positionSelector = (text: string, place: AnchorPlace): Json => ({
  type: 'TextPositionSelector',
  ...toCodePoints(text, place),
})

/** The same as a document of its own: with its context (Data Model, 3.1). */
export const standingAlone = (json: Json): Json => ({ '@context': annotationContext, ...json })
