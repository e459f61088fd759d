import { expect, test } from '@playwright/test'
import { annotationMusts, broken, embeddedAnnotationMusts } from '#e2e/annotation-model.ts'
import { describe as describePassage } from '#lib/article/anchor.ts'
import { canonicalise } from '#lib/article/text.ts'
import { type AnnotatedArticle, type AnnotatedClaim, annotation, type Json, standingAlone } from './annotation.ts'

const origin = 'https://desk.example'
// Two astral characters and a decomposed accent before the words, so that every way of counting gives another number.
const { text } = canonicalise('The 🏛️ said 😀 in Bogota\u0301: arrests doubled. Nothing more.')
const start = text.indexOf('arrests')
const place = describePassage(text, { start, end: start + 'arrests doubled'.length })
const moment = (day: number) => new Date(Date.UTC(2026, 0, day, 9))

const claim: AnnotatedClaim = {
  ...{ id: 'c1', creator: { id: 'p1', name: 'Edith' }, created: moment(1), modified: moment(3), place, placed: true },
  version: { number: 2, text, at: moment(1) },
  statement: 'Arrests doubled.',
  verdict: { rating: 'Half true', answer: 'They rose by half.' },
  origin: null,
}
const article: AnnotatedArticle = {
  ...{ id: 'a1', title: 'What was said', language: 'en', address: 'https://outlet.example/said' },
  ...{ modified: moment(4), claims: [claim] },
}
const alone = (other: Partial<AnnotatedClaim> = {}) =>
  standingAlone(annotation(article, { ...claim, ...other }, origin))
const target = (json: Json) => json.target as Json

const imported = { canonical: 'urn:uuid:1', via: ['https://elsewhere.example/anno/1'] }
const kinds = {
  'with a verdict': alone(),
  'without a verdict': alone({ verdict: null }),
  'without a place': alone({ placed: false }),
  'brought in from elsewhere': alone({ origin: imported }),
}
for (const { section, must, holds } of annotationMusts)
  test(`Data Model ${section}: ${must}`, () => {
    for (const [kind, json] of Object.entries(kinds)) expect(holds(json), kind).toBe(true)
  })

test('the table finds what it forbids', () => {
  for (const spoiled of [
    {},
    { '@context': [], id: 'no iri', type: 'Note', created: 'yesterday', creator: 'x' },
  ] as Json[])
    expect(broken(annotationMusts, spoiled).length).toBeGreaterThan(3)
  const bad = alone()
  Object.assign(target(bad), { source: undefined, state: { type: 'TimeState', sourceDate: '2026-01-01' } })
  Object.assign(target(bad), { selector: [{ type: 'TextQuoteSelector' }, { type: 'TextPositionSelector', start: -1 }] })
  expect(broken(annotationMusts, bad).map((fault) => fault.split(':')[0])).toEqual(['4', '4.2.4', '4.2.5', '4.3.1'])
})

test('Data Model 4.2.4 and 4.2.5: quote and position select the same words, counted in code points of normalized text', () => {
  const [quote, position] = target(alone()).selector as [Json, { start: number; end: number }]
  expect(quote).toEqual({
    ...{ type: 'TextQuoteSelector', exact: 'arrests doubled' },
    ...{ prefix: 'The 🏛️ said 😀 in Bogotá: ', suffix: '. Nothing more.' },
  })
  expect([...text].slice(position.start, position.end).join('')).toBe('arrests doubled')
  expect(position.start, 'code units would be another number').not.toBe(start)
})

test('Data Model 4.2: words that were lost keep their quote and get no position', () => {
  expect(target(alone({ placed: false })).selector).toMatchObject({
    type: 'TextQuoteSelector',
    exact: 'arrests doubled',
  })
})

test('Data Model 4.3.1: the target is the version that was checked, at its time', () => {
  expect(target(alone())).toMatchObject({
    source: 'https://desk.example/api/articles/a1/versions/2',
    via: 'https://outlet.example/said',
    state: { type: 'TimeState', sourceDate: '2026-01-01T09:00:00.000Z' },
  })
})

test('Data Model 3.3.5: it assesses; each body says what it is for', () => {
  const { motivation, body } = alone()
  expect(motivation).toBe('assessing')
  expect((body as Json[]).map(({ purpose, value }) => [purpose, value])).toEqual([
    ['describing', 'Arrests doubled.'],
    ['classifying', 'Half true'],
    ['assessing', 'They rose by half.'],
  ])
  expect(alone({ verdict: null }).body).toHaveLength(1)
})

test('Data Model 3.3.7: an identity from elsewhere is kept as it came', () => {
  expect(alone({ origin: imported })).toMatchObject({
    ...imported,
    id: 'https://desk.example/api/articles/a1/annotations/c1',
  })
  expect(Object.keys(alone())).not.toContain('canonical')
})

test('Data Model 5.2: among others it has no context of its own', () => {
  const json = annotation(article, claim, origin)
  expect(json['@context']).toBeUndefined()
  expect(broken(embeddedAnnotationMusts, json)).toEqual([])
})
