import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib'
import { Refusal } from '#lib/refusal.ts'
import type { Limits } from './limits.ts'

type Decoder = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>

const zipped: Decoder = promisify(gunzip)
// RFC 9110, section 8.4.1.2: "deflate" is zlib's format; some servers have always sent the bare stream.
const deflated: Decoder = (bytes, options) => promisify(hasZlibHead(bytes) ? inflate : inflateRaw)(bytes, options)
const decoders = new Map<string, Decoder>([
  ['gzip', zipped],
  ['x-gzip', zipped],
  ['deflate', deflated],
  ['br', promisify(brotliDecompress)],
])

/** What we say we can read (Accept-Encoding). */
export const readableEncodings = 'gzip, deflate, br'

/**
 * A body without its Content-Encoding. Every layer stops at the limit by itself, so neither a bomb nor a layer that
 * swells only to shrink again costs more than `decodedBytes` of memory, or of time.
 * @param encodings the header's value, `gzip` or `gzip, br`: in the order in which they were applied.
 * @throws Refusal `fetch-too-large`; `fetch-failed` for too many layers, an unknown one, or one that is broken off.
 */
export async function decoded(
  body: Uint8Array,
  encodings: string,
  limits: Pick<Limits, 'decodedBytes' | 'encodings'>,
): Promise<Uint8Array> {
  const layers = encodings
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
  const named = layers.filter((name) => name !== '' && name !== 'identity')
  if (named.length > limits.encodings) throw new Refusal('fetch-failed')
  let bytes = body
  // An answer without a body may still carry the header.
  for (const name of body.length === 0 ? [] : named.reverse()) bytes = await peeled(bytes, name, limits.decodedBytes)
  if (bytes.length > limits.decodedBytes) throw new Refusal('fetch-too-large')
  return bytes
}

async function peeled(bytes: Uint8Array, name: string, maxOutputLength: number): Promise<Uint8Array> {
  const decoder = decoders.get(name)
  if (!decoder) throw new Refusal('fetch-failed')
  try {
    return await decoder(bytes, { maxOutputLength })
  } catch (fault) {
    const isTooLarge = fault instanceof Error && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE'
    throw new Refusal(isTooLarge ? 'fetch-too-large' : 'fetch-failed')
  }
}

// RFC 1950, section 2.2: method 8 in the first byte, and the two together a multiple of 31.
function hasZlibHead([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0
}
