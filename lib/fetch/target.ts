import { isIP } from 'node:net'
import { Refusal } from '#lib/refusal.ts'
import { type AllowList, isListedName } from './allow.ts'

/** Where one request goes. `url` has no fragment; `name` is lower case, without brackets and without a dot at its end. */
export type Target = { url: URL; name: string; port: number; isAddress: boolean; isSecure: boolean }

// Names that never mean a host of the public Internet. Whatever they resolve to is checked as well; this only spares DNS
// the question, and keeps what a search domain or mDNS would answer out of it.
const closedNames: readonly (readonly [name: string, source: string])[] = [
  ['localhost', 'RFC 6761, section 6.3'],
  ['local', 'RFC 6762: mDNS'],
  ['internal', 'reserved by ICANN for private use, 2024; clouds answer at metadata.google.internal'],
  ['home.arpa', 'RFC 8375'],
  ['onion', 'RFC 7686'],
  ['alt', 'RFC 9476'],
  ['test', 'RFC 6761, section 6.2'],
  ['invalid', 'RFC 6761, section 6.4'],
  ['localdomain', 'the name that many systems give themselves'],
  ...['intranet', 'private', 'corp', 'home', 'lan'].map((name) => [name, 'RFC 6762, appendix G'] as const),
]

// A web page is at 80 or 443, or where anybody without root can serve one. Below 1024 there is nothing else for an editor,
// only mail, shells and printers that a link could be made to talk to. Above, these are closed as browsers close them
// (WHATWG Fetch, "bad port"), because what listens there can take a request for its own protocol.
const badPorts = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
])
const isWebPort = (port: number) => port === 80 || port === 443 || (port >= 1024 && !badPorts.has(port))

/**
 * Pure: what a link asks for. The parser is the platform's (WHATWG URL), so `127.1`, `0x7f000001`, `2130706433`,
 * `017700000001`, full-width digits and `①` are addresses here already, and a zone (`[fe80::1%25eth0]`) is no URL.
 * @throws Refusal `address-invalid` (no http or https URL, or one with a name or password), `address-not-allowed` (a name
 * or port that is closed and not on the allow list).
 */
export function targetOf(address: string | URL, allow: AllowList): Target {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !/^https?:$/.test(url.protocol)) throw new Refusal('address-invalid')
  // They would be sent to a server as ours, and stand in the record for everybody to read.
  if (url.username !== '' || url.password !== '') throw new Refusal('address-invalid')
  const isSecure = url.protocol === 'https:'
  // It is never sent, and two links that differ in it alone ask for the same page.
  url.hash = ''
  const port = url.port === '' ? (isSecure ? 443 : 80) : Number(url.port)
  const name = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  const isAddress = isIP(name) !== 0
  if (!isWebPort(port)) throw new Refusal('address-not-allowed')
  if (!isAddress && !isPublicName(name) && !isListedName(allow, name, port)) throw new Refusal('address-not-allowed')
  return { url, name, port, isAddress, isSecure }
}

function isPublicName(name: string): boolean {
  const labels = name.split('.')
  if (labels.length < 2 || labels.includes('')) return false
  return !closedNames.some(([closed]) => name === closed || name.endsWith(`.${closed}`))
}
