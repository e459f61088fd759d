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
  const start = textOf(bytes.subarray(0, 4_000))
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

/**
 * Bytes as words: by their byte order mark, else UTF-8 if they are that, else what the page says that it is written in,
 * else Windows-1252, which is what everything else turns out to be.
 */
export function textOf(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    const [, charset = 'windows-1252'] = /charset\s*=\s*["']?([\w-]{3,20})/i.exec(latin(bytes.subarray(0, 2_000))) ?? []
    return decoder(charset).decode(bytes)
  }
}

function decoder(charset: string): TextDecoder {
  try {
    return new TextDecoder(/^utf-?8$/i.test(charset) ? 'windows-1252' : charset)
  } catch {
    return new TextDecoder('windows-1252')
  }
}
