import { bylineIn, cleanByline, isName } from './byline.ts'
import { dateIn, isDateLine } from './dates.ts'
import type { PageLine } from './judge.ts'
import { bare } from './line.ts'
import type { Metadata } from './metadata.ts'
import type { Known } from './schema.ts'
import { isStandfirst } from './standfirst.ts'

/**
 * What the page shows above its article, where its data do not say it: title, standfirst, who, when, and the lead
 * picture's caption. The lines that say these things, other than the standfirst, get a why.
 */
export function headOf(judged: PageLine[], metadata: Metadata): Known {
  const { titles: _, body: __, ...known } = metadata
  const shown = judged.find((one) => !one.why && isStandfirst(one.line, metadata))
  if (shown) shown.kind = 'paragraph'
  const body = judged.findIndex((one) => one.isCore && one !== shown && !one.why && one.text.length >= 80)
  const found: Known = { ...known, ...titleOf(judged, metadata) }
  for (const [at, line] of judged.entries()) {
    if (line.why === 'hidden' || line === shown) continue
    const above = at < (body < 0 ? judged.length : body)
    if (found.title && bare(line.text) === bare(found.title) && (line.kind === 'heading' || above))
      line.why = 'repeated-title'
    else if (above || line.why === 'byline') readLine(line, found)
    if (line.why === 'date') found.publishedAt ??= dateIn(line.text)
    if (line.why === 'caption' && at <= body + 3) found.caption ??= line.text
  }
  return { ...found, standfirst: shown?.text ?? saidStandfirst(judged, metadata, found.title) }
}

const parting = / (?:[|–—»·•/-]|::) |: /

/**
 * The one that readers see is the title, if the page's data do not contradict. A heading at the top may also be the
 * newsroom's name: where the window's title joins the two, the longer is the article's.
 */
function titleOf(judged: readonly PageLine[], { titles, outlet }: Metadata): Pick<Known, 'title' | 'outlet'> {
  const visible = judged.filter(({ line, text }) => !line.hidden && bare(text) !== bare(outlet ?? ''))
  const seen = visible.filter(({ line }) => line.kind === 'heading')
  const said = seen.find(({ text }) => titles.some((title) => bare(title) === bare(text)))
  const joined = titles.find((title) => parting.test(title))
  const parts = joined?.split(parting) ?? []
  const beside = (title: string) => {
    const isPart = parts.some((part) => bare(part) === bare(title))
    const rest = [parts.at(-1), parts[0]].find((part) => part !== undefined && bare(part) !== bare(title))
    return outlet ?? (isPart ? (rest?.trim() ?? null) : null)
  }
  if (said) return { title: said.text, outlet: beside(said.text) }
  const candidates = visible.filter(({ text }) => text.length >= 10 && parts.some((part) => bare(part) === bare(text)))
  const longest = candidates.sort((a, b) => b.text.length - a.text.length)[0]
  if (longest) return { title: longest.text, outlet: beside(longest.text) }
  const tops = seen.filter(({ line }) => line.within.some(({ localName }) => localName === 'h1'))
  return { title: (tops.length === 1 ? tops[0]?.text : null) ?? titles[0] ?? tops[0]?.text ?? null, outlet }
}

function readLine(line: PageLine, found: Known): void {
  const { text } = line
  const byline = bylineIn(text)
  const known = found.byline !== null && bare(text) === bare(found.byline)
  if (byline || known || (line.why === 'byline' && isName(text))) {
    line.why = 'byline'
    found.byline ??= byline ?? cleanByline(text)
    found.publishedAt ??= dateIn(text)
  } else if (isDateLine(text) || (!line.isCore && text.length <= 120 && dateIn(text))) {
    line.why = 'date'
    // "Posted on 3 April 2026 by Dana Ferris"
    const by = / (?:by|por) .*$/i.exec(text.slice(-90))?.[0].trim()
    if (by) found.byline ??= bylineIn(by)
  }
}

const shortest = 30

/** Many pages describe themselves by their first words, cut, or by their title: that is no standfirst. */
function saidStandfirst(judged: readonly PageLine[], { standfirst }: Metadata, title: string | null): string | null {
  const start = bare(standfirst ?? '').slice(0, 60)
  const isLead = judged.some(({ text, why }) => !why && bare(text).startsWith(start))
  return standfirst && standfirst.length >= shortest && !isLead && start !== bare(title ?? '').slice(0, 60)
    ? standfirst
    : null
}
