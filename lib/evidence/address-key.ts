/**
 * Parameters that say how a reader came to a page and never which page it is, by the ad and mail systems that add them. `ref`,
 * `source` and the like are not here: elsewhere they choose what is shown.
 */
const tracking =
  /^(utm_\w*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh|mc_[ce]id|mkt_tok|_hs(enc|mi)|_g[al]|ref_src|cmpid|at_campaign|at_medium)$/i
const unreserved = /[\w.~-]/

/**
 * Pure: what a web address comes down to when two are compared, so that one document is kept once; null for a reference to a
 * shelf or a file, which says nothing without its publisher. It is a key and not an address: never opened, never shown.
 *
 * RFC 3986, 6.2.2 and 6.2.3: case of scheme and host, dot segments and the default port (done by the URL parser), case of
 * percent-encodings and those of unreserved characters, an empty path. Beyond the RFC, where sites all but never mean two
 * things: http and https, a leading `www.`, a slash or nothing at the end, tracking parameters, a password. The order of
 * parameters and the case of the path stay, since servers do tell them apart. The fragment goes: a place in a document is the
 * evidence's locator; unless it begins with `/` or `!`, where pages made by a script keep their path.
 */
export function addressKey(address: string | null): string | null {
  const written = address?.trim() ?? ''
  if (!/^https?:\/\//i.test(written) || !URL.canParse(written)) return null
  const url = new URL(written)
  const host = url.hostname.replace(/\.$/, '').replace(/^(www\.)+(?=.*\.)/, '')
  const path = plain(url.pathname).replace(/\/+$/, '')
  const asked = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !tracking.test(plain(pair.split('=')[0] ?? '')))
    .map(plain)
    .join('&')
  const place = /^#(!|\/+[^/])/.test(url.hash) ? plain(url.hash).replace(/\/+$/, '') : ''
  return `${host}${url.port && `:${url.port}`}${path}${asked && `?${asked}`}${place}`
}

/** A percent sign that encodes nothing is itself encoded first, or decoding could make a new encoding of its neighbours. */
const plain = (part: string) =>
  part.replace(/%(?![\da-f]{2})/gi, '%25').replace(/%[\da-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16))
    return unreserved.test(character) ? character : code.toUpperCase()
  })
