import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { expect } from '@playwright/test'
import { type RawSite, test } from '#e2e/site.ts'
import { Refusal } from '#lib/refusal.ts'
import { allowListSchema } from './allow.ts'
import { fetchAddress } from './fetch.ts'
import type { Limits } from './limits.ts'

const kilobyte = 1024
const megabyte = 1024 * kilobyte

function get(site: RawSite, limits: Partial<Limits> = {}, signal?: AbortSignal) {
  const allow = allowListSchema.parse(`127.0.0.1:${site.port}`)
  return fetchAddress(site.at, { agent: 'Tickmark (test)', allow, limits, ...(signal ? { signal } : {}) })
}
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'no refusal',
    (fault: unknown) => (fault instanceof Refusal ? fault.code : fault),
  )

/** Writes this many bytes as fast as the other end takes them; says how many went out before it hung up. */
async function pour(response: ServerResponse, bytes: number): Promise<number> {
  const chunk = Buffer.alloc(64 * kilobyte)
  let sent = 0
  const gone = once(response, 'close')
  while (sent < bytes && !response.destroyed) {
    sent += chunk.length
    if (!response.write(chunk)) await Promise.race([once(response, 'drain'), gone])
  }
  response.end()
  return sent
}

test('a stream of 10 GB stops at the limit, with or without a length, in little memory', async ({ serve }) => {
  const sent: Promise<number>[] = []
  const long = 10 * 1024 * megabyte
  const site = await serve((_, response) => {
    sent.push(pour(response, long))
  })
  const before = process.memoryUsage().rss
  expect(await refusalOf(get(site, { receivedBytes: 4 * megabyte }))).toBe('fetch-too-large')
  // What the kernel holds between the two ends was sent, but not taken.
  expect(await sent[0]).toBeLessThan(40 * megabyte)
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * megabyte)
  const honest = await serve((_, response) => {
    response.setHeader('Content-Length', long).flushHeaders()
  })
  expect(await refusalOf(get(honest, { receivedBytes: 4 * megabyte })), 'refused by its length').toBe('fetch-too-large')
})

test('a body of just the limit is taken, and one byte more is not', async ({ serve }) => {
  const site = await serve((_, response) => response.end(Buffer.alloc(1000)))
  expect((await get(site, { receivedBytes: 1000, decodedBytes: 1000 })).bytes.length).toBe(1000)
  expect(await refusalOf(get(site, { receivedBytes: 999 }))).toBe('fetch-too-large')
  expect(await refusalOf(get(site, { decodedBytes: 999 }))).toBe('fetch-too-large')
})

test('bombs of gzip, deflate and Brotli stop at the limit, in every layer', async ({ serve }) => {
  const zeros = Buffer.alloc(100 * megabyte)
  const gzip = gzipSync(zeros)
  const bombs: [encoding: string, body: Buffer][] = [
    ['gzip', gzip],
    ['deflate', deflateSync(zeros)],
    ['deflate', deflateRawSync(zeros)],
    ['br', brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } })],
    ['gzip, gzip', gzipSync(gzip)],
    // Swells only between the layers: 100 MB of empty gzip members, which hold nothing at all.
    ['gzip, gzip', gzipSync(Buffer.alloc(100 * megabyte, gzipSync(Buffer.alloc(0))))],
  ]
  for (const [encoding, body] of bombs) {
    const site = await serve((_, response) => response.setHeader('Content-Encoding', encoding).end(body))
    expect(body.length, encoding).toBeLessThan(megabyte)
    const before = process.memoryUsage().rss
    expect(await refusalOf(get(site, { decodedBytes: megabyte })), encoding).toBe('fetch-too-large')
    expect(process.memoryUsage().rss - before, encoding).toBeLessThan(60 * megabyte)
  }
})

// Generous on a busy machine: what should end after a fraction of a second may take ten.
const soon = 10_000
const took = async (work: Promise<unknown>) => {
  const start = performance.now()
  await work
  return performance.now() - start
}

test('a slow drip ends at the deadline, though every byte comes in time', async ({ serveRaw }) => {
  const drips = ['HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n', 'HTTP/1.1 200 OK\r\nX-Drip: ', '']
  for (const start of drips) {
    const site = await serveRaw((socket) => {
      socket.write(start)
      const drip = setInterval(() => socket.write('H'), 50)
      socket.on('close', () => clearInterval(drip))
    })
    const fate = refusalOf(get(site, { totalMs: 600, stallMs: 60_000, headBytes: megabyte }))
    expect(await took(fate)).toBeLessThan(soon)
    // A drip of nonsense is no HTTP from its first line; it needs no clock.
    expect(await fate).toBe(start === '' ? 'fetch-failed' : 'fetch-too-slow')
  }
})

