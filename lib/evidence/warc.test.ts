import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { WARCParser } from 'warcio'
import { warcOf } from './warc.ts'

const bytes = new TextEncoder().encode('<p>Cuarenta mil detenidos, “según” el anuario.\r\n\r\n</p>')
const seen = {
  url: 'https://statistics.example/yearbook',
  via: ['http://statistics.example/'],
  at: new Date('2026-01-13T09:30:00.250Z'),
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip', 'content-length': '77' },
  bytes,
}

test('a copy is read back from its WARC, byte for byte, with what the server said', async () => {
  const records = []
  for await (const record of WARCParser.iterRecords([await warcOf(seen, 'Tickmark')])) {
    const body = await record.readFully(true)
    records.push({ record, body: Buffer.from(body) })
  }
  expect(records.map(({ record }) => record.warcType)).toEqual(['warcinfo', 'response', 'metadata'])
  const [, response, metadata] = records
  expect(response?.body.equals(bytes)).toBe(true)
  expect(response?.record.warcTargetURI).toBe(seen.url)
  expect(response?.record.httpHeaders?.statusCode).toBe(200)
  expect(response?.record.httpHeaders?.headers.get('x-orig-content-encoding')).toBe('gzip')
  expect(response?.record.httpHeaders?.headers.get('content-length')).toBe(String(bytes.byteLength))
  expect(metadata?.body.toString()).toBe('via: http://statistics.example/\r\n')
})

test('ISO 28500:2017, 4 and 5: version line, mandatory fields, fractions of a second, two line ends behind each block', async () => {
  const warc = await warcOf(seen, 'Tickmark')
  const text = gunzipSync(warc).toString('latin1')
  const heads = text.split(/(?=WARC\/1\.1\r\n)/)
  expect(heads).toHaveLength(3)
  for (const head of heads) {
    expect(head).toMatch(/^WARC\/1\.1\r\n/)
    expect(head).toMatch(/\r\nWARC-Record-ID: <urn:uuid:[0-9a-f-]{36}>\r\n/i)
    expect(head).toMatch(/\r\nWARC-Date: 2026-01-13T09:30:00\.250Z\r\n/i)
    expect(head).toMatch(/\r\nContent-Length: \d+\r\n/i)
    expect(head).toMatch(/\r\n\r\n$/)
  }
  // 5.8: the digest of the payload says what it was made with.
  const digest = createHash('sha256').update(bytes).digest('hex')
  expect(text).toContain(`WARC-Payload-Digest: sha256:${digest}`)
})

test('an address without redirects has no metadata record', async () => {
  const text = gunzipSync(await warcOf({ ...seen, via: [] }, 'Tickmark')).toString('latin1')
  expect(text).not.toContain('WARC-Type: metadata')
})
