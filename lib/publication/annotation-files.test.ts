import { expect, test } from '@playwright/test'
import { annotationMusts, broken, collectionMusts, embeddedAnnotationMusts, pageMusts } from '#e2e/annotation-model.ts'
import { afterPublishing, card, claimView, facts, passage, versionOf } from '#e2e/facts.ts'
import type { Json } from '#lib/review/annotation.ts'
import { annotationFiles } from './annotation-files.ts'
import { textOf } from './public-annotation.ts'
import type { CheckContent, Snapshot } from './schema.ts'
import { sha256, snapshot } from './snapshot.ts'

const origin = 'https://desk.example'
const left = (number: number) => `Claim ${number} is gone.`
const correction = { at: '2026-01-16T09:00:00.000Z', publishedBy: 'Paula', note: 'The second claim was taken out.' }
const claims = () => [claimView('a', 'Crime fell by half'), claimView('b', 'Arrests doubled')]

const content = (...versions: Snapshot[]): CheckContent => ({
  slug: 'a-check',
  versions: versions.map((one) => versionOf(one)),
})
const filesOf = (...versions: Snapshot[]) => new Map(annotationFiles(content(...versions), origin, left))
function published(other: Parameters<typeof facts>[1] = {}) {
  return snapshot(facts(claims(), other), { ...correction, note: null })
}
const ours = () => {
  const { article } = facts([])
  return published({ article: { ...article, kind: 'ours', address: null } })
}
function corrected(): [Snapshot, Snapshot] {
  const { first, facts: after } = afterPublishing(facts(claims()))
  const without = after.claims.map((claim) =>
    claim.id === 'b'
      ? { ...claim, state: 'dropped' as const }
      : { ...claim, state: 'approved' as const, seal: sha256('new') },
  )
  return [first, snapshot({ ...after, claims: without }, correction)]
}
const at = (files: Map<string, Json>, rest: string) => files.get(`/checks/a-check/annotations/${rest}`) as Json
const target = (json: Json) => json.target as Json

test('a check has a container whose address ends in a slash, one page, and a file for each claim', () => {
  expect([...filesOf(published()).keys()]).toEqual(
    ['', 'page/0', '1', '2'].map((rest) => `/checks/a-check/annotations/${rest}`),
  )
})

for (const [whose, made] of [
  ['somebody else’s', published],
  ['our own', ours],
] as const)
  test(`the public annotations of ${whose} article keep to the data model’s musts (3 to 5)`, () => {
    const files = filesOf(made())
    expect(broken(collectionMusts, at(files, ''))).toEqual([])
    expect(broken(pageMusts, at(files, 'page/0'))).toEqual([])
    for (const number of ['1', '2']) expect(broken(annotationMusts, at(files, number)), number).toEqual([])
    const { items } = at(files, '').first as { items: Json[] }
    expect(items.flatMap((item) => broken(embeddedAnnotationMusts, item))).toEqual([])
    for (const [address, json] of files) expect(json.id, 'each says where it stands').toBe(origin + address)
  })

test('of somebody else’s article there are quotes only, and its own address as their source', () => {
  const { source, selector } = target(at(filesOf(published()), '1'))
  expect(source).toBe('https://outlet.example/article')
  expect(selector).toEqual({
    type: 'TextQuoteSelector',
    exact: 'Crime fell by half',
    prefix: '',
    suffix: '. Arrests doubled, she said.',
  })
})

test('without an address of its own, what is quoted stands on the page of the version', () => {
  const { article } = facts([])
  const files = filesOf(published({ article: { ...article, address: null } }))
  expect(target(at(files, '1')).source).toBe('https://desk.example/checks/a-check/versions/1')
})

test('in our own article a position counts in the text that stands beside the page', () => {
  const snapshot = ours()
  const { source, selector } = target(at(filesOf(snapshot), '2'))
  expect(source).toBe('https://desk.example/checks/a-check/versions/1.txt')
  const [quote, position] = selector as [Json, { start: number; end: number }]
  expect(textOf(snapshot.passages)).toBe(passage)
  expect([...passage].slice(position.start, position.end).join('')).toBe(quote.exact)
  expect(quote).toMatchObject({
    prefix: 'sentence here. Crime fell by half. '.slice(-32),
    suffix: ', she said. Nothing more.',
  })
})

test('a claim approved on earlier words is quoted as it was, without surroundings that are not its own', () => {
  const old = claims().map((claim) => ({ ...claim, anchor: { ...claim.anchor, versionId: 'earlier' } }))
  const files = filesOf(snapshot(facts(old), { ...correction, note: null }))
  expect(target(at(files, '1')).selector).toEqual({ type: 'TextQuoteSelector', exact: 'Crime fell by half' })
})

test('where the passage shows other words than were approved, only those that were approved are quoted', () => {
  const one = published()
  const claims = one.claims.map((claim) => ({ ...claim, quote: claim.quote.replace('half', 'a third') }))
  const { selector } = target(at(filesOf({ ...one, claims }), '1'))
  expect(selector).toEqual({ type: 'TextQuoteSelector', exact: 'Crime fell by a third' })
})

test('a claim that a correction took out is assessed no more, and its annotation says so', () => {
  const files = filesOf(...corrected())
  expect((at(files, '').first as Json).items).toHaveLength(1)
  const gone = at(files, '2')
  expect(gone).toMatchObject({
    ...{ motivation: 'commenting', target: 'https://desk.example/checks/a-check/versions/1' },
    body: { value: 'Claim 2 is gone.' },
  })
  expect(JSON.stringify(gone)).not.toContain('Half')
  expect(broken(annotationMusts, gone)).toEqual([])
})

test('created is when the claim first went out, modified when it last read differently', () => {
  const changed = at(filesOf(...corrected()), '1')
  expect([changed.created, changed.modified]).toEqual(['2026-01-14T12:00:00.000Z', '2026-01-16T09:00:00.000Z'])
})

test('nothing of any evidence is in a public annotation', () => {
  const evidence = [
    card(1, { title: 'SECRET', confidential: true, confidentialReason: 'HUSH' }),
    card(2, { title: 'OPEN' }),
  ]
  const claim = claimView('a', 'Crime fell by half', { evidence })
  const all = JSON.stringify([...filesOf(snapshot(facts([claim]), { ...correction, note: null }))])
  expect(all).toContain('Half of it holds.')
  for (const word of ['SECRET', 'HUSH', 'OPEN', 'words of source', 'See the table']) expect(all).not.toContain(word)
})
