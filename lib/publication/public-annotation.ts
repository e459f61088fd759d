import { describe as describePassage, toCodePoints } from '#lib/article/anchor.ts'
import type { AnchorPlace } from '#lib/article/schema.ts'
import { bodies, type Json, quoteSelector } from '#lib/review/annotation.ts'
import { publicAnnotationAddress, textAddress, versionAddress } from './address.ts'
import { firstVersionOf, lastChangeOf } from './changes.ts'
import type { CheckContent, Passage, PublicClaim, Snapshot } from './schema.ts'

/** The words of a snapshot's passages as one text, one passage a line. Of our own articles that is the canonical text. */
export const textOf = (passages: readonly Passage[]): string => passages.map(wordsOf).join('\n')

const wordsOf = ({ runs }: Passage) => runs.map(({ text }) => text).join('')

/** A published claim as an Annotation, without its context: what the public page says of it, and nothing more. */
export function publicAnnotation(content: CheckContent, snapshot: Snapshot, claim: PublicClaim, origin: string): Json {
  const { slug, versions } = content
  const { verdict, statement, number } = claim
  const momentOf = (version: number | null) => versions.find((each) => each.number === version)?.snapshot.publishedAt
  const created = momentOf(firstVersionOf(number, content)) ?? snapshot.publishedAt
  const modified = momentOf(lastChangeOf(number, content)) ?? created
  return {
    id: origin + publicAnnotationAddress(slug, number),
    type: 'Annotation',
    motivation: 'assessing',
    ...{ created, modified },
    creator: newsroom(snapshot, origin),
    body: bodies({ statement, verdict: { rating: verdict.name, answer: verdict.answer }, language: snapshot.language }),
    target: targetOf(snapshot, claim, modified, origin),
  }
}

/** What stands at the address of a claim that a correction took out: nothing is assessed there any more, and it says so. */
export function leftAnnotation(
  snapshot: Snapshot,
  left: { number: number; last: number; sentence: string },
  origin: string,
) {
  const { slug } = snapshot.check
  return {
    id: origin + publicAnnotationAddress(slug, left.number),
    type: 'Annotation',
    motivation: 'commenting',
    created: snapshot.publishedAt,
    creator: newsroom(snapshot, origin),
    body: { type: 'TextualBody', value: left.sentence, format: 'text/plain', language: snapshot.language },
    target: origin + versionAddress(slug, left.last),
  }
}

const newsroom = ({ newsroom: { name } }: Snapshot, origin: string): Json => ({
  ...{ id: `${origin}/`, type: 'Organization', name },
})

// Our own text stands whole beside the page, so positions can count in it. Somebody else's is not ours to print: its words are
// quoted, and a position in a text that nobody can read would say nothing.
function targetOf(snapshot: Snapshot, claim: PublicClaim, sourceDate: string, origin: string): Json {
  const { article, passages, check, number } = snapshot
  const place = placeOf(passages, claim)
  const quote = place ? quoteSelector(place) : { type: 'TextQuoteSelector', exact: claim.quote }
  const state = { type: 'TimeState', sourceDate }
  if (article.kind === 'theirs' || !place) {
    const source = article.address ?? origin + versionAddress(check.slug, number)
    return { type: 'SpecificResource', source, state, selector: quote }
  }
  return {
    type: 'SpecificResource',
    source: origin + textAddress(check.slug, number),
    ...(article.address ? { via: article.address } : {}),
    state,
    selector: [quote, { type: 'TextPositionSelector', ...toCodePoints(textOf(passages), place) }],
  }
}

// Null for a claim that was approved on earlier words than those shown. What stands around it is taken from its own passages
// only: between two of somebody else's, words were left out.
function placeOf(passages: readonly Passage[], { number, quote }: PublicClaim): AnchorPlace | null {
  const runs: { passage: number; start: number; end: number }[] = []
  const starts: number[] = []
  let at = 0
  for (const [passage, { runs: all }] of passages.entries()) {
    starts.push(at)
    for (const { text, claims } of all) {
      if (claims.includes(number)) runs.push({ passage, start: at, end: at + text.length })
      at += text.length
    }
    at += 1
  }
  const [first, last] = [runs[0], runs.at(-1)]
  if (!first || !last) return null
  const from = starts[first.passage] ?? 0
  const within = textOf(passages.slice(first.passage, last.passage + 1))
  const place = { start: first.start - from, end: last.end - from }
  if (within.slice(place.start, place.end) !== quote) return null
  return { ...describePassage(within, place), start: first.start, end: last.end }
}