test('silence ends at the stall limit, long before the deadline', async ({ serveRaw }) => {
  for (const words of ['', 'HTTP/1.1 200 OK\r\n', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nTen']) {
    const site = await serveRaw((socket) => socket.write(words))
    const fate = refusalOf(get(site, { totalMs: 60_000, stallMs: 300 }))
    expect(await took(fate)).toBeLessThan(soon)
    expect([words, await fate]).toEqual([words, 'fetch-too-slow'])
  }
})

test('a resolver that never answers ends at the deadline', async () => {
  const lookup = () => new Promise<string[]>(() => {})
  const options = { agent: 'Tickmark (test)', allow: [], lookup, limits: { totalMs: 300 } }
  const fate = refusalOf(fetchAddress('https://paper.example/', options))
  expect(await took(fate)).toBeLessThan(soon)
  expect(await fate).toBe('fetch-too-slow')
})

type Serving = (speak: (socket: Socket) => void) => Promise<RawSite>
/** Says a few words and stays on the line; `hungUp` resolves when the other end hangs up. */
async function talkative(serveRaw: Serving, words: string, then = () => {}) {
  let hangUp = () => {}
  const hungUp = new Promise<void>((resolve) => {
    hangUp = resolve
  })
  const site = await serveRaw((socket) => {
    socket.once('close', hangUp).write(words)
    then()
  })
  return { site, hungUp }
}
// Nothing but the hanging up that is under test ends these soon.
const patient = { stallMs: 50_000, totalMs: 50_000 }

test('who asked may stop it at any time, and the server sees the line close', async ({ serveRaw }) => {
  const reason = new Error('the editor left')
  expect(await refusalOf(get({ port: 1, at: 'http://127.0.0.1' }, {}, AbortSignal.abort(reason)))).toBe(reason)
  const stop = new AbortController()
  const words = 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nTen'
  const { site, hungUp } = await talkative(serveRaw, words, () => stop.abort(reason))
  expect(await refusalOf(get(site, patient, stop.signal))).toBe(reason)
  expect(await took(hungUp)).toBeLessThan(soon)
})

test('the line closes behind a redirect and behind a refusal', async ({ serveRaw }) => {
  const tooLong = await talkative(serveRaw, 'HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nTen')
  expect(await refusalOf(get(tooLong.site, { ...patient, receivedBytes: 9 }))).toBe('fetch-too-large')
  const leading = await talkative(serveRaw, 'HTTP/1.1 301 Moved\r\nLocation: ftp://x/\r\nContent-Length: 9\r\n\r\nTen')
  expect(await refusalOf(get(leading.site, patient))).toBe('address-invalid')
  expect(await took(Promise.all([tooLong.hungUp, leading.hungUp]))).toBeLessThan(soon)
})

test('half a page never passes for a whole one, nor anything for HTTP that is not', async ({ serveRaw }) => {
  const answers = [
    'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nTen',
    'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nTen\r\n',
    'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nTen',
    'HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nTen!',
    'HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nTen\r\n0\r\n\r\n',
    'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n',
    'HTTP/1.1 200 OK\r\n',
    '220 mail.example ESMTP\r\n',
    '',
    `HTTP/1.1 200 OK\r\nX-Long: ${'a'.repeat(40 * kilobyte)}\r\n\r\n`,
    `HTTP/1.1 200 OK\r\n${'X-Many: a\r\n'.repeat(8 * kilobyte)}\r\n`,
  ]
  for (const answer of answers) {
    const site = await serveRaw((socket) => socket.end(answer))
    expect([answer, await refusalOf(get(site))]).toEqual([answer, 'fetch-failed'])
  }
})

test('nobody there is unreachable', async ({ serveRaw }) => {
  const closed = await serveRaw((socket) => socket.destroy(), 'connection')
  expect(await refusalOf(get(closed)), 'hangs up at once').toBe('fetch-failed')
  // Nothing listens at a port this low without root, and it is a port of the web by the rule.
  expect(await refusalOf(get({ port: 1025, at: 'http://127.0.0.1:1025' }))).toBe('address-unreachable')
})
