const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')
const forEver = 'public, max-age=31536000, immutable'
// Browsers always ask again; shared caches may answer for a minute, so that a takedown holds within one.
const current = 'public, max-age=0, s-maxage=60, must-revalidate'

/** The headers of a public file, whoever answers for it: our own server, or Next where it runs alone. */
export const publicHeaders = (file: { mediaType: string; immutable: boolean }, etag: string): [string, string][] => [
  ['Content-Type', file.mediaType],
  ['ETag', etag],
  ['Cache-Control', file.immutable ? forEver : current],
  ['Content-Security-Policy', policy],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
]
