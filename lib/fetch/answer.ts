import { type IncomingMessage, request } from 'node:http'
import type { Socket } from 'node:net'
import { Refusal } from '#lib/refusal.ts'
import { decoded, readableEncodings } from './decode.ts'
import type { Limits } from './limits.ts'
import type { Target } from './target.ts'

/** What is asked of a server. These and the host are all it learns of us: no cookie, no referrer, no credentials. */
export type Question = {
  method: 'GET' | 'HEAD'
  /** The media types wanted (Accept). */
  accept: string
  /** Who asks (User-Agent). */
  agent: string
}

export type Answer = {
  status: number
  /** By lower-case name; a name that came several times has its values joined. Set-Cookie is not kept. */
  headers: Record<string, string>
  /** The decoded body. Empty for HEAD, and for a redirect, whose body nobody reads. */
  bytes: Uint8Array
  /** Where to go next, as the server wrote it; null when this is the end. */
  location: string | null
}

const redirects = new Set([301, 302, 303, 307, 308])

/**
 * Asks one question over a socket that is open and checked, and closes it.
 * @throws Refusal `fetch-too-large`, `fetch-too-slow` (a stall), `fetch-failed` (not HTTP, too long a head, broken off).
 */
export async function ask(target: Target, socket: Socket, question: Question, limits: Limits): Promise<Answer> {
  try {
    const response = await head(target, socket, question, limits)
    const status = response.statusCode ?? 0
    const { 'set-cookie': _, ...rest } = response.headers
    const headers = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)]))
    const location = redirects.has(status) ? (headers.location ?? null) : null
    if (question.method === 'HEAD' || location !== null) return { status, headers, bytes: new Uint8Array(), location }
    const body = await received(response, limits.receivedBytes)
    return { status, headers, bytes: await decoded(body, headers['content-encoding'] ?? '', limits), location }
  } catch (fault) {
    if (fault instanceof Refusal) throw fault
    throw socket.errored instanceof Refusal ? socket.errored : new Refusal('fetch-failed')
  } finally {
    socket.destroy()
  }
}

function head({ url }: Target, socket: Socket, question: Question, limits: Limits): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = request({
      createConnection: () => socket,
      method: question.method,
      path: url.pathname + url.search,
      setHost: false,
      headers: {
        host: url.host,
        'user-agent': question.agent,
        accept: question.accept,
        'accept-encoding': readableEncodings,
        connection: 'close',
      },
      maxHeaderSize: limits.headBytes,
      insecureHTTPParser: false,
    })
    asked.on('response', resolve)
    asked.on('error', reject)
    asked.on('upgrade', () => reject(new Refusal('fetch-failed')))
    asked.end()
  })
}

// Node's parser fails a body that ends before its Content-Length or its last chunk, so half a page never passes for one.
async function received(response: IncomingMessage, most: number): Promise<Uint8Array> {
  if (Number(response.headers['content-length'] ?? 0) > most) throw new Refusal('fetch-too-large')
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > most) throw new Refusal('fetch-too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
