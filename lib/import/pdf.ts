import { getDocumentProxy } from 'unpdf'
import { Refusal } from '#lib/refusal.ts'
import { blockLine } from './line.ts'
import { fromManuscript } from './manuscript.ts'
import { type Printed, type PrintedPage, paragraphsOf } from './pdf-paragraphs.ts'
import type { Imported } from './schema.ts'

const mostPages = 400
const fewestLetters = 20

type Item = { str: string; transform: number[]; width: number; hasEOL: boolean }

/** A PDF's words as paragraphs. Refuses: file-protected, file-unreadable, file-too-large, file-scanned (no words). */
export async function readPdf(bytes: Uint8Array): Promise<Imported> {
  const document = await getDocumentProxy(bytes, { isEvalSupported: false, stopAtErrors: false, verbosity: 0 }).catch(
    (error: unknown) => {
      const isLocked = error instanceof Error && error.name === 'PasswordException'
      throw new Refusal(isLocked ? 'file-protected' : 'file-unreadable')
    },
  )
  if (document.numPages > mostPages) throw new Refusal('file-too-large')
  const pages: PrintedPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const height = page.getViewport({ scale: 1 }).height
    pages.push({ height, lines: printedLines(items.filter((item) => 'str' in item)) })
    page.cleanup()
  }
  const letters = pages.flatMap(({ lines }) => lines).reduce((sum, { text }) => sum + text.length, 0)
  if (letters < fewestLetters) throw new Refusal('file-scanned')
  const lines = paragraphsOf(pages)
  const first = lines.find(({ why }) => !why)
  if (first?.kind !== 'heading') return fromManuscript(lines)
  first.why = 'repeated-title'
  return fromManuscript(lines, { title: blockLine(first.text) })
}

/** Pieces of text that stand on one height are one line; between two that do not touch there is a space. */
function printedLines(items: readonly Item[]): Printed[] {
  const lines: Printed[] = []
  let line: Printed | undefined
  for (const { str, transform, width } of items) {
    const [a = 0, b = 0, , , x = 0, y = 0] = transform
    const size = Math.hypot(a, b) || line?.size || 1
    if (str === '') continue
    if (line && Math.abs(line.y - y) < 0.4 * size && x >= line.end - size) {
      if (x - line.end > 0.12 * size && !/\s$/.test(line.text) && !/^\s/.test(str)) line.text += ' '
      line.text += str
      line.end = Math.max(line.end, x + width)
    } else if (str.trim() !== '') {
      line = { text: str, x, end: x + width, y, size }
      lines.push(line)
    }
  }
  return lines.map((one) => ({ ...one, text: blockLine(one.text) })).filter(({ text }) => text !== '')
}
