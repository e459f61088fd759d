import { expect, test } from '@playwright/test'
import { annotationsIn, type Brought, readAnnotation } from './brought-annotation.ts'

const quoted = { type: 'TextQuoteSelector', exact: 'arrests doubled', prefix: 'said that ', suffix: '.' }
const position = { type: 'TextPositionSelector', start: 12, end: 27 }
const target = (selector: unknown) => ({ source: 'https://outlet.example/said', selector })
const w3c = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  ...{ id: 'https://elsewhere.example/anno/1', type: 'Annotation', motivation: 'commenting' },
  body: { type: 'TextualBody', value: 'Arrests doubled within a year.' },
  target: target([quoted, position]),
}
// As their interface gives one: `id` is no IRI, selectors of the page's own structure stand first, all text is in `text`.
const hypothesis = {
  ...{ id: 'q7xPAAEfEe', created: '2026-01-13T10:00:00.000000+00:00', user: 'acct:edith@elsewhere.example' },
  ...{ uri: 'https://outlet.example/said', text: 'Arrests doubled?', tags: ['crime', 'check'], references: [] },
  target: [
    target([
      { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]', startOffset: 12, endOffset: 27 },
      position,
      quoted,
    ]),
  ],
  links: { html: 'https://elsewhere.example/a/q7xPAAEfEe', json: 'https://elsewhere.example/api/q7xPAAEfEe' },
}
const read = (item: unknown) => readAnnotation(item) as Brought

test('an annotation of the W3C’s form is read: quote, position, statement, identity', () => {
  expect(read(w3c)).toEqual({
    quote: { exact: 'arrests doubled', prefix: 'said that ', suffix: '.' },
    position: { start: 12, end: 27 },
    statement: 'Arrests doubled within a year.',
    remark: 'Arrests doubled within a year.',
    canonical: null,
    via: ['https://elsewhere.example/anno/1'],
  })
})

test('a row of Hypothesis is read alike, with its tags, and its page as identity', () => {
  expect(read(hypothesis)).toEqual({
    quote: { exact: 'arrests doubled', prefix: 'said that ', suffix: '.' },
    position: { start: 12, end: 27 },
    statement: 'Arrests doubled?',
    remark: 'Arrests doubled?\n#crime\n#check',
    canonical: null,
    via: ['https://elsewhere.example/a/q7xPAAEfEe'],
  })
})

test('Protocol 5.1: canonical is kept without change, and the id goes to via beside what stood there', () => {
  const known = { ...w3c, canonical: 'urn:uuid:42', via: 'https://first.example/1' }
  expect(read(known)).toMatchObject({
    ...{ canonical: 'urn:uuid:42', via: ['https://first.example/1', 'https://elsewhere.example/anno/1'] },
  })
})

test('a canonical that is no IRI cannot be kept as it is, so the annotation is refused', () => {
  for (const canonical of ['no iri', 7, `urn:${'x'.repeat(3000)}`, 'urn:a\u0000b'])
    expect(readAnnotation({ ...w3c, canonical })).toBe('annotation-unreadable')
})

const body = (value: string, other: object = {}) => ({ type: 'TextualBody', value, ...other })
const statements: [string, unknown, string | null][] = [
  [
    'the one that describes',
    [body('A remark.'), body('What it states.', { purpose: 'describing' })],
    'What it states.',
  ],
  ['else the first that says something', [body('crime', { purpose: 'tagging' }), body('A remark.')], 'A remark.'],
  ['not a verdict of somebody else', body('False.', { purpose: ['classifying', 'assessing'] }), null],
  ['not markup', body('<b>Bold</b>', { format: 'text/html' }), null],
  ['not more than a statement can hold', body('word '.repeat(200)), null],
  ['not a link', 'https://elsewhere.example/body', null],
  ['nothing', undefined, null],
  ['on one line, without what no screen can show', body(' Two\n lines\u0000 \ud800'), 'Two lines \ufffd'],
]
for (const [what, bodies, statement] of statements)
  test(`of its bodies the statement is ${what}`, () => {
    expect(read({ ...w3c, body: bodies }).statement).toBe(statement)
  })

test('a plain bodyValue is a statement too (Data Model 3.2.5), and what is too long for one stays in the remark', () => {
  expect(read({ ...w3c, body: undefined, bodyValue: 'Plain.' }).statement).toBe('Plain.')
  expect(read({ ...w3c, body: body('word '.repeat(200)) }).remark).toHaveLength(1000)
})

test('a selector that is refined gives way to what refines it, and its position is none of ours (Data Model 4.2.9)', () => {
  const refined = { type: 'FragmentSelector', value: 'p1', refinedBy: { ...quoted, refinedBy: position } }
  expect(read({ ...w3c, target: target(refined) })).toMatchObject({
    quote: { exact: 'arrests doubled' },
    position: null,
  })
  const inner = { ...quoted, exact: 'inner', refinedBy: undefined }
  expect(read({ ...w3c, target: target({ ...quoted, refinedBy: inner }) }).quote.exact).toBe('inner')
})

test('without quoted words there is nothing to place', () => {
  for (const bare of [
    'https://outlet.example/said',
    target(position),
    target(undefined),
    target({ ...quoted, exact: '' }),
    [],
  ])
    expect(readAnnotation({ ...w3c, target: bare })).toBe('annotation-without-quote')
})

test('a position that cannot be one is no hint', () => {
  for (const odd of [
    { start: -1, end: 4 },
    { start: 1.5, end: 4 },
    { start: '1', end: '4' },
    { start: 1 },
    { end: 2 ** 60 },
  ])
    expect(read({ ...w3c, target: target([quoted, { type: 'TextPositionSelector', ...odd }]) }).position).toBeNull()
})

test('whatever is no annotation is said to be unreadable, however deep or odd', () => {
  let deep: unknown = quoted
  for (let at = 0; at < 2000; at++) deep = { refinedBy: deep }
  expect(readAnnotation({ ...w3c, target: target(deep) })).toBe('annotation-without-quote')
  for (const odd of [
    null,
    7,
    'https://elsewhere.example/anno/1',
    [],
    {},
    { ...w3c, target: 7 },
    { ...w3c, via: 'no iri' },
  ])
    expect(readAnnotation(odd)).toBe('annotation-unreadable')
})

test('annotations are found alone, in a list, in a page, in a collection with its page inside, and in files of Hypothesis', () => {
  expect(annotationsIn(w3c)).toEqual({ items: [w3c], alone: true })
  expect(annotationsIn(hypothesis)).toEqual({ items: [hypothesis], alone: true })
  const many = { items: [w3c, hypothesis], alone: false }
  expect(annotationsIn([w3c, hypothesis])).toEqual(many)
  expect(annotationsIn({ type: 'AnnotationPage', items: [w3c, hypothesis] })).toEqual(many)
  expect(annotationsIn({ type: 'AnnotationCollection', first: { items: [w3c, hypothesis] } })).toEqual(many)
  expect(annotationsIn({ total: 2, rows: [w3c, hypothesis] })).toEqual(many)
  expect(annotationsIn({ client_version: '1', annotations: [w3c, hypothesis] })).toEqual(many)
  for (const odd of [null, 7, 'x', {}, { first: 'https://elsewhere.example/page/0' }])
    expect(annotationsIn(odd)).toBeNull()
})
