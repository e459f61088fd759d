import { openHeaders, publicHeaders } from '#lib/site/headers.ts'
import type { SiteFile } from '#lib/site/reads.ts'

/** One form of a public file, with its headers as the flat list that node:http writes fastest. */
export type Form = { etag: string; bytes: Buffer; headers: string[] }
/** `open`: the headers of an answer to OPTIONS and of a refused method; empty where only GET and HEAD mean anything. */
export type Shelved = { file: SiteFile; plain: Form; brotli: Form | null; open: string[] }
/** Every public file, ready to be answered, by address. */
export type Shelf = ReadonlyMap<string, Shelved>

/**
 * Puts the files on a shelf. What already stood there unchanged is taken over, so that a publish prepares only what
 * it changed.
 * @param secure whether readers come by https
 */
export function shelve(files: readonly SiteFile[], before: Shelf, secure: boolean): Shelf {
  return new Map(
    files.map((file) => [file.address, unchanged(before.get(file.address), file) ?? prepare(file, secure)]),
  )
}

function unchanged(shelved: Shelved | undefined, file: SiteFile) {
  const old = shelved?.file
  const same = old?.sha256 === file.sha256 && old.mediaType === file.mediaType && old.immutable === file.immutable
  return same ? shelved : undefined
}

function prepare(file: SiteFile, secure: boolean): Shelved {
  // Two forms are two representations, so each has its own strong tag.
  const form = (bytes: Uint8Array, etag: string, more: string[]): Form => ({
    etag,
    bytes: Buffer.from(bytes),
    headers: [
      ...publicHeaders(file, etag).flat(),
      ...['Content-Length', String(bytes.byteLength)],
      ...more,
      ...(secure ? ['Strict-Transport-Security', 'max-age=31536000'] : []),
    ],
  })
  // Pictures do not shrink; they are told apart by the bytes, not by a list of types.
  const shrinks = file.brotli.byteLength > 0 && file.brotli.byteLength < file.bytes.byteLength
  const vary = shrinks ? ['Vary', 'Accept-Encoding'] : []
  return {
    file,
    plain: form(file.bytes, `"${file.sha256}"`, vary),
    open: openHeaders(file.address).flat(),
    brotli: shrinks ? form(file.brotli, `"${file.sha256}-br"`, ['Content-Encoding', 'br', ...vary]) : null,
  }
}
