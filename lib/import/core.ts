import { bare } from './line.ts'
import type { Line } from './lines.ts'

/** The lines that are surely the article's, and where on the page they stand. */
export type Core = {
  lines: ReadonlySet<Line>
  first: number
  last: number
  /** Elements that hold at least half of it. */
  wide: ReadonlySet<Element>
  /** The innermost element that holds nearly all of it, and the `article` or `main` around that. */
  scope: Element | undefined
  frame: Element | undefined
}

const enough = 200

/** What Readability chose, what the page calls its `articleBody`, and what its data repeat word for word. */
export function coreOf(lines: readonly Line[], chosen: ReadonlySet<number>, body: string | null): Core {
  const declared = lines.filter((line) => !line.hidden && line.within.some(isBody))
  const told = body ? ` ${bare(body)} ` : ''
  const repeated = lines.filter(({ text, hidden }) => !hidden && text.length >= 40 && told.includes(` ${bare(text)} `))
  const core = new Set([
    ...lines.filter(({ hidden }, at) => !hidden && chosen.has(at)),
    ...(lettersOf(declared) >= enough ? declared : []),
    ...repeated,
  ])
  const held = new Map<Element, number>()
  for (const line of core)
    for (const element of line.within) held.set(element, (held.get(element) ?? 0) + line.text.length)
  const all = lettersOf([...core])
  const over = (part: number) => [...held].filter(([, letters]) => letters >= part * all).map(([element]) => element)
  const nearlyAll = new Set(over(0.9))
  const scope = lines
    .find((line) => core.has(line) && line.within.length > 0)
    ?.within.findLast((one) => nearlyAll.has(one))
  return {
    lines: core,
    first: lines.findIndex((line) => core.has(line)),
    last: lines.findLastIndex((line) => core.has(line)),
    wide: new Set(over(0.5)),
    scope,
    frame: scope?.closest('article, main, [role="main"]') ?? scope?.closest(':has(h1):not(body)') ?? scope,
  }
}

const isBody = (element: Element) => /\barticleBody\b/i.test(element.getAttribute('itemprop') ?? '')
const lettersOf = (lines: readonly Line[]) => lines.reduce((sum, { text }) => sum + text.length, 0)
