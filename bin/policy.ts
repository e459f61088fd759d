import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { previewPolicy } from '#lib/site/headers.ts'

// Next keeps the policy that stands and drops a route's own, so what is no page of the desk has to be known here: copies of
// sources are somebody else's bytes, and would not even run if a browser showed them; a preview is a page of the public's.
const others: readonly [RegExp, string][] = [
  [/^\/sources\/[^/]+\/captures\/[^/]+\/file\/?(\?|$)/, "sandbox; default-src 'none'"],
  [/^\/articles\/[^/]+\/preview\/?(\?|$)/, previewPolicy],
]

/**
 * Sets the desk's Content-Security-Policy with a nonce of this request alone. Next finds the nonce in the request's
 * header of the same name and puts it on its own scripts; pages find it under `x-nonce`.
 * @param room what this process serves: development needs eval and a socket; `issuer` is where a sign-in form may lead
 */
export function guard(
  request: IncomingMessage,
  response: ServerResponse,
  room: { development: boolean; secure: boolean; issuer?: string | undefined },
): void {
  const nonce = randomBytes(16).toString('base64')
  const issuer = room.issuer ? ` ${new URL(room.issuer).origin}` : ''
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${room.development ? " 'unsafe-eval'" : ''}`,
    // Controls position themselves by style attributes, which no nonce can cover.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `connect-src 'self'${room.development ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self'${issuer}`,
    // The publisher's preview is a frame of our own.
    "frame-ancestors 'self'",
  ].join('; ')
  request.headers['content-security-policy'] = policy
  request.headers['x-nonce'] = nonce
  const own = others.find(([path]) => path.test(request.url ?? ''))?.[1]
  response.setHeader('Content-Security-Policy', own ?? policy)
  if (room.secure) response.setHeader('Strict-Transport-Security', 'max-age=31536000')
}
