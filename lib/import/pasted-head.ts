import { bylineIn, isName } from './byline.ts'
import { dateIn, isDateLine } from './dates.ts'
import { bare, isProse, type Judged } from './line.ts'
import type { Known, Why } from './schema.ts'

type Found = Pick<Known, 'title' | 'standfirst' | 'byline' | 'publishedAt' | 'caption'>

const endsSentence = /[.!?:;,…][”"’»)\]]*$/
const wordsIn = (text: string) => text.match(/\p{L}[\p{L}\p{N}’'.-]*/gu)?.length ?? 0

/** Between title and text pages count and time themselves. */
const around: [Why, RegExp][] = [
  ['share', /^(save|listen|share|guardar|escuchar|compartir|gift|print)$/i],
  ['comments', /^\d{1,5}$/],
  [
    'date',
    /^(updated |actualizado )?(\d{1,2} (min|minutes?|hours?|days?) ago|hace \d{1,2} (min|minutos?|horas?|días?))$/i,
  ],
  ['caption', /^(Getty Images|AFP|EFE|Reuters|AP|PA Media|Europa Press) [^.!?]{3,300}$/],
  ['byline', /^([Rr]eporting from|[Dd]esde) \p{Lu}.{1,40}$/u],
]

/**
 * Reads what stands above the first paragraph of a pasted page: words of navigation, then the title, the standfirst, who
 * and when, and what the lead picture shows. Sets a why on the lines that are no part of the article's text; the
 * standfirst stays, since claims may be pinned to it. Without a paragraph there is no head: a poem keeps its first line.
 */
export function readHead(lines: Judged[]): Found {
  const found: Found = { title: null, standfirst: null, byline: null, publishedAt: null, caption: null }
  const body = lines.findIndex((line) => !line.why && (isProse(line.text) || isLead(line.text)))
  const head = lines.slice(0, Math.max(0, body)).filter((line) => !line.why)
  const title = head.find(isTitle)
  if (!title) return found
  found.title = title.text.replace(/^#+\s*/, '')
  title.why = 'repeated-title'
  const at = head.indexOf(title)
  for (const line of head.slice(0, at)) if (isLabel(line.text)) line.why = isDateLine(line.text) ? 'date' : 'navigation'
  const below = head.slice(at + 1)
  for (const [place, line] of below.entries())
    readBelow(line, below[place - 1], below[place + 1], lines.slice(body), found)
  describePicture(lines.slice(0, body), found)
  found.standfirst ??= standfirstIn(below, lines[body])
  return found
}

// A short report has short paragraphs; a line of verse is shorter still, and has fewer words.
const isLead = (text: string) => text.length >= 55 && wordsIn(text) >= 9 && /[.!?][”"’»)\]]*$/.test(text)

function isTitle({ text, kind }: Judged): boolean {
  if (kind === 'quote' || kind === 'item' || text.length < 12 || text.length > 200 || wordsIn(text) < 3) return false
  return !/[.,;:…][”"’»)\]]*$/.test(text) && !isDateLine(text) && !bylineIn(text) && !/^[—–]/.test(text)
}

type Neighbour = Judged | undefined

function readBelow(line: Judged, above: Neighbour, next: Neighbour, body: readonly Judged[], found: Found): void {
  const { text } = line
  const known = around.find(([, shape]) => shape.test(text))
  // A picture's description is there twice: for those who see it, and for those who don't.
  const twice = [above, next].some((other) => other && bare(other.text) === bare(text))
  const byline = bylineIn(text)
  const [who = '', ...rest] = text.split(/\s*[|·•]\s*/)
  if (bare(text) === bare(found.title ?? '')) line.why = 'repeated-title'
  else if (known) line.why = known[0]
  else if (twice && !isName(text)) [line.why, found.caption] = ['caption', found.caption ?? text]
  else if (above?.why === 'caption' && isName(text) && text === text.toUpperCase()) line.why = 'caption'
  else if (byline) [line.why, found.byline] = ['byline', found.byline ?? byline]
  else if (isDateLine(text)) [line.why, found.publishedAt] = ['date', found.publishedAt ?? dateIn(text)]
  else if (rest.length > 0 && isName(who) && dateIn(rest.join(' '))) {
    line.why = 'byline'
    found.byline ??= who
    found.publishedAt ??= dateIn(rest.join(' '))
  } else if (isName(text) && !peopled(body)) {
    // A name that the article itself speaks of is what its picture shows; another is who wrote it.
    const subject = [found.title ?? '', ...body.map((one) => one.text)].some((words) => mentions(words, text))
    if (subject) [line.why, found.caption] = ['caption', found.caption ?? text]
    else [line.why, found.byline] = ['byline', found.byline ?? text]
  }
}

/** Above a line that says whose picture it is stands what is in it; but right under the title it is the standfirst. */
function describePicture(above: readonly Judged[], found: Found): void {
  for (const [at, line] of above.entries()) {
    const credit = above[at + 1]
    if (line.why || credit?.why !== 'caption' || isName(credit.text) || endsSentence.test(line.text)) continue
    if (above[at - 1]?.why === 'repeated-title' || line.text === found.standfirst) continue
    line.why = 'caption'
    found.caption ??= line.text
  }
}

/** Whether paragraphs stand under people's names, so that a name is a subhead here. */
const peopled = (body: readonly Judged[]) =>
  body.some(({ text, why }, at) => !why && text.length < 60 && isName(text) && isProse(body[at + 1]?.text ?? ''))
const mentions = (words: string, name: string) => bare(words).includes(bare(name))

function isLabel(text: string): boolean {
  return wordsIn(text) <= 4 && text.length <= 40 && !/[.!?;,…][”"’»)\]]*$/.test(text)
}

// Only what is plainly no paragraph: it ends without a full stop, and is longer than a subhead.
function standfirstIn(below: readonly Judged[], body: Judged | undefined): string | null {
  const line = below.find((one) => !one.why && one.kind !== 'item' && one.text.length >= 40)
  return line && line !== body && !endsSentence.test(line.text) ? line.text : null
}
