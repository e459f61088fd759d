import { annotationKind } from '#lib/publication/address.ts'
import { annotationLinks } from '#lib/review/annotation-headers.ts'

const still = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'"
const policy = `${still}; frame-ancestors 'none'`
/** The policy of a public page that is not public yet: the publisher looks at it in a frame. */
export const previewPolicy = `${still}; frame-ancestors 'self'`
const forEver = 'public, max-age=31536000, immutable'
// Browsers always ask again; shared caches may answer for a minute, so that a takedown holds within one.
const current = 'public, max-age=0, s-maxage=60, must-revalidate'

type Header = [name: string, value: string]

/** The headers of a public file, whoever answers for it: our own server, or Next where it runs alone. */
export const publicHeaders = (
  file: { address: string; mediaType: string; immutable: boolean },
  etag: string,
): Header[] => [
  ['Content-Type', file.mediaType],
  ['ETag', etag],
  ['Cache-Control', file.immutable ? forEver : current],
  ['Content-Security-Policy', policy],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ...openHeaders(file.address),
  // Web Annotation Protocol, 4.2: which container this describes.
  ...(annotationKind(file.address) === 'container' ? [['Content-Location', file.address] satisfies Header] : []),
]

/**
 * What every answer at the address of a public annotation says, to OPTIONS and to a refused method too (Web Annotation
 * Protocol, 3 and 4.1); empty for any other file. Programs on other sites may read them: they are public and know no cookie.
 */
export function openHeaders(address: string): Header[] {
  const kind = annotationKind(address)
  if (kind === null) return []
  return [
    ['Allow', 'GET, HEAD, OPTIONS'],
    // There is one format today. Should there be more, what caches hold by then must not be handed out for them.
    ['Vary', 'Accept'],
    ['Access-Control-Allow-Origin', '*'],
    ['Access-Control-Allow-Headers', 'Accept, Prefer, If-None-Match'],
    ['Access-Control-Expose-Headers', 'Allow, Content-Location, ETag, Link'],
    ...(kind === 'page' ? [] : [['Link', annotationLinks[kind]] satisfies Header]),
  ]
}
