import { type AnnotatedArticle, annotation, annotationAddress, containerAddress, type Json } from './annotation.ts'
import { collection, collectionPage, type Listed } from './annotation-collection.ts'

export const annotationsPerPage = 100

/** How somebody wants to see a container. `page` is null for the container itself. */
export type Wish = { iris: boolean; minimal: boolean; page: number | null }

const oa = 'http://www.w3.org/ns/oa#'
const ldp = 'http://www.w3.org/ns/ldp#'

/**
 * What a request wishes, from its query and its Prefer header (RFC 7240; Protocol, 4.2.1). The query goes first: it stands in
 * the addresses that we gave out ourselves, where the preference has been taken into account already (4.3). Of IRIs and
 * descriptions together neither can be honoured, so the default holds, which is descriptions. A page that is no number is NaN.
 */
export function wishOf(query: URLSearchParams, prefer: string | null): Wish {
  const included = /(?:^|[;,\s])include\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(prefer ?? '')
  const preferred = new Set((included?.[1] ?? included?.[2] ?? '').split(/\s+/))
  const wantsIris = preferred.has(`${oa}PreferContainedIRIs`) && !preferred.has(`${oa}PreferContainedDescriptions`)
  const asked = query.get('iris')
  const page = query.get('page')
  return {
    iris: asked === null ? wantsIris : asked === '1',
    minimal: preferred.has(`${ldp}PreferMinimalContainer`),
    page: page === null ? null : /^\d{1,6}$/.test(page) ? Number(page) : Number.NaN,
  }
}

/** IRI of a container whose pages hold IRIs or descriptions: they differ, because what they hold does (Protocol, 4.2). */
export const containerIri = (articleId: string, { iris }: Pick<Wish, 'iris'>, origin: string) =>
  `${origin}${containerAddress(articleId)}?iris=${iris ? 1 : 0}`

/** The container of an article's annotations, or one of its pages, as wished; null where there is no such page. */
export function represented(article: AnnotatedArticle, wish: Wish, origin: string): Json | null {
  const id = containerIri(article.id, wish, origin)
  const listed: Listed = {
    id,
    label: article.title,
    modified: article.modified.toISOString(),
    total: article.claims.length,
    perPage: annotationsPerPage,
    pageId: (page) => `${id}&page=${page}`,
    item: (at) => {
      const claim = article.claims[at]
      if (!claim) throw new Error(`there is no annotation ${at}`)
      return wish.iris ? origin + annotationAddress(article.id, claim.id) : annotation(article, claim, origin)
    },
  }
  return wish.page === null ? collection(listed, wish) : collectionPage(listed, wish.page)
}
