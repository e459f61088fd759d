import { annotationMediaType } from './annotation.ts'

const ldp = 'http://www.w3.org/ns/ldp#'
const oa = 'http://www.w3.org/ns/oa#'
const type = (iri: string) => `<${iri}>; rel="type"`
const constrained = `<http://www.w3.org/TR/annotation-protocol/>; rel="${ldp}constrainedBy"`

/** The Link header of each kind of thing (Protocol, 3 and 4.1). A page is no container, so it has none (4.3). */
export const annotationLinks = {
  container: [type(`${ldp}BasicContainer`), type(`${oa}AnnotationCollection`), constrained].join(', '),
  annotation: [type(`${ldp}Resource`), type(`${oa}Annotation`)].join(', '),
} as const

/** What is read of an annotation can be read of a page; only the container takes in new ones. Absent means 405. */
const read = 'GET, HEAD, OPTIONS'

/** The headers that every answer about a thing of the desk carries, refusals and OPTIONS included. */
export const annotationHeaders = {
  container: {
    Link: annotationLinks.container,
    Allow: `${read}, POST`,
    'Accept-Post': `${annotationMediaType}, application/ld+json, application/json`,
    Vary: 'Accept, Prefer',
  },
  page: { Allow: read, Vary: 'Accept' },
  annotation: { Link: annotationLinks.annotation, Allow: read, Vary: 'Accept' },
} as const
