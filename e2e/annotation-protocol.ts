import type { Page } from '@playwright/test'
import { annotationMusts, broken, collectionMusts, pageMusts } from './annotation-model.ts'
import { type Ask, asking, type Reply } from './asking.ts'
import { expect } from './newsroom.ts'
import type { Desk } from './serving.ts'

export const mediaType = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
const ldp = 'http://www.w3.org/ns/ldp#'
const type = (iri: string) => `<${iri}>; rel="type"`
const constrained = `<http://www.w3.org/TR/annotation-protocol/>; rel="${ldp}constrainedBy"`
const allowed = 'GET, HEAD, OPTIONS'
const prefer = (iri: string) => ({ prefer: `return=representation;include="${iri}"` })

/** A request that posts something. */
export const send = (json: unknown, headers = {}) => ({
  ...{ method: 'POST', body: JSON.stringify(json), headers: { 'content-type': mediaType, ...headers } },
})

export type Place = { ask: Ask; container: string; annotation: string }
/** The demonstration's container, which is not empty, and one of its annotations. */
export async function place(desk: Desk, page: Page): Promise<Place> {
  const [row] = await desk.database.sql<{ id: string; claim: string }[]>`
    select a.id, c.id as claim from article a join claim c on c.article_id = a.id where c.state = 'published'
    order by a.created_at, c.id limit 1`
  const container = `/api/articles/${row?.id}/annotations/`
  return { ask: await asking(desk.address, page), container, annotation: container + row?.claim }
}

/**
 * Every MUST of the Web Annotation Protocol (W3C Recommendation, 23 February 2017) about reading, in the order of its sections.
 * Those about creating stand in annotations.spec.ts.
 */
