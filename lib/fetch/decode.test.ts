import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { decoded } from './decode.ts'

test('a body comes out of its encodings, and nothing but whole', async () => {
  const words = Buffer.from('Ten boats left the harbour. '.repeat(50))
  const limits = { decodedBytes: 100_000, encodings: 2 }
  const readable: [encoding: string, body: Buffer][] = [
    ['', words],
    ['identity', words],
    ['gzip', gzipSync(words)],
    ['X-GZIP', gzipSync(words)],
    ['deflate', deflateSync(words)],
    ['deflate', deflateRawSync(words)],
    ['br', brotliCompressSync(words)],
    ['gzip, br', brotliCompressSync(gzipSync(words))],
    ['identity, gzip,', gzipSync(words)],
  ]
  for (const [encoding, body] of readable) {
    expect(Buffer.from(await decoded(body, encoding, limits)).equals(words), encoding).toBe(true)
  }
  expect(await decoded(Buffer.alloc(0), 'gzip', limits)).toHaveLength(0)
  const broken: [encoding: string, body: Buffer][] = [
    ['gzip', gzipSync(words).subarray(0, -9)],
    ['br', brotliCompressSync(words).subarray(0, -2)],
    ['deflate', deflateSync(words).subarray(0, -8)],
    ['gzip', words],
    ['zstd', words],
    ['gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(words)))],
  ]
  for (const [encoding, body] of broken) {
    await expect(decoded(body, encoding, limits), encoding).rejects.toMatchObject({ code: 'fetch-failed' })
  }
})
