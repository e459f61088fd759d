import type { Line } from './lines.ts'
import type { Why } from './schema.ts'

/** What the parts of a page are called by those who build pages: a class, an id or a role, cut at `-`, `_` and capitals. */
const names: [Why, RegExp][] = [
  ['cookie-notice', /^(cookies?|consent|gdpr|onetrust|didomi|cmp|ccpa)$/],
  ['newsletter', /^(newsletters?|boletin(es)?|mailchimp|optin|signup)$/],
  ['paywall', /^(paywall|piano|metered|meter|subscribewall|regwall|muro|subscription|suscripcion)$/],
  [
    'advertisement',
    /^(ad|ads|adslot|advert|adverts|advertisement|advertising|publicidad|banner|sponsor|sponsored|promo|promoted|dfp|taboola|outbrain)$/,
  ],
  ['comments', /^(comments?|comentarios?|disqus|respond|replies)$/],
  ['share', /^(share|sharing|sharebar|social|compartir|redes|addtoany|sharedaddy)$/],
  [
    'related',
    /^(related|relacionad[oa]s?|recommended|recommendations?|recirc|trending|popular|masleido|mostread|readmore|morefrom|tags?|topics|etiquetas|suggested|readnext)$/,
  ],
  ['navigation', /^(nav|navbar|navigation|menu|breadcrumbs?|migas|skip|masthead|topbar|toolbar|pagination|pager|toc)$/],
  ['footer', /^(footer|copyright|colophon|legal|pie)$/],
  ['caption', /^(caption|figcaption|credit|imagecredit|photocredit|pie_foto|leyenda)$/],
  ['byline', /^(byline|author|authors|autor|autores|firma|dateline)$/],
  ['date', /^(date|time|timestamp|fecha|published|pubdate|posted)$/],
  ['other', /^(metadata|meta|postmeta|widget|sidebar)$/],
  ['pull-quote', /^(pullquote|pull|pquote|destacado)$/],
]
const roles: Record<string, Why> = {
  navigation: 'navigation',
  search: 'navigation',
  banner: 'navigation',
  contentinfo: 'footer',
  dialog: 'other',
  alertdialog: 'other',
}
const tags: Record<string, Why> = {
  nav: 'navigation',
  menu: 'navigation',
  figcaption: 'caption',
  button: 'navigation',
  form: 'other',
  footer: 'footer',
  select: 'other',
  dialog: 'other',
}
/** A caption, a byline or a date is a line or two; what holds more is only called after it. */
const small: ReadonlySet<Why> = new Set(['caption', 'byline', 'date', 'other'])

const tokensOf = (text: string) =>
  text
    .slice(0, 500)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)

/** What an element says that it is, by its tag, its role or its names; null when it says nothing. */
export function placeOf(element: Element): Why | null {
  const tag = tags[element.localName]
  if (tag) return tag
  const role = roles[element.getAttribute('role') ?? '']
  if (role) return role
  // The id of a heading is made of its words ("social-security"), and so are those of the section under it.
  const id = /^(h[1-6]|section|article|main)$/.test(element.localName) ? '' : (element.getAttribute('id') ?? '')
  const tokens = tokensOf(`${element.getAttribute('class') ?? ''} ${id}`)
  const found = names.find(([, name]) => tokens.some((token) => name.test(token)))
  return found?.[0] ?? null
}

/**
 * What the surroundings of a line say about it: the innermost element that says something wins. Elements in `exempt` hold
 * most of the article, so what they are called (`<body class="has-newsletter">`) says nothing about its lines.
 */
export function placed(line: Line, exempt: ReadonlySet<Element>, memory: Map<Element, Why | null>): Why | null {
  for (const element of [...line.within].reverse()) {
    if (exempt.has(element)) return null
    let why = memory.get(element)
    if (why === undefined) {
      why = placeOf(element)
      if (why && small.has(why) && (element.textContent?.length ?? 0) > 600) why = null
      memory.set(element, why)
    }
    if (why) return why
  }
  return null
}
