/** What a page says about itself as Linked Data: schema.org's Article and everything that is one. */
export type LinkedData = {
  headline?: string
  description?: string
  author?: string
  publisher?: string
  datePublished?: string
  dateModified?: string
  url?: string
  language?: string
  body?: string
}

type Thing = Record<string, unknown>

const article =
  /^(https?:\/\/schema\.org\/)?((news|blog|scholarly|tech|opinion|review|analysis|background|report(age)?|advertiser|satirical|askpublic|medical\w*|social\w*)?(article|posting|newsarticle)|liveblogposting|report|claimreview)$/i
const longestScript = 2_000_000
const mostThings = 2_000

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
const typesOf = (thing: Thing) => list(thing['@type']).filter((type) => typeof type === 'string')

/**
 * The first article among a page's JSON-LD scripts, in whatever array or @graph it stands. A script that is broken is
 * mended where others break it too (line ends inside strings, comment marks around it), or passed over.
 */
export function linkedData(scripts: readonly string[]): LinkedData | null {
  const things = scripts.flatMap((script) => thingsIn(parsed(script)))
  const found = things.find((thing) => typesOf(thing).some((type) => article.test(type)))
  if (!found) return null
  const data: LinkedData = {}
  const put = (key: keyof LinkedData, value: string | null) => {
    if (value) data[key] = value
  }
  put('headline', text(found.headline) ?? text(found.name))
  put('description', text(found.description) ?? text(found.alternativeHeadline))
  put('author', names(found.author, things) ?? names(found.creator, things))
  put('publisher', names(found.publisher, things) ?? names(found.sourceOrganization, things))
  put('datePublished', text(found.datePublished) ?? text(found.dateCreated))
  put('dateModified', text(found.dateModified))
  put('url', text(found.mainEntityOfPage) ?? idOf(found.mainEntityOfPage) ?? text(found.url))
  put('language', text(found.inLanguage) ?? (isThing(found.inLanguage) ? text(found.inLanguage.alternateName) : null))
  put('body', text(found.articleBody))
  return data
}

function parsed(script: string): unknown {
  if (script.length > longestScript) return null
  const bare = script
    .replace(/^\s*(<!--|\/\*.{0,20}\*\/|<!\[CDATA\[)/, '')
    .replace(/(-->|\/\*.{0,20}\*\/|\]\]>)\s*$/, '')
  for (const attempt of [
    bare,
    bare.replace(/\p{Cc}+/gu, ' '),
    bare.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1'),
  ]) {
    try {
      return JSON.parse(attempt)
    } catch {
      // The next attempt mends more; one that nothing mends says nothing.
    }
  }
  return null
}

/** Every object in a script, breadth first and bounded, without climbing: data nested 100,000 deep ends nobody's stack. */
function thingsIn(root: unknown): Thing[] {
  const queue = [root]
  const things: Thing[] = []
  for (let at = 0; at < queue.length && at < mostThings; at++) {
    const value = queue[at]
    if (Array.isArray(value)) queue.push(...value.slice(0, mostThings))
    else if (isThing(value)) {
      things.push(value)
      queue.push(
        ...Object.values(value)
          .slice(0, mostThings)
          .filter((one) => typeof one === 'object' && one !== null),
      )
    }
  }
  return things
}

function text(value: unknown): string | null {
  const [first] = list(value)
  if (isThing(first)) return text(first['@value'])
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : null
}

const idOf = (value: unknown) => (isThing(value) ? (text(value['@id']) ?? text(value.url)) : null)

/** Names of people or bodies; one that is only an @id is looked up among all things of the page. */
function names(value: unknown, things: readonly Thing[]): string | null {
  const all = list(value)
    .slice(0, 20)
    .map((one) => {
      if (typeof one === 'string') return one.trim()
      if (!isThing(one)) return ''
      const referred = things.find((thing) => thing['@id'] === one['@id'] && thing.name !== undefined)
      return text(one.name) ?? (referred ? text(referred.name) : null) ?? ''
    })
  const known = [...new Set(all.filter((name) => name !== '' && name.length <= 200))]
  return known.length > 0 ? known.join(', ') : null
}
