import { guessLanguage } from './language.ts'
import { bare, isProse, laidOut } from './line.ts'
import { noticeIn, opensSection } from './notices.ts'
import { readHead } from './pasted-head.ts'
import { type PastedLine, pastedLines } from './pasted-lines.ts'
import { readTail } from './pasted-tail.ts'
import { type Imported, type Known, nothingKnown } from './schema.ts'

/**
 * Plain words, typed or pasted from a whole page: the article in the galley, the page's furniture beside it. Conservative:
 * what may be the article's stays. Refuses as `canonicalise` does: text-empty, text-too-long, text-binary.
 */
export function readPlain(pasted: string): Imported {
  return furnitureAside(pastedLines(pasted))
}

/** The same for lines whose kinds are known already. `known` goes before what their words tell. */
export function furnitureAside(lines: PastedLine[], known: Partial<Known> = {}): Imported {
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

function setNoticesAside(lines: PastedLine[]): void {
  const hasGaps = lines.filter(({ gap }) => gap).length > 2
  for (const [at, line] of lines.entries()) {
    if (line.why) continue
    line.why = isSubhead(lines, at) ? null : noticeIn(line.text)
    if (!line.why || at === 0 || opensSection(line.text) !== 'related') continue
    if (!lines.slice(at + 2).some(({ text }) => isProse(text))) continue
    for (const link of hasGaps ? linksBelow(lines, at) : lines.slice(at + 1, at + 2).filter(isLink))
      link.why = 'related'
  }
}

/** "Read also" is followed by what one should read: all that stands close under it, or the one line below if that is a link. */
function linksBelow(lines: readonly PastedLine[], at: number): PastedLine[] {
  const end = lines.findIndex((line, place) => place > at && (line.gap || isProse(line.text) || place > at + 4))
  const close = lines.slice(at + 1, end < 0 ? lines.length : end)
  return close.length > 0 ? close : lines.slice(at + 1, at + 2).filter(isLink)
}

const isLink = ({ text, why }: PastedLine) =>
  !why && !/[.!?…:][”"’»)\]]*$/.test(text) && text.length <= 160 && wordsIn(text) >= 4

/** One word between sentences ("Comments", "Topics") is a subhead there, though elsewhere it is furniture. */
function isSubhead(lines: readonly PastedLine[], at: number): boolean {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]]
  if (!line || !above || !below || wordsIn(line.text) > 1 || above.why || !isSentence(above)) return false
  const why = noticeIn(line.text)
  const isNamed = why === 'related' || why === 'comments' || why === 'footer' || why === 'navigation'
  return isNamed && noticeIn(below.text) === null && (isSentence(below) || isProse(below.text))
}

const isSentence = ({ text, kind }: PastedLine) =>
  kind === 'item' || (/[.!?:…][”"’»)\]]*$/.test(text) && wordsIn(text) >= 3)
const wordsIn = (text: string) => text.match(/\p{L}[\p{L}\p{N}’'-]*/gu)?.length ?? 0

function repeatsAside(lines: PastedLine[], title: string | null): void {
  if (!title) return
  for (const line of lines) if (!line.why && bare(line.text) === bare(title)) line.why = 'repeated-title'
}
