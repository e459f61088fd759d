import { annotationContext, type Json } from './annotation.ts'

/** An ordered list of annotations and how its parts are addressed: what collections and pages are made from. */
export type Listed = {
  /** IRI of the collection itself. */
  id: string
  label: string
  modified: string
  total: number
  perPage: number
  pageId: (page: number) => string
  /** The annotation at a place from 0: its description, or its IRI alone. */
  item: (at: number) => Json | string
}

const lastPage = ({ total, perPage }: Listed) => Math.ceil(total / perPage) - 1

/**
 * The container's description (Protocol, 4.2; Data Model, 5.1), with its first page inside unless `minimal`. A collection of
 * nothing has no pages, because a page has at least one annotation.
 */
export function collection(listed: Listed, { minimal }: { minimal: boolean }): Json {
  const { id, label, modified, total } = listed
  const pages = { first: minimal ? listed.pageId(0) : bare(listed, 0), last: listed.pageId(lastPage(listed)) }
  return {
    '@context': [annotationContext, 'http://www.w3.org/ns/ldp.jsonld'],
    id,
    type: ['BasicContainer', 'AnnotationCollection'],
    label,
    modified,
    total,
    ...(total > 0 ? pages : {}),
  }
}

/** One page as a document of its own (Protocol, 4.3; Data Model, 5.2), or null where there is none. */
export function collectionPage(listed: Listed, page: number): Json | null {
  const last = lastPage(listed)
  if (!Number.isInteger(page) || page < 0 || page > last) return null
  const { id, label, modified, total, pageId } = listed
  return {
    '@context': annotationContext,
    ...bare(listed, page),
    partOf: { id, type: 'AnnotationCollection', label, modified, total, first: pageId(0), last: pageId(last) },
  }
}

// Without context and collection, as it stands embedded in its collection.
function bare(listed: Listed, page: number): Json {
  const { perPage, total, pageId, item } = listed
  const start = page * perPage
  const length = Math.min(perPage, total - start)
  return {
    id: pageId(page),
    type: 'AnnotationPage',
    startIndex: start,
    ...(page > 0 ? { prev: pageId(page - 1) } : {}),
    ...(start + length < total ? { next: pageId(page + 1) } : {}),
    items: Array.from({ length }, (_, at) => item(start + at)),
  }
}
