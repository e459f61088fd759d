import { Parser } from 'htmlparser2'

/** Deeper than any page that people wrote: beyond it elements lose their tags and keep their words. */
export const deepest = 200
const mostElements = 150_000
const longestAttribute = 2_000

const words = (list: string) => new Set(list.split(' '))
const attributesKept = words('class id role href rel itemprop datetime content name property aria-modal title')
const unread = words('style template svg math object canvas iframe audio video')
const frame = words('html head body')
const heads = words('title meta link base')
const lone = words('area base br col embed hr img input link meta param source track wbr')
const inline =
  /^(a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/
const invisible = /display\s*:\s*none|visibility\s*:\s*hidden/i

/** Marks what a reader of the page does not see. */
export const hiddenClass = 'tickmark-hidden'

export type Sieved = {
  /** A small, shallow document without script or style; what nobody sees has the class `tickmark-hidden`. */
  html: string
  /** The texts of its `application/ld+json` scripts. */
  data: string[]
  /** Whether it asks for a password. */
  asksPassword: boolean
}

/** An element that is open in the page: what we wrote to close it with, if we wrote it, and where its text goes. */
type Open = { close: string; end: string; deep: boolean; text: string[] | null }

/**
 * HTML of somebody else, made harmless for the parsers behind it in one pass over its text: depth, number of elements and
 * length of attributes are bounded, and only attributes that tell what a part of a page is are left.
 */
export function sieve(page: string): Sieved {
  const head: string[] = []
  const body: string[] = []
  const data: string[] = []
  const open: Open[] = []
  let [language, asksPassword, elements, depth] = ['', false, 0, 0]
  const parser = new Parser({
    onopentag(name, attributes) {
      elements++
      const outer = open.at(-1)
      const one: Open = { close: '', end: '', deep: false, text: outer ? outer.text : body }
      open.push(one)
      if (name === 'input' && attributes.type?.toLowerCase() === 'password') asksPassword = true
      if (name === 'html') language = attributes.lang ?? ''
      if (unread.has(name) || outer?.text === null) one.text = null
      else if (name === 'script') one.text = /ld\+json/i.test(attributes.type ?? '') ? [] : null
      else if (heads.has(name)) {
        one.text = head
        head.push(tagOf(name, attributes))
        if (!lone.has(name)) one.close = `</${name}>`
      } else if (!frame.has(name)) {
        const named = name === 'noscript' ? 'div' : name
        const writes = depth < deepest && elements <= mostElements
        const end = inline.test(named) ? '' : '<br>'
        if (writes) one.text?.push(tagOf(named, attributes, name !== named))
        else breakOnce(one.text, end)
        one.deep = writes && !lone.has(named)
        one.close = one.deep ? `</${named}>` : ''
        one.end = writes ? '' : end
        if (one.deep) depth++
      }
    },
    ontext(text) {
      const target = open.at(-1)?.text
      if (target === undefined) body.push(escaped(text))
      else if (target === head || target === body) target.push(escaped(text))
      else target?.push(text)
    },
    onclosetag(name) {
      const one = open.pop()
      if (name === 'script' && one?.text) data.push(one.text.join(''))
      else {
        if (one?.close) one.text?.push(one.close)
        breakOnce(one?.text, one?.end ?? '')
      }
      if (one?.deep) depth--
    },
  })
  parser.write(page)
  parser.end()
  const lang = escaped(language.slice(0, 20))
  return {
    html: `<!doctype html><html lang="${lang}"><head>${head.join('')}</head><body>${body.join('')}</body></html>`,
    data,
    asksPassword,
  }
}

/** Where a block lost its tags a break stands for them, and one is enough for 20,000. */
function breakOnce(text: string[] | null | undefined, end: string): void {
  if (end !== '' && text && text.at(-1) !== end) text.push(end)
}

function tagOf(name: string, attributes: Record<string, string>, unseen = false): string {
  const style = attributes.style?.slice(0, longestAttribute) ?? ''
  const hidden = unseen || 'hidden' in attributes || invisible.test(style)
  const written = Object.entries(attributes)
    .filter(([key, value]) => attributesKept.has(key) && key !== 'class' && value.length <= longestAttribute)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
  const named = `${(attributes.class ?? '').slice(0, longestAttribute)}${hidden ? ` ${hiddenClass}` : ''}`.trim()
  return `<${name}${named ? ` class="${escaped(named)}"` : ''}${written.join('')}>`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
