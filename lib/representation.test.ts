import { expect, test } from '@playwright/test'
import { refuses } from '#e2e/refusals.ts'
import { hasType, mustAccept, represent } from './representation.ts'

const ask = (headers: Record<string, string> = {}, method = 'GET') =>
  new Request('http://desk.test/', { headers, method })
const types = { 'Content-Type': 'application/ld+json' }
const tag = represent(ask(), 'words', types).headers.get('etag') ?? ''

test('the tag is of the very bytes', async () => {
  expect(tag).toMatch(/^"[0-9a-f]{64}"$/)
  expect(represent(ask(), 'other words', types).headers.get('etag')).not.toBe(tag)
  const answer = represent(ask(), 'wörds', types)
  expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([200, '6', 'wörds'])
})

test('who has it is told so without a body, in any spelling of the tag; who writes is not', async () => {
  for (const spelling of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
    const answer = represent(ask({ 'if-none-match': spelling }), 'words', types)
    expect([spelling, answer.status, await answer.text(), answer.headers.get('etag')]).toEqual([spelling, 304, '', tag])
    expect(answer.headers.get('content-type')).toBeNull()
  }
  expect(represent(ask({ 'if-none-match': '"other"' }), 'words', types).status).toBe(200)
  expect(represent(ask({ 'if-none-match': '*' }, 'POST'), 'words', types, 201).status).toBe(201)
})

test('HEAD says what GET would', async () => {
  const answer = represent(ask({}, 'HEAD'), 'words', types)
  expect([answer.headers.get('etag'), answer.headers.get('content-length'), await answer.text()]).toEqual([
    tag,
    '5',
    '',
  ])
})

const offered = ['application/ld+json', 'application/json']
const profile = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
for (const accept of [
  undefined,
  '*/*',
  'application/*',
  profile,
  'application/json',
  'text/turtle, application/LD+JSON;q=0.2',
  'text/html, */*;q=0.1',
])
  test(`who accepts ${accept ?? 'whatever comes'} is answered`, () => {
    mustAccept(ask(accept === undefined ? {} : { accept }), offered)
  })
for (const accept of ['text/turtle', 'text/*', 'application/ld+json;q=0', 'application/ld', ''])
  test(`who accepts only “${accept}” is told what there is`, async () => {
    await refuses('not-acceptable', (async () => mustAccept(ask({ accept }), offered))())
  })

test('a media type is told by its name, whatever its case and parameters', () => {
  for (const [type, is] of [
    [profile, true],
    ['Application/JSON;charset=utf-8', true],
    ['text/plain', false],
    ['application/json-patch+json', false],
  ] as const)
    expect([type, hasType(ask({ 'content-type': type }, 'POST'), offered)]).toEqual([type, is])
  expect(hasType(ask(), offered)).toBe(false)
})
