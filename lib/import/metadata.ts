import { cleanByline } from './byline.ts'
import { dateIn, machineDate } from './dates.ts'
import { linkedData } from './json-ld.ts'
import { languageOf } from './language.ts'
import { bare } from './line.ts'
import type { Known } from './schema.ts'
import type { Sieved } from './sieve.ts'

/** What a page says about itself, in its data and its visible marks, and what it calls itself in several places. */
export type Metadata = Known & { titles: string[]; body: string | null }

const separators = / [|–—-] | [·•»] |: (?=[^:]*$)/

/**
 * Reads JSON-LD first, since it is made for machines and by the newsroom's own system; then OpenGraph and other meta
 * elements; then what the page shows (itemprop, rel=author, time). `address` is where it was read from, if that is known.
 */
export function metadataOf(document: Document, { data }: Sieved, address: string | null): Metadata {
  const linked = linkedData(data)
  const outlet = first([linked?.publisher, meta(document, 'og:site_name'), meta(document, 'application-name')])
  const page = clean(document.querySelector('head > title')?.textContent)
  const titles = [
    linked?.headline,
    meta(document, 'og:title'),
    meta(document, 'twitter:title'),
    meta(document, 'dc.title'),
    page,
  ]
    .map((title) => withoutOutlet(clean(title), outlet))
    .filter((title) => title !== null)
  const byline = [
    linked?.author,
    meta(document, 'author'),
    meta(document, 'article:author'),
    meta(document, 'dc.creator'),
    shown(document, '[rel~="author"], [itemprop~="author"] [itemprop~="name"], [itemprop~="author"]'),
  ]
  const published = [
    linked?.datePublished,
    meta(document, 'article:published_time'),
    meta(document, 'datePublished'),
    meta(document, 'date'),
    meta(document, 'dc.date'),
    meta(document, 'dcterms.created'),
    meta(document, 'parsely-pub-date'),
    time(document, 'datePublished'),
  ]
  const modified = [
    linked?.dateModified,
    meta(document, 'article:modified_time'),
    meta(document, 'dateModified'),
    meta(document, 'last-modified'),
    time(document, 'dateModified'),
  ]
  return {
    titles,
    title: titles[0] ?? null,
    standfirst: first([linked?.description, meta(document, 'og:description'), meta(document, 'description')]),
    byline: first(byline.map(cleanByline)),
    outlet,
    publishedAt: first(published.map(machineDate)) ?? loneTime(document),
    modifiedAt: first(modified.map(machineDate)),
    address: addressOf(document, linked?.url, address),
    language: languageOf(
      first([document.documentElement.getAttribute('lang'), linked?.language, meta(document, 'og:locale')]),
    ),
    caption: null,
    body: linked?.body ?? null,
  }
}

const clean = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim().slice(0, 1_000) || null
const first = (texts: readonly (string | null | undefined)[]) => texts.map(clean).find((text) => text !== null) ?? null

function meta(document: Document, name: string): string | null {
  for (const element of document.querySelectorAll('meta')) {
    const named = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop')
    if (named?.toLowerCase() === name.toLowerCase()) {
      const content = clean(element.getAttribute('content'))
      if (content) return content
    }
  }
  return null
}

const shown = (document: Document, selector: string) => clean(document.body.querySelector(selector)?.textContent)

function time(document: Document, property: string): string | null {
  const element = document.body.querySelector(`[itemprop~="${property}"]`)
  return element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? clean(element?.textContent)
}

/** A page's only `<time>`, or the first one in its article's head: of several, no one can say which is meant. */
function loneTime(document: Document): string | null {
  const inHead = [...document.body.querySelectorAll('article header time, header time, [class*="byline"] time')]
  const all = inHead.length > 0 ? inHead : [...document.body.querySelectorAll('time')]
  if (all.length === 0 || (inHead.length === 0 && all.length > 1)) return null
  return machineDate(all[0]?.getAttribute('datetime')) ?? dateIn(all[0]?.textContent ?? '')
}

/** "Title | Outlet" without its outlet, whether that is known by name or only repeated as the shorter, last part. */
function withoutOutlet(title: string | null, outlet: string | null): string | null {
  if (!title) return null
  const parts = title.split(separators)
  const [start = '', end = ''] = [parts[0], parts.at(-1)]
  if (parts.length < 2 || !outlet) return title
  if (bare(end) === bare(outlet)) return title.slice(0, title.lastIndexOf(end)).replace(/[\s|–—·•»:-]+$/, '')
  return bare(start) === bare(outlet) ? title.slice(start.length).replace(/^[\s|–—·•»:-]+/, '') : title
}

function addressOf(document: Document, linked: string | undefined, base: string | null): string | null {
  const link = document.querySelector('link[rel~="canonical"]')?.getAttribute('href')
  for (const wish of [link, meta(document, 'og:url'), linked, base]) {
    if (!wish) continue
    try {
      const url = new URL(wish, base ?? undefined)
      if (/^https?:$/.test(url.protocol) && url.href.length <= 2_000) return url.href
    } catch {
      // Relative without a base, or no address at all: the next may be one.
    }
  }
  return null
}
