import { fold } from '#lib/article/fold.ts'
import type { SourceDetails } from './schema.ts'

/** The address of a source when it is one that can be opened (http or https); null for a shelf mark. */
export function webAddress({ address }: Pick<SourceDetails, 'address'>): string | null {
  return address && /^https?:\/\/\S+$/i.test(address) && URL.canParse(address) ? address : null
}

// What a page says around the thing itself, and says otherwise tomorrow: it would drown what really changed. Captions, pull
// quotes and whatever else was set aside stay: somebody may quote them.
const chrome = new Set([
  'navigation',
  'cookie-notice',
  'newsletter',
  'related',
  'advertisement',
  'comments',
  'footer',
  'share',
  'hidden',
])

type Read = {
  title: string | null
  standfirst: string | null
  blocks: readonly { text: string }[]
  setAside: readonly { text: string; why: string; at: number }[]
}

/** All words of a copy that somebody could quote, one block a line (`\n`), in their order; the title first. */
export function readableText({ title, standfirst, blocks, setAside }: Read): string {
  const kept = setAside.filter(({ why }) => !chrome.has(why))
  const lines = [...blocks, null].flatMap((block, at) => [
    ...kept.filter((line) => line.at === at).map((line) => line.text),
    ...(block ? [block.text] : []),
  ])
  // The title and the standfirst may stand among the lines as well; each is said once.
  const head = [title, standfirst].filter((line) => line !== null && !lines.includes(line))
  return [...head, ...lines].join('\n')
}

export type Place = { before: string; words: string; after: string }
const around = 80

/**
 * Where a quote stands in a text, word for word but for typography (lib/article/fold.ts), with up to 80 characters (UTF-16) of the
 * text around it; null when those words are not there. Half a word or half a number is not the word: "40" is not in "40,000".
 */
export function placeOf(text: string, quote: string): Place | null {
  const [within, wanted] = [fold(text), fold(quote).text.trim()]
  if (wanted === '') return null
  for (let at = within.text.indexOf(wanted); at >= 0; at = within.text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length
    if (goesOn(within.text.slice(0, at), wanted, within.text.slice(end, end + 2))) continue
    const from = within.starts[at] ?? 0
    const to = within.ends[end - 1] ?? text.length
    return {
      before: text.slice(Math.max(0, from - around), from),
      words: text.slice(from, to),
      after: text.slice(to, to + around),
    }
  }
  return null
}

function goesOn(before: string, words: string, after: string): boolean {
  const starts = /^[\p{L}\p{M}\p{N}]/u.test(words) && /[\p{L}\p{M}\p{N}]$/u.test(before)
  const ends = /[\p{L}\p{M}\p{N}]$/u.test(words) && /^[\p{L}\p{M}\p{N}]/u.test(after)
  const inNumber =
    (/^\p{N}/u.test(words) && /\p{N}[.,:']$/u.test(before)) || (/\p{N}$/u.test(words) && /^[.,:']\p{N}/u.test(after))
  return starts || ends || inNumber
}