export const readingMusts: [section: string, must: string, proof: (place: Place) => Promise<void>][] = [
  ['3', 'GET, HEAD and OPTIONS work on an annotation', ({ ask, annotation }) => methods(ask, annotation, allowed)],
  [
    '3',
    'an annotation is JSON-LD by its media type',
    async ({ ask, annotation }) => {
      const { headers, json } = await ask(annotation)
      expect(headers['content-type']).toBe(mediaType)
      expect(broken(annotationMusts, json)).toEqual([])
    },
  ],
  [
    '3',
    'an annotation links to ldp:Resource as its type',
    async ({ ask, annotation }) => {
      expect((await ask(annotation)).headers.link).toContain(type(`${ldp}Resource`))
    },
  ],
  ['3', 'GET and HEAD of an annotation have its ETag', ({ ask, annotation }) => tagged(ask, annotation)],
  [
    '3',
    'Vary names Accept for an annotation',
    async ({ ask, annotation }) => {
      for (const method of ['GET', 'HEAD'])
        expect((await ask(annotation, { method })).headers.vary).toMatch(/\bAccept\b/)
    },
  ],
  [
    '4',
    'a container has neither query nor fragment, and its path ends in a slash',
    async ({ ask, container }) => {
      expect((await ask(container)).status).toBe(200)
      expect(container).toMatch(/^\/[^?#]+\/$/)
    },
  ],
  [
    '4.1',
    'GET, HEAD and OPTIONS work on a container',
    ({ ask, container }) => methods(ask, container, `${allowed}, POST`),
  ],
  [
    '4.1',
    'a container describes itself',
    async ({ ask, container }) => {
      expect(broken(collectionMusts, (await ask(container)).json)).toEqual([])
    },
  ],
  [
    '4.1',
    'every answer of a container links to its type and its constraints',
    async ({ ask, container }) => {
      const replies: [number, Reply][] = [
        [200, await ask(container)],
        [204, await ask(container, { method: 'OPTIONS' })],
        [304, await ask(container, { headers: { 'if-none-match': '*' } })],
        [405, await ask(container, { method: 'DELETE' })],
        [406, await ask(container, { headers: { accept: 'text/turtle' } })],
        [415, await ask(container, send({}, { 'content-type': 'text/plain' }))],
        [422, await ask(container, send({}))],
        [404, await ask(container.replace(/articles\/[^/]+/, 'articles/01890000-0000-7000-8000-000000000000'))],
      ]
      for (const [status, reply] of replies) {
        expect(reply.status).toBe(status)
        expect(reply.headers.link, String(status)).toContain(type(`${ldp}BasicContainer`))
        expect(reply.headers.link, String(status)).toContain(constrained)
      }
    },
  ],
  ['4.1', 'GET and HEAD of a container have its ETag', ({ ask, container }) => tagged(ask, container)],
  [
    '4.1',
    'without an Accept header a container answers in JSON-LD',
    async ({ ask, container }) => {
      expect((await ask(container)).headers['content-type']).toBe(mediaType)
    },
  ],
  [
    '4.1',
    'Vary names Accept for a container, and Prefer too',
    async ({ ask, container }) => {
      for (const method of ['GET', 'HEAD']) {
        const { vary } = (await ask(container, { method })).headers
        expect(vary).toMatch(/\bAccept\b/)
        expect(vary).toMatch(/\bPrefer\b/)
      }
    },
  ],
  [
    '4.2',
    'a container that is not empty gives or embeds its first page',
    async ({ ask, container }) => {
      expect((await ask(container)).json.first).toMatchObject({ type: 'AnnotationPage' })
    },
  ],
  [
    '4.2',
    'Content-Location is the IRI of the container that is described',
    async ({ ask, container }) => {
      for (const query of ['', '?iris=1', '?iris=0']) {
        const { headers, json } = await ask(container + query)
        expect(headers['content-location']).toBe(json.id)
      }
    },
  ],
  [
    '4.2.2',
    'the minimal container embeds no page and has no ldp:contains',
    async ({ ask, container }) => {
      const { json, body } = await ask(container, { headers: prefer(`${ldp}PreferMinimalContainer`) })
      expect(typeof json.first).toBe('string')
      expect(body).not.toMatch(/contains|"items"/)
    },
  ],
  [
    '4.2.3',
    'PreferContainedIRIs gives a first page of IRIs',
    async ({ ask, container }) => {
      const { json } = await ask(container, { headers: prefer('http://www.w3.org/ns/oa#PreferContainedIRIs') })
      for (const item of (json.first as { items: unknown[] }).items)
        expect(item).toMatch(/^http:.*\/annotations\/[0-9a-f-]{36}$/)
    },
  ],
  [
    '4.2.4',
    'PreferContainedDescriptions gives a first page of whole annotations',
    async ({ ask, container }) => {
      const { json } = await ask(container, { headers: prefer('http://www.w3.org/ns/oa#PreferContainedDescriptions') })
      for (const item of (json.first as { items: unknown[] }).items) expect(item).toMatchObject({ type: 'Annotation' })
    },
  ],
  [
    '4.3',
    'a page has an IRI, its class and a link to its collection',
    async ({ ask, container }) => {
      for (const iris of [0, 1]) {
        const { json } = await ask(`${container}?iris=${iris}&page=0`)
        expect(broken(pageMusts, json)).toEqual([])
        expect(json.partOf).toMatchObject({ id: expect.stringContaining(`${container}?iris=${iris}`) })
        expect((await ask(String(json.id))).body).toBe(JSON.stringify(json))
      }
      expect((await ask(`${container}?page=1`)).status).toBe(404)
    },
  ],
]

async function methods(ask: Ask, path: string, allow: string) {
  for (const [method, status] of [
    ['GET', 200],
    ['HEAD', 200],
    ['OPTIONS', 204],
    ['PUT', 405],
    ['DELETE', 405],
    ['PATCH', 405],
  ] as const) {
    const reply = await ask(path, { method })
    expect([method, reply.status, reply.headers.allow]).toEqual([method, status, allow])
    if (method === 'HEAD') expect(reply.body).toBe('')
  }
}

async function tagged(ask: Ask, path: string) {
  const { etag = '' } = (await ask(path)).headers
  expect(etag).toMatch(/^"[0-9a-f]{64}"$/)
  expect((await ask(path, { method: 'HEAD' })).headers.etag).toBe(etag)
  const known = await ask(path, { headers: { 'if-none-match': etag } })
  expect([known.status, known.body, known.headers.etag]).toEqual([304, '', etag])
}
