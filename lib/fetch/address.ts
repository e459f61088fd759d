import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

type Address = ipaddr.IPv4 | ipaddr.IPv6
export type Network = readonly [start: Address, bits: number]
type Row = readonly [network: string, what: string, source: string]

// IANA's IPv4 Special-Purpose Address Registry (RFC 6890, updated by RFC 8190) whole, and multicast. Closed too are the few
// rows that the registry calls globally reachable (relays, AS112 sinks): nobody publishes an article there.
const closed4: Row[] = [
  ['0.0.0.0/8', 'this network', 'RFC 791'],
  ['10.0.0.0/8', 'private', 'RFC 1918'],
  ['100.64.0.0/10', 'shared by carriers', 'RFC 6598'],
  ['127.0.0.0/8', 'loopback', 'RFC 1122'],
  [
    '168.63.129.16/32',
    'platform of a cloud',
    'Azure WireServer: a public number, answered by the host beneath a machine',
  ],
  ['169.254.0.0/16', 'link-local', 'RFC 3927; clouds answer at 169.254.169.254'],
  ['172.16.0.0/12', 'private', 'RFC 1918'],
  ['192.0.0.0/24', 'protocol assignments', 'RFC 6890, 7335, 7600, 7723, 8155, 8880'],
  ['192.0.2.0/24', 'documentation', 'RFC 5737'],
  ['192.31.196.0/24', 'AS112', 'RFC 7535'],
  ['192.52.193.0/24', 'AMT', 'RFC 7450'],
  ['192.88.99.0/24', '6to4 relay', 'RFC 7526, 6751'],
  ['192.168.0.0/16', 'private', 'RFC 1918'],
  ['192.175.48.0/24', 'AS112', 'RFC 7534'],
  ['198.18.0.0/15', 'benchmarking', 'RFC 2544'],
  ['198.51.100.0/24', 'documentation', 'RFC 5737'],
  ['203.0.113.0/24', 'documentation', 'RFC 5737'],
  ['224.0.0.0/4', 'multicast', 'RFC 5771'],
  ['240.0.0.0/4', 'reserved', 'RFC 1112, 8190, 919'],
]

// IANA gives out global unicast addresses from this block only (RFC 4291, section 2.4, and the IPv6 address space
// registry). What lies outside is closed without being named: ::1, ::/96 (v4-compatible), ::ffff:0:0:0/96 (RFC 2765),
// 64:ff9b:1::/48 (RFC 8215), 100::/64 (RFC 6666), 100:0:0:1::/64 (RFC 9780), 5f00::/16 (RFC 9602), fc00::/7, fe80::/10,
// fec0::/10, ff00::/8, and whatever comes.
const open6 = networkOf('2000::/3')
const closed6: Row[] = [
  ['2001::/23', 'protocol assignments', 'RFC 2928: Teredo 4380, benchmarking 5180, AMT 7450, ORCHID 4843 and 7343 ...'],
  ['2001:db8::/32', 'documentation', 'RFC 3849'],
  ['2002::/16', '6to4', 'RFC 3056, relays deprecated by RFC 7526'],
  ['2620:4f:8000::/48', 'AS112', 'RFC 7534'],
  ['3ffe::/16', '6bone', 'RFC 3701'],
  ['3fff::/20', 'documentation', 'RFC 9637'],
]
// An IPv4 address in its last 32 bits is where these really lead, so it decides. The second is what DNS64 answers where a
// network speaks IPv6 only. Translators with a prefix of their own (RFC 6052, section 2.2) cannot be told by looking.
const wrappers = ['::ffff:0:0/96', '64:ff9b::/96'].map(networkOf)

const rows4 = closed4.map(([network, what]) => ({ network: networkOf(network), what }))
const rows6 = closed6.map(([network, what]) => ({ network: networkOf(network), what }))

/**
 * Pure: what keeps an address from being public (`loopback`, `private` ...), or null when anybody on the Internet reaches
 * it. Takes the strict forms that DNS and sockets give; every other form, and any with a zone (`fe80::1%eth0`), is closed:
 * absent means no.
 */
export function closedBecause(address: string): string | null {
  const read = readAddress(address)
  return read ? why(read) : 'no address'
}

function why(address: Address): string | null {
  const bytes = address.toByteArray()
  if (bytes.length === 4) return rows4.find(({ network }) => isWithin(address, network))?.what ?? null
  if (wrappers.some((network) => isWithin(address, network))) return closedBecause(lastFour(bytes))
  if (!isWithin(address, open6)) return 'not global unicast'
  const row = rows6.find(({ network }) => isWithin(address, network))
  if (row) return row.what
  return isIsatap(bytes) ? closedBecause(lastFour(bytes)) : null
}

// RFC 5214, section 6.1: a router that speaks ISATAP takes the packet to the IPv4 address at the end.
const isIsatap = (bytes: number[]) =>
  ((bytes[8] ?? 0) & 0xfd) === 0 && bytes[9] === 0 && bytes[10] === 0x5e && bytes[11] === 0xfe
const lastFour = (bytes: number[]) => bytes.slice(12).join('.')

/** Pure: is this address, in a strict form, inside the network? IPv4 is never inside an IPv6 network, nor the reverse. */
export function isInNetwork(address: string, network: Network): boolean {
  const read = readAddress(address)
  return read !== null && isWithin(read, network)
}

function isWithin(address: Address, [start, bits]: Network): boolean {
  return address.kind() === start.kind() && address.match(start, bits)
}

/**
 * Pure: a network written as `10.0.0.0/8` or `fd00::/8`; a bare address is a network of one.
 * @throws Error when it is neither.
 */
export function networkOf(written: string): Network {
  const [, address = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(written) ?? []
  const start = readAddress(address)
  if (!start) throw new Error('not a network')
  const most = start.toByteArray().length * 8
  if (Number(bits ?? most) > most) throw new Error('not a network')
  return [start, Number(bits ?? most)]
}

// ipaddr.js gives the bytes, nothing more: its classes miss forms (`::7f00:1` is unicast to it), and its parser takes
// `::127.0.0.1` for `::ffff:127.0.0.1`. So the platform says what an address is, and writes it without dots.
function readAddress(address: string): Address | null {
  if (isIP(address) === 0 || address.includes('%')) return null
  return ipaddr.parse(isIP(address) === 4 ? address : new URL(`http://[${address}]`).hostname.slice(1, -1))
}
