import { Refusal } from '#lib/refusal.ts'
import { mustAccept, represent } from '#lib/representation.ts'
import { type AnnotatedArticle, annotation, annotationMediaType, standingAlone } from './annotation.ts'
import { containerIri, represented, wishOf } from './annotation-container.ts'
import { annotationHeaders } from './annotation-headers.ts'

/** JSON-LD is JSON, so whoever asks for that gets it too, under its own name. */
const offered = ['application/ld+json', 'application/json']
const headers = { 'Content-Type': annotationMediaType }

/** Which kind of thing stands at an address of the container: itself, or one of its pages. */
export const kindAt = (request: Request): 'container' | 'page' =>
  new URL(request.url).searchParams.has('page') ? 'page' : 'container'

/** Pure: the container of an article, or one of its pages, as the request wishes. Refuses: not-acceptable, not-found (no such page). */
export function containerAnswer(request: Request, article: AnnotatedArticle, origin: string): Response {
  mustAccept(request, offered)
  const prefer = request.headers.get('prefer')
  const wish = wishOf(new URL(request.url).searchParams, prefer)
  const json = represented(article, wish, origin)
  if (!json) throw new Refusal('not-found')
  const kind = kindAt(request)
  // Protocol, 4.2: the container's own IRI says nothing of what its pages hold, so the answer says which one this is.
  const located = kind === 'container' ? { 'Content-Location': containerIri(article.id, wish, origin) } : {}
  const applied =
    kind === 'container' && prefer?.includes('include=') ? { 'Preference-Applied': 'return=representation' } : {}
  return represent(request, JSON.stringify(json), { ...annotationHeaders[kind], ...headers, ...located, ...applied })
}

/** Pure: one claim's annotation as a document of its own. Refuses: not-acceptable, not-found (no such claim, or dropped). */
export function annotationAnswer(
  request: Request,
  article: AnnotatedArticle,
  claimId: string,
  { origin, status = 200, more = {} }: { origin: string; status?: number; more?: Record<string, string> },
): Response {
  mustAccept(request, offered)
  const claim = article.claims.find(({ id }) => id === claimId)
  if (!claim) throw new Refusal('not-found')
  const json = standingAlone(annotation(article, claim, origin))
  return represent(request, JSON.stringify(json), { ...annotationHeaders.annotation, ...headers, ...more }, status)
}
