import { type Json, standingAlone } from '#lib/review/annotation.ts'
import { collection, collectionPage, type Listed } from '#lib/review/annotation-collection.ts'
import { annotationsAddress, annotationsPageAddress, publicAnnotationAddress } from './address.ts'
import { leftClaims } from './changes.ts'
import { leftAnnotation, publicAnnotation } from './public-annotation.ts'
import type { CheckContent } from './schema.ts'

/**
 * A check's claims as public annotations: each at its address, all of them in a container and its one page. One, because files
 * are never taken away: a correction with fewer claims must not leave a page behind that still says what was withdrawn.
 * @param left the sentence that stands in place of a claim that a correction took out
 */
export function annotationFiles(
  content: CheckContent,
  origin: string,
  left: (number: number) => string,
): [string, Json][] {
  const version = content.versions.at(-1)
  if (!version) return []
  const { snapshot } = version
  const { slug } = content
  const all = snapshot.claims.map((claim) => ({
    address: publicAnnotationAddress(slug, claim.number),
    json: publicAnnotation(content, snapshot, claim, origin),
  }))
  const listed: Listed = {
    id: origin + annotationsAddress(slug),
    label: snapshot.check.headline,
    modified: snapshot.publishedAt,
    total: all.length,
    perPage: Math.max(1, all.length),
    pageId: () => origin + annotationsPageAddress(slug),
    item: (at) => all[at]?.json ?? {},
  }
  const page = collectionPage(listed, 0)
  return [
    [annotationsAddress(slug), collection(listed, { minimal: false })],
    ...(page ? [[annotationsPageAddress(slug), page] satisfies [string, Json]] : []),
    ...all.map(({ address, json }): [string, Json] => [address, standingAlone(json)]),
    ...leftClaims(content).map(({ number, last }): [string, Json] => [
      publicAnnotationAddress(slug, number),
      standingAlone(leftAnnotation(snapshot, { number, last, sentence: left(number) }, origin)),
    ]),
  ]
}
