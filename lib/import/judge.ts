import { type Core, coreOf } from './core.ts'
import { bare, isProse, type Judged } from './line.ts'
import type { Line } from './lines.ts'
import type { Metadata } from './metadata.ts'
import { asideWithTheirs, closeSections, spreadInBoxes } from './neighbours.ts'
import { noticeIn } from './notices.ts'
import { placed } from './places.ts'
import type { Why } from './schema.ts'
import { isStandfirst } from './standfirst.ts'

export type PageLine = Judged & { line: Line; isCore: boolean }

/**
 * Says of every line of a page whether it is the article's, and if not, why not. What Readability chose stays unless its
 * own words or the names around it say otherwise; what it threw away comes back if it stands among what it chose.
 */
export function judgePage(lines: readonly Line[], chosen: ReadonlySet<number>, metadata: Metadata): PageLine[] {
  const core = coreOf(lines, chosen, metadata.body)
  const memory = new Map<Element, Why | null>()
  const whole = ` ${lines
    .filter((line) => core.lines.has(line))
    .map(({ text }) => bare(text))
    .join(' ')} `
  // Between the title and the first paragraph stand key points and the like; above the title, never.
  const top = lines.findIndex(({ within }) => within.some(({ localName }) => localName === 'h1'))
  const title = top < 0 ? lines.length : top
  const prose = lines.findIndex((line) => core.lines.has(line) && isProse(line.text))
  const judged = lines.map((line, at): PageLine => {
    const place = placed(line, core.wide, memory)
    const isCore = core.lines.has(line)
    const why = line.hidden
      ? 'hidden'
      : (whyOf(line, at, isCore, place, core, metadata, title, prose) ?? quoted(line, isCore, whole))
    return { text: line.text, kind: line.kind, line, isCore, why }
  })
  spreadInBoxes(judged, core.wide)
  closeSections(judged)
  asideWithTheirs(judged)
  return judged
}

/** Around lines of the article these names are believed; the others only where the line looks like it, too. */
const believed: ReadonlySet<Why> = new Set([
  'cookie-notice',
  'newsletter',
  'paywall',
  'comments',
  'caption',
  'pull-quote',
])

function whyOf(
  line: Line,
  at: number,
  isCore: boolean,
  place: Why | null,
  core: Core,
  metadata: Metadata,
  title: number,
  prose: number,
): Why | null {
  const notice = noticeIn(line.text)
  if (notice && !(isCore && line.kind === 'heading' && !/\s/.test(line.text) && notice !== 'advertisement'))
    return notice
  const isLink = line.linked >= 0.6
  const looks = isLink || (line.text.length < 80 && !isProse(line.text))
  if (isStandfirst(line, metadata) && at <= core.first + 3) return null
  if (place && (!isCore || believed.has(place) || (looks && line.kind !== 'heading'))) return place
  // A paragraph that is a link and no sentence leads away, wherever it stands.
  if (isCore)
    return line.linked >= 0.95 && line.kind === 'paragraph' && looks ? (at < prose ? 'navigation' : 'related') : null
  const inside = core.frame !== undefined && line.within.includes(core.frame)
  if (at > core.first && at < core.last) return isLink ? 'related' : inside ? null : 'other'
  if (at < core.first) return inside && !isLink && (at > title || isProse(line.text)) ? null : 'navigation'
  if (inside && !isLink && (isProse(line.text) || line.kind === 'quote')) return null
  return isLink ? 'related' : 'other'
}

/** The article's own words once more, in large letters beside it. */
function quoted(line: Line, isCore: boolean, whole: string): Why | null {
  const apart = line.kind === 'quote' || line.within.some(({ localName }) => localName === 'aside')
  const words = ` ${bare(line.text)} `
  if (!apart || words.length < 25) return null
  const first = whole.indexOf(words)
  return first >= 0 && (!isCore || whole.indexOf(words, first + 1) >= 0) ? 'pull-quote' : null
}
