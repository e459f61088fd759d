import { expect, test } from '@playwright/test'
import { broken, collectionMusts, embeddedAnnotationMusts, pageMusts } from '#e2e/annotation-model.ts'
import { describe as describePassage } from '#lib/article/anchor.ts'
import type { AnnotatedArticle, Json } from './annotation.ts'
import { annotationsPerPage, represented, type Wish, wishOf } from './annotation-container.ts'

const origin = 'https://desk.example'
const text = 'Arrests doubled.'
const at = new Date(Date.UTC(2026, 0, 1))
const articleOf = (count: number): AnnotatedArticle => ({
  ...{ id: 'a1', title: 'What was said', language: 'en', address: null, modified: at },
  claims: Array.from({ length: count }, (_, number) => ({
    ...{ id: `c${number}`, creator: { id: 'p1', name: 'Edith' }, created: at, modified: at, placed: true },
    ...{ place: describePassage(text, { start: 0, end: 7 }), version: { number: 1, text, at } },
    ...{ statement: 'Arrests doubled.', verdict: null, origin: null },
  })),
})
const full = articleOf(2 * annotationsPerPage + 5)
const wish: Wish = { iris: false, minimal: false, page: null }
const shown = (other: Partial<Wish>, article = full) => represented(article, { ...wish, ...other }, origin) as Json
const base = 'https://desk.example/api/articles/a1/annotations/'
const prefer = (include: string) => wishOf(new URLSearchParams(), `return=representation;include="${include}"`)
const iris = 'http://www.w3.org/ns/oa#PreferContainedIRIs'
const descriptions = 'http://www.w3.org/ns/oa#PreferContainedDescriptions'
const minimal = 'http://www.w3.org/ns/ldp#PreferMinimalContainer'

const collections = {
  iris: shown({ iris: true }),
  full: shown({}),
  minimal: shown({ minimal: true }),
  none: shown({}, articleOf(0)),
}
for (const { section, must, holds } of collectionMusts)
  test(`Data Model ${section}, collection: ${must}`, () => {
    for (const [kind, json] of Object.entries(collections)) expect(holds(json), kind).toBe(true)
  })

const pages = [0, 1, 2].flatMap((page) => [shown({ page }), shown({ page, iris: true })])
for (const { section, must, holds } of pageMusts)
  test(`Data Model ${section}, page: ${must}`, () => {
    for (const json of pages) expect(holds(json), String(json.id)).toBe(true)
  })

test('the tables find what they forbid', () => {
  expect(broken(collectionMusts, { total: 3 })).toHaveLength(5)
  expect(broken(pageMusts, { items: [], partOf: { total: 3 }, startIndex: 0 })).toHaveLength(5)
})

test('Protocol 4.2: the container is a BasicContainer and a collection, with both contexts', () => {
  expect(shown({})).toMatchObject({
    '@context': ['http://www.w3.org/ns/anno.jsonld', 'http://www.w3.org/ns/ldp.jsonld'],
    type: ['BasicContainer', 'AnnotationCollection'],
    ...{ total: 205, label: 'What was said', modified: '2026-01-01T00:00:00.000Z' },
  })
})

test('Protocol 4.2: its IRI tells whether IRIs or descriptions are on its pages', () => {
  expect([shown({}).id, shown({ iris: true }).id]).toEqual([`${base}?iris=0`, `${base}?iris=1`])
})

test('Protocol 4.2: a container of nothing has neither first nor last, and no page', () => {
  expect(Object.keys(collections.none)).not.toContain('first')
  expect(represented(articleOf(0), { ...wish, page: 0 }, origin)).toBeNull()
})

test('Protocol 4.2.2: the minimal container holds no annotations, but names its first and last page', () => {
  expect(shown({ minimal: true, iris: true })).toMatchObject({
    ...{ first: `${base}?iris=1&page=0`, last: `${base}?iris=1&page=2` },
  })
  expect(JSON.stringify(shown({ minimal: true }))).not.toMatch(/contains|items/)
})

test('Protocol 4.2.3: who prefers IRIs finds them embedded as the first page', () => {
  const first = shown({ iris: true }).first as Json
  expect(first).toMatchObject({ type: 'AnnotationPage', id: `${base}?iris=1&page=0`, next: `${base}?iris=1&page=1` })
  expect((first.items as string[])[7]).toBe(`${base}c7`)
  expect(first['@context'], 'Data Model 5.2: an embedded page has no context').toBeUndefined()
})

test('Protocol 4.2.4: who prefers descriptions finds them embedded whole', () => {
  const { items } = shown({}).first as { items: Json[] }
  expect(items).toHaveLength(annotationsPerPage)
  expect(items.flatMap((item) => broken(embeddedAnnotationMusts, item))).toEqual([])
})

test('Protocol 4.3: pages follow each other, name their collection and where they begin', () => {
  expect(shown({ page: 1 })).toMatchObject({
    ...{ startIndex: 100, prev: `${base}?iris=0&page=0`, next: `${base}?iris=0&page=2` },
    partOf: { id: `${base}?iris=0`, total: 205, modified: '2026-01-01T00:00:00.000Z' },
  })
  expect(shown({ page: 0 }).prev).toBeUndefined()
  expect(shown({ page: 2 }).next).toBeUndefined()
  for (const page of [3, -1, Number.NaN, 0.5]) expect(represented(full, { ...wish, page }, origin)).toBeNull()
})

test('Protocol 4.2: who walks all pages finds every annotation once, in order', () => {
  const found: string[] = []
  let next = (shown({ iris: true }).first as Json).id as string | undefined
  while (next) {
    const page = represented(full, wishOf(new URL(next).searchParams, null), origin) as Json
    found.push(...(page.items as string[]))
    next = page.next as string | undefined
  }
  expect(found).toEqual(full.claims.map(({ id }) => base + id))
})

test('Protocol 4.2.1: preferences are read from the Prefer header, alone or together', () => {
  expect(prefer(iris)).toEqual({ iris: true, minimal: false, page: null })
  expect(prefer(descriptions)).toEqual({ iris: false, minimal: false, page: null })
  expect(prefer(`${minimal} ${iris}`)).toEqual({ iris: true, minimal: true, page: null })
  expect(prefer(`${iris} ${descriptions}`).iris, 'neither can be honoured: the default').toBe(false)
  expect(wishOf(new URLSearchParams(), null)).toEqual(wish)
  expect(wishOf(new URLSearchParams(), `respond-async, return=representation; include="${iris}"`).iris).toBe(true)
})

test('Protocol 4.3: an address that was given out holds, whatever else is preferred', () => {
  const query = (search: string) => wishOf(new URLSearchParams(search), `return=representation;include="${iris}"`)
  expect(query('iris=0&page=4')).toEqual({ iris: false, minimal: false, page: 4 })
  expect(query('iris=1').iris).toBe(true)
  for (const odd of ['page=x', 'page=-1', 'page=1e3', 'page=']) expect(query(odd).page).toBeNaN()
})
