import { createHash } from 'node:crypto'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { test as base, expect } from '@playwright/test'
import { answerNothing, answerReader, takesBrotli } from './reader.ts'
import { type Shelf, shelve } from './shelf.ts'

const text = (words: string) => Buffer.from(words.repeat(200))
const file = (address: string, bytes: Buffer, immutable = false) => ({
  address,
  bytes,
  immutable,
  brotli: brotliCompressSync(bytes),
  sha256: createHash('sha256').update(bytes).digest('hex'),
  mediaType: 'text/html; charset=utf-8',
})
const home = file('/', text('The home page. '))
const version = file('/checks/a/versions/1', text('Version one. '), true)
const nothing = file('/404', text('Nothing stands here. '))
// What brotli cannot make smaller goes out as it is.
const picture = { ...file('/dot.png', Buffer.from([1, 2, 3])), mediaType: 'image/png' }
const annotation = (rest: string) => ({
  ...file(`/checks/a/annotations/${rest}`, text(`{"id":"${rest}"}`)),
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
})
const annotations = ['', 'page/0', '1'].map(annotation)
const files = [home, version, nothing, picture, ...annotations]

type Reply = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer }
type Ask = (path: string, headers?: Record<string, string>, method?: string) => Promise<Reply>

const test = base.extend<{ ask: Ask }>({
  ask: async ({}, use) => {
    const shelf = shelve(files, new Map(), false)
    const server = createServer((incoming, outgoing) => {
      if (!answerReader(shelf, incoming, outgoing)) answerNothing(shelf, incoming, outgoing)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    await use(
      (path, headers = {}, method = 'GET') =>
        new Promise((resolve, reject) => {
          const sent = request({ port, path, method, headers, host: '127.0.0.1', agent: false }, async (incoming) => {
            const chunks: Buffer[] = []
            for await (const chunk of incoming) chunks.push(chunk)
            resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) })
          })
          sent.once('error', reject).end()
        }),
    )
    server.close()
  },
})

test('a reader gets the very bytes, under their hash, and no script may run', async ({ ask }) => {
  const { status, headers, body } = await ask('/')
  expect(status).toBe(200)
  expect(body.equals(home.bytes)).toBe(true)
  expect(headers.etag).toBe(`"${home.sha256}"`)
  expect(headers['content-length']).toBe(String(home.bytes.length))
  expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=60, must-revalidate')
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['content-security-policy']).not.toContain('script-src')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['x-powered-by']).toBeUndefined()
})

