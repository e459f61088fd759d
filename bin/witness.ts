import type { IncomingMessage } from 'node:http'

const loopback = /^(127\.|::1$|::ffff:127\.)/

/**
 * Writes down, in headers of the request that no client can set, what the desk cannot see from inside Next: the network
 * address it came from (`x-tickmark-address`, for limiting attempts to sign in) and the path (`x-tickmark-path`, for
 * coming back after signing in). A proxy on this machine is believed about whom it speaks for, and only the last name
 * that it added; anybody else's X-Forwarded-For is hearsay.
 */
export function witness(request: IncomingMessage): void {
  const peer = request.socket.remoteAddress ?? ''
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  request.headers['x-tickmark-address'] = (loopback.test(peer) && forwarded) || peer
  request.headers['x-tickmark-path'] = request.url ?? '/'
}
