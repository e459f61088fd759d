import { textOf } from '#lib/fetch/charset.ts'
import { Refusal } from '#lib/refusal.ts'
import type { Hint } from './schema.ts'

const startsWith = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, at) => bytes[at] === byte)
const latin = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/**
 * What the bytes are, by themselves: a file's name and what a browser says of it are often wrong. The hint decides only
 * between kinds of text, which look alike. Refuses: file-kind-unknown, file-protected, text-empty.
 */
export function kindOf(bytes: Uint8Array, hint: Hint | null): Hint {
  if (bytes.length === 0) throw new Refusal('text-empty')
  if (latin(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf'
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return zipKind(bytes)
  // The container of old Word files, and of new ones under a password.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const name = Buffer.from('EncryptedPackage', 'utf16le').toString('latin1')
    throw new Refusal(latin(bytes).includes(name) ? 'file-protected' : 'file-kind-unknown')
  }
  const start = textOf({ bytes: bytes.subarray(0, 4_000), charset: null, mediaType: null })
  if (start.startsWith('{\\rtf')) throw new Refusal('file-kind-unknown')
  if (hint === 'rich' || hint === 'markdown') return hint
  if (hint === 'text') return 'text'
  const isPage =
    /^\s*(<!--[\s\S]{0,2000}?-->\s*)*(<\?xml[^>]*>\s*)?<(!doctype html|html|head|body|title|meta|article|div|p|h1)\b/i.test(
      start,
    )
  return hint === 'html' || isPage ? 'html' : 'text'
}

function zipKind(bytes: Uint8Array): Hint {
  const names = latin(bytes)
  if (names.includes('word/document.xml')) return 'docx'
  if (names.slice(0, 200).includes('application/vnd.oasis.opendocument.text')) return 'odt'
  throw new Refusal('file-kind-unknown')
}
