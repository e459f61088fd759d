import type { PageLine } from './judge.ts'
import { isProse } from './line.ts'
import { opensSection, speaksOfAccount } from './notices.ts'
import type { Why } from './schema.ts'

const spreading: ReadonlySet<Why | null> = new Set<Why>(['newsletter', 'paywall', 'cookie-notice'])
const trailing: ReadonlySet<Why | null> = new Set<Why>([
  'related',
  'navigation',
  'other',
  'comments',
  'share',
  'newsletter',
  'footer',
])
const smallBox = 600

/**
 * A box of the page is one thing: what stands in one with a line about a newsletter, a wall or cookies belongs to it,
 * unless the box is large or holds a paragraph.
 */
export function spreadInBoxes(judged: PageLine[], wide: ReadonlySet<Element>): void {
  const held = new Map<Element, PageLine[]>()
  for (const line of judged) {
    for (const element of line.line.within) {
      const lines = held.get(element)
      if (lines) lines.push(line)
      else held.set(element, [line])
    }
  }
  for (const { why, line } of judged) {
    if (!spreading.has(why)) continue
    const box = line.within.find((element) => !wide.has(element) && isSmall(held.get(element) ?? []))
    for (const other of box ? (held.get(box) ?? []) : []) other.why ??= why
  }
}

function isSmall(lines: readonly PageLine[]): boolean {
  // Stops counting early: the outermost elements of a long page hold thousands of lines.
  if (lines.length > 30) return false
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0)
  return letters <= smallBox && lines.every(({ text, why }) => why !== null || !isProse(text) || speaksOfAccount(text))
}

/** After a heading such as "Related" its list follows, until a paragraph of the article or another heading. */
export function closeSections(judged: PageLine[]): void {
  let open: Why | null = null
  for (const line of judged) {
    const opened = line.why ? opensSection(line.text) : null
    if (opened) open = opened
    else if (open && !line.why) {
      const goesOn = line.line.linked >= 0.6 || (!line.isCore && !isProse(line.text))
      if (goesOn && line.kind !== 'heading') line.why = open
      else open = null
    }
  }
}

/** A heading under which nothing is left until the next one goes where what stood under it went. */
export function asideWithTheirs(judged: PageLine[]): void {
  for (const [at, line] of judged.entries()) {
    if (line.why || line.kind !== 'heading') continue
    const next = judged.findIndex((one, later) => later > at && (one.kind === 'heading' || !one.why))
    const under = judged.slice(at + 1, next < 0 ? judged.length : next)
    const first = under.find(({ why }) => trailing.has(why))
    const goes = next < 0 || judged[next]?.kind === 'heading'
    if (first && goes && under.every(({ why }) => why !== null)) line.why = first.why
  }
}
