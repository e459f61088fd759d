import { maximumTextLength } from '#lib/article/schema.ts'
import { textOf } from '#lib/fetch/charset.ts'
import { Refusal } from '#lib/refusal.ts'
import { kindOf } from './kind.ts'
import { readPage } from './page.ts'
import { readPlain } from './plain.ts'
import { readRich } from './rich.ts'
import type { Hint, Imported } from './schema.ts'

/** Bytes of somebody else, what they are said to be, the address that they came from, and the charset its server named. */
export type Brought = {
  bytes: Uint8Array
  hint: Hint | null
  address: string | null
  charset?: string | null
  /** Only what a page says of itself is wanted, so one without an article will do: a table, a form, a wall. */
  anyPage?: boolean
}

/**
 * Reads whatever was brought in, here and now: only lib/import/child.ts should, which can be killed. Refuses as the reader
 * of its kind does, and text-binary for bytes that are no text.
 */
export async function read({ bytes, hint, address, charset = null, anyPage = false }: Brought): Promise<Imported> {
  const kind = kindOf(bytes, hint)
  // A reader's libraries are loaded when the first file of its kind comes: most of what comes is a page.
  if (kind === 'pdf') return (await import('./pdf.ts')).readPdf(bytes)
  if (kind === 'docx') return (await import('./docx.ts')).readDocx(bytes)
  if (kind === 'odt') return (await import('./odt.ts')).readOdt(bytes)
  const isPage = kind === 'html' || kind === 'rich'
  const text = textOf({ bytes, charset, mediaType: isPage ? 'text/html' : 'text/plain' })
  if (text.slice(0, 100_000).includes('\0')) throw new Refusal('text-binary')
  // A page may hold several times its article; a text is the article.
  if ((kind === 'text' || kind === 'markdown') && text.length > 3 * maximumTextLength)
    throw new Refusal('text-too-long')
  if (kind === 'html') return readPage(text, address, anyPage)
  if (kind === 'rich') return readRich(text)
  return kind === 'markdown' ? (await import('./markdown.ts')).readMarkdown(text) : readPlain(text)
}