test('brotli goes to those who ask for it, under a tag of its own, and caches are told', async ({ ask }) => {
  const { headers, body } = await ask('/', { 'accept-encoding': 'gzip, deflate, br' })
  expect(headers['content-encoding']).toBe('br')
  expect(headers.vary).toBe('Accept-Encoding')
  expect(headers.etag).not.toBe(`"${home.sha256}"`)
  expect(brotliDecompressSync(body).equals(home.bytes)).toBe(true)
  expect((await ask('/')).headers.vary).toBe('Accept-Encoding')
  expect((await ask('/dot.png', { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined()
})

test('a reader who has it is told so, in any spelling of the tag', async ({ ask }) => {
  const tag = `"${home.sha256}"`
  for (const spelling of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
    const { status, headers, body } = await ask('/', { 'if-none-match': spelling })
    expect([spelling, status, body.length]).toEqual([spelling, 304, 0])
    expect(headers.etag).toBe(tag)
    expect(headers['content-length']).toBeUndefined()
  }
  expect((await ask('/', { 'if-none-match': '"other"' })).status).toBe(200)
})

test('HEAD says what GET would, and nothing can be sent to a page', async ({ ask }) => {
  const { status, headers, body } = await ask('/', {}, 'HEAD')
  expect([status, body.length, headers['content-length']]).toEqual([200, 0, String(home.bytes.length)])
  const refused = await ask('/', {}, 'POST')
  expect([refused.status, refused.headers.allow]).toEqual([405, 'GET, HEAD'])
})

test('an old version is kept for ever, a query changes nothing, a slash at the end leads home', async ({ ask }) => {
  expect((await ask(version.address)).headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect((await ask('/?utm_source=x')).body.equals(home.bytes)).toBe(true)
  const slashed = await ask(`${version.address}/`)
  expect([slashed.status, slashed.headers.location]).toEqual([308, version.address])
  expect((await ask('//evil.example/')).status).toBe(404)
})

test('what does not exist answers with the house’s own page', async ({ ask }) => {
  for (const path of ['/checks/none', '/checks/none/claims/1', '/%00', '/__proto__']) {
    const { status, body } = await ask(path, { 'if-none-match': '*' })
    expect([path, status, body.equals(nothing.bytes)]).toEqual([path, 404, true])
  }
})

const ldp = 'http://www.w3.org/ns/ldp#'
const type = (iri: string) => `<${iri}>; rel="type"`
const constrained = `<http://www.w3.org/TR/annotation-protocol/>; rel="${ldp}constrainedBy"`
const protocol: [rest: string, what: string, links: string[]][] = [
  ['1', 'Protocol 3, an annotation', [type(`${ldp}Resource`), type('http://www.w3.org/ns/oa#Annotation')]],
  ['', 'Protocol 4.1, a container', [type(`${ldp}BasicContainer`), constrained]],
  ['page/0', 'Protocol 4.3, a page', []],
]
for (const [rest, what, links] of protocol)
  test(`${what}: media type, links, tag and methods are told, to HEAD, OPTIONS and a refused method too`, async ({
    ask,
  }) => {
    const path = `/checks/a/annotations/${rest}`
    for (const [method, status] of [
      ['GET', 200],
      ['HEAD', 200],
      ['OPTIONS', 204],
      ['POST', 405],
    ] as const) {
      const { status: answered, headers, body } = await ask(path, {}, method)
      expect([method, answered]).toEqual([method, status])
      for (const link of links) expect(headers.link).toContain(link)
      expect(headers.allow).toBe('GET, HEAD, OPTIONS')
      expect(headers.vary).toMatch(/^Accept\b/)
      expect(headers['access-control-allow-origin'], 'readable from other sites').toBe('*')
      if (status !== 200) continue
      expect(headers['content-type']).toBe('application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"')
      expect(headers.etag).toMatch(/^"[0-9a-f]{64}"$/)
      expect(body.length > 0).toBe(method === 'GET')
    }
    const { etag = '' } = (await ask(path)).headers
    expect((await ask(path, { 'if-none-match': String(etag) })).status).toBe(304)
  })

test('Protocol 4.2: a container says which one it describes, and is found without its slash', async ({ ask }) => {
  const path = '/checks/a/annotations/'
  expect((await ask(path)).headers['content-location']).toBe(path)
  const bare = await ask('/checks/a/annotations')
  expect([bare.status, bare.headers.location]).toEqual([308, path])
})

test('no other file lets other sites read it, or has links', async ({ ask }) => {
  const { headers } = await ask('/')
  expect([headers.link, headers['access-control-allow-origin'], headers.allow]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect((await ask('/', {}, 'OPTIONS')).status).toBe(405)
})

test('an Accept-Encoding header is read with its weights', () => {
  const cases: [string | undefined, boolean][] = [
    ['br', true],
    ['gzip, BR', true],
    ['br;q=0.1', true],
    ['br;q=0', false],
    ['br; q=0.000', false],
    ['gzip', false],
    ['brotli', false],
    [undefined, false],
  ]
  for (const [header, takes] of cases) expect([header, takesBrotli(header)]).toEqual([header, takes])
})

test('a publish prepares anew only what it changed', () => {
  const before = shelve(files, new Map(), false)
  const after: Shelf = shelve([{ ...home, ...file('/', text('Another home. ')) }, version], before, false)
  expect(after.get(version.address)).toBe(before.get(version.address))
  expect(after.get('/')?.plain.bytes.equals(text('Another home. '))).toBe(true)
  expect(after.has('/404')).toBe(false)
})
