import { createHash } from 'node:crypto'
import Negotiator from 'negotiator'
import { Refusal } from './refusal.ts'

/**
 * Answers with a representation under its tag: 304 to whoever has it (RFC 9110, 13.1.2), without a body to HEAD. The tag is
 * the hash of the very bytes, so a proxy or Next's own compression must leave them alone (`no-transform`), and what one person
 * may read no shared cache may keep.
 */
export function represent(request: Request, body: string, headers: Record<string, string>, status = 200): Response {
  const etag = `"${createHash('sha256').update(body).digest('hex')}"`
  const all = { ...headers, ETag: etag, 'Cache-Control': 'private, no-cache, no-transform' }
  const read = request.method === 'GET' || request.method === 'HEAD'
  if (read && names(request.headers.get('if-none-match'), etag)) {
    const { 'Content-Type': _, ...known } = all as Record<string, string>
    return new Response(null, { status: 304, headers: known })
  }
  const length = { 'Content-Length': String(Buffer.byteLength(body)) }
  return new Response(request.method === 'HEAD' ? null : body, { status, headers: { ...all, ...length } })
}

// Compared weakly: a cache may have weakened our tag.
function names(header: string | null, etag: string): boolean {
  if (header === null) return false
  return header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}

/**
 * Refuses (not-acceptable) where the Accept header leaves none of these types; without one anything is welcome. Parameters are
 * not looked at: a profile is a wish (Web Annotation Protocol, 3), and we have one.
 */
export function mustAccept(request: Request, types: readonly string[]): void {
  const accepted = new Negotiator({ headers: { accept: request.headers.get('accept') ?? '*/*' } }).mediaTypes()
  const fits = (range: string, type: string) =>
    range === '*/*' || range === type || (range.endsWith('/*') && type.startsWith(range.slice(0, -1)))
  if (!types.some((type) => accepted.some((range) => fits(range.toLowerCase(), type))))
    throw new Refusal('not-acceptable', { types: types.join(', ') })
}

/** Is this Content-Type one of these, whatever its parameters? */
export function hasType(request: Request, types: readonly string[]): boolean {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';')
  return types.includes(type.trim().toLowerCase())
}
