import { kindOf, readText } from '#lib/article/text.ts'
import { Refusal } from '#lib/refusal.ts'
import { guessLanguage } from './language.ts'
import { bare, isProse, type Judged, laidOut } from './line.ts'
import { noticeIn, opensSection } from './notices.ts'
import { readHead } from './pasted-head.ts'
import { readTail } from './pasted-tail.ts'
import { type Imported, type Known, nothingKnown } from './schema.ts'

/**
 * Plain words, typed or pasted from a whole page: the article in the galley, the page's furniture beside it. Conservative:
 * what may be the article's stays. Refuses as `canonicalise` does: text-empty, text-too-long, text-binary.
 */
export function readPlain(pasted: string): Imported {
  return furnitureAside(judged(pasted))
}

/** The same for lines whose kinds are known already. `known` goes before what their words tell. */
export function furnitureAside(lines: Judged[], known: Partial<Known> = {}): Imported {
  setNoticesAside(lines)
  readTail(lines)
  const found = readHead(lines)
  repeatsAside(lines, known.title ?? found.title)
  const language = guessLanguage(
    lines
      .filter(({ why }) => !why)
      .map(({ text }) => text)
      .join('\n'),
  )
  return laidOut({ ...nothingKnown, ...found, language, ...known }, lines)
}

/** The lines of a canonical text, none judged yet, and between them the rules without words that it leaves out. */
function judged(pasted: string): Judged[] {
  const read = readText(pasted)
  if (typeof read === 'string') throw new Refusal(read)
  const texts = read.text.split('\n')
  const lines: Judged[] = texts.map((text, at) => ({ text, kind: kindOf(text, texts[at + 1]), why: null }))
  const ends: number[] = []
  for (const text of texts) ends.push((ends.at(-1) ?? 0) + lettersIn(text))
  let passed = 0
  let at = 0
  const all: Judged[] = []
  for (const line of pasted.split(/\r\n|[\r\n\u2028\u2029]/)) {
    const letters = lettersIn(line)
    passed += letters
    for (; at < lines.length && (ends[at] ?? 0) <= passed - letters; at++) all.push(lines[at] as Judged)
    if (letters === 0 && line.trim() !== '') all.push({ text: line, kind: 'paragraph', why: 'ornament' })
  }
  return [...all, ...lines.slice(at)]
}

const lettersIn = (text: string) => text.normalize('NFC').match(/[\p{L}\p{N}]/gu)?.length ?? 0

function setNoticesAside(lines: Judged[]): void {
  for (const [at, line] of lines.entries()) {
    if (line.why) continue
    line.why = isSubhead(lines, at) ? null : noticeIn(line.text)
    const opened = line.why && at > 0 ? opensSection(line.text) : null
    const next = lines[at + 1]
    // "Read also" is followed by what one should read: a line that is no sentence, if a paragraph comes after it again.
    const isLink = next && !next.why && !/[.!?…:][”"’»)\]]*$/.test(next.text) && next.text.length <= 160
    if (
      opened === 'related' &&
      isLink &&
      wordsIn(next.text) >= 4 &&
      lines.slice(at + 2).some(({ text }) => isProse(text))
    )
      next.why = 'related'
  }
}

/** One word between two paragraphs ("Comments", "Topics") is a subhead there, though elsewhere it is furniture. */
function isSubhead(lines: readonly Judged[], at: number): boolean {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]]
  if (!line || !above || !below || wordsIn(line.text) > 1 || !isProse(above.text)) return false
  if (!isProse(below.text) && below.kind !== 'item' && !/[.!?:]$/.test(below.text)) return false
  const why = noticeIn(line.text)
  return why === 'related' || why === 'comments' || why === 'footer' || why === 'navigation'
}

const wordsIn = (text: string) => text.split(/\s+/).length

function repeatsAside(lines: Judged[], title: string | null): void {
  if (!title) return
  for (const line of lines) if (!line.why && bare(line.text) === bare(title)) line.why = 'repeated-title'
}
