import { maximumTextLength } from '#lib/article/schema.ts'
import { Refusal } from '#lib/refusal.ts'
import { readDocx } from './docx.ts'
import { kindOf, textOf } from './kind.ts'
import { readMarkdown } from './markdown.ts'
import { readOdt } from './odt.ts'
import { readPage } from './page.ts'
import { readPdf } from './pdf.ts'
import { readPlain } from './plain.ts'
import { readRich } from './rich.ts'
import type { Hint, Imported } from './schema.ts'

/** Bytes of somebody else, what they are said to be, and the address that they came from, if any. */
export type Brought = { bytes: Uint8Array; hint: Hint | null; address: string | null }

/**
 * Reads whatever was brought in, here and now: only lib/import/child.ts should, which can be killed. Refuses as the reader
 * of its kind does, and text-binary for bytes that are no text.
 */
export async function read({ bytes, hint, address }: Brought): Promise<Imported> {
  const kind = kindOf(bytes, hint)
  if (kind === 'pdf') return readPdf(bytes)
  if (kind === 'docx') return readDocx(bytes)
  if (kind === 'odt') return readOdt(bytes)
  const text = textOf(bytes)
  if (text.slice(0, 100_000).includes('\0')) throw new Refusal('text-binary')
  // A page may hold several times its article; a text is the article.
  if ((kind === 'text' || kind === 'markdown') && text.length > 3 * maximumTextLength)
    throw new Refusal('text-too-long')
  if (kind === 'html') return readPage(text, address)
  if (kind === 'rich') return readRich(text)
  return kind === 'markdown' ? readMarkdown(text) : readPlain(text)
}
