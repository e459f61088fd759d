import { guessLanguage } from './language.ts'
import { isProse, type Judged } from './line.ts'
import { speaksOfAccount } from './notices.ts'

/**
 * Sets aside what stands under the last paragraph of a pasted page: from the first notice on, everything that is not
 * plainly a sentence of the article. A sentence stays, unless it speaks of the reader's account or in another language.
 */
export function readTail(lines: Judged[]): void {
  const language = guessLanguage(
    lines
      .filter((line) => !line.why && isProse(line.text))
      .map(({ text }) => text)
      .join(' '),
  )
  const foreign = (text: string) => {
    const other = guessLanguage(text)
    return language !== null && other !== null && other !== language
  }
  const last = lines.findLastIndex(({ text, why }) => !why && isProse(text) && !speaksOfAccount(text) && !foreign(text))
  const first = lines.findIndex((line, at) => at > last && line.why !== null && line.why !== 'ornament')
  if (last < 0 || first < 0) return
  for (const [at, line] of lines.entries()) {
    if (at <= first || line.why) continue
    if (speaksOfAccount(line.text)) line.why = 'paywall'
    else if (foreign(line.text)) line.why = 'other'
    else if (!isSentence(line) || asksLikeALink(line, lines[at - 1])) line.why = nearest(lines, at)
  }
}

const isSentence = ({ text, kind }: Judged) =>
  kind === 'item' || kind === 'quote' || /\p{L}.*[.!?…][”"’»)\]]*$/u.test(text) || /^[“"«—–¿¡]/.test(text)

/** A headline in a list of what else to read may be a question. */
const asksLikeALink = ({ text }: Judged, above: Judged | undefined) =>
  above?.why === 'related' && /^[^.!]{0,120}\?$/.test(text)

/** Short words among notices belong to the one above them. */
function nearest(lines: readonly Judged[], at: number) {
  const above = lines[at - 1]?.why
  return above === 'paywall' || above === 'related' || above === 'footer' || above === 'comments' ? above : 'other'
}
