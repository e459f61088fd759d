import { STATUS_CODES } from 'node:http'
import { WARCRecord, WARCSerializer } from 'warcio'

/** What a server answered: its status, headers by lower-case name, and the decoded body. */
export type Seen = {
  url: string
  via: readonly string[]
  at: Date
  status: number
  headers: Readonly<Record<string, string>>
  bytes: Uint8Array
}

const version = 'WARC/1.1'
// The body is kept decoded and whole, so what the server said of how it travelled would now be false; archives keep such
// headers under a name of their own.
const ofTheWay = new Set(['content-encoding', 'transfer-encoding', 'content-length'])

/**
 * An answer as a gzipped WARC/1.1 (ISO 28500:2017): a `warcinfo` that says who made it, the `response`, and where redirects led
 * through, as `metadata` about it. Any web archive's tools open it.
 */
export async function warcOf(seen: Seen, software: string): Promise<Uint8Array> {
  const { url, via, status, headers, bytes } = seen
  const date = seen.at.toISOString()
  const common = { url, date, warcVersion: version } as const
  const info = WARCRecord.createWARCInfo({ date, warcVersion: version }, { software, format: 'WARC File Format 1.1' })
  const named = Object.entries(headers).map(([name, value]): [string, string] =>
    ofTheWay.has(name) ? [`x-orig-${name}`, value] : [name, value],
  )
  const length: [string, string] = ['content-length', String(bytes.byteLength)]
  const response = WARCRecord.create(
    {
      ...common,
      type: 'response',
      statusline: `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`.trim(),
      httpHeaders: [...named, length],
    },
    [bytes],
  )
  const about = {
    'WARC-Concurrent-To': response.warcHeader('WARC-Record-ID') ?? '',
    'Content-Type': 'application/warc-fields',
  }
  const hops = new TextEncoder().encode(via.map((hop) => `via: ${hop}\r\n`).join(''))
  const metadata = WARCRecord.create({ ...common, type: 'metadata', warcHeaders: about }, [hops])
  const records = via.length > 0 ? [info, response, metadata] : [info, response]
  const parts = []
  for (const record of records) parts.push(await WARCSerializer.serialize(record, { gzip: true }))
  return Buffer.concat(parts)
}
