import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { closedBecause, isInNetwork, networkOf } from './address.ts'

const closed: [what: string, first: string, last: string][] = [
  ['this network', '0.0.0.0', '0.255.255.255'],
  ['private', '10.0.0.0', '10.255.255.255'],
  ['shared by carriers', '100.64.0.0', '100.127.255.255'],
  ['loopback', '127.0.0.0', '127.255.255.255'],
  ['link-local', '169.254.0.0', '169.254.255.255'],
  ['private', '172.16.0.0', '172.31.255.255'],
  ['protocol assignments', '192.0.0.0', '192.0.0.255'],
  ['documentation', '192.0.2.0', '192.0.2.255'],
  ['AS112', '192.31.196.0', '192.31.196.255'],
  ['AMT', '192.52.193.0', '192.52.193.255'],
  ['6to4 relay', '192.88.99.0', '192.88.99.255'],
  ['private', '192.168.0.0', '192.168.255.255'],
  ['AS112', '192.175.48.0', '192.175.48.255'],
  ['benchmarking', '198.18.0.0', '198.19.255.255'],
  ['documentation', '198.51.100.0', '198.51.100.255'],
  ['documentation', '203.0.113.0', '203.0.113.255'],
  ['multicast', '224.0.0.0', '239.255.255.255'],
  ['reserved', '240.0.0.0', '255.255.255.255'],
  ['platform of a cloud', '168.63.129.16', '168.63.129.16'],
  ['not global unicast', '::', '::1'],
  ['not global unicast', '::7f00:1', '::127.0.0.1'],
  ['not global unicast', '::ffff:0:7f00:1', '::ffff:0:8.8.8.8'],
  ['not global unicast', '64:ff9b:1::', '64:ff9b:1:ffff:ffff:ffff:ffff:ffff'],
  ['not global unicast', '100::', '100::ffff:ffff:ffff:ffff'],
  ['not global unicast', '100:0:0:1::', '100:0:0:1:ffff:ffff:ffff:ffff'],
  ['not global unicast', '200::', '3ff:ffff::'],
  ['protocol assignments', '2001::', '2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['documentation', '2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['6to4', '2002::', '2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['AS112', '2620:4f:8000::', '2620:4f:8000:ffff:ffff:ffff:ffff:ffff'],
  ['6bone', '3ffe::', '3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['documentation', '3fff::', '3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['not global unicast', '5f00::', '5f00:ffff::'],
  ['not global unicast', 'fc00::', 'fdff:ffff::'],
  ['not global unicast', 'fd00:ec2::254', 'fd20:ce::254'],
  ['not global unicast', 'fe80::', 'febf:ffff::'],
  ['not global unicast', 'fec0::', 'feff:ffff::'],
  ['not global unicast', 'ff00::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
]

test('every special-purpose block is closed from its first address to its last', () => {
  for (const [what, first, last] of closed) {
    expect([first, closedBecause(first)]).toEqual([first, what])
    expect([last, closedBecause(last)]).toEqual([last, what])
  }
})

test('the neighbours of closed blocks are open', () => {
  const neighbours = [
    ...['1.0.0.0', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.255.255.255', '128.0.0.0'],
    ...['168.63.129.15', '168.63.129.17', '169.253.255.255', '169.255.0.0', '172.15.255.255', '172.32.0.0'],
    ...['191.255.255.255', '192.0.1.0', '192.0.3.0', '192.167.255.255', '192.169.0.0', '198.17.255.255', '198.20.0.0'],
    ...['198.51.99.255', '198.51.101.0', '203.0.112.255', '203.0.114.0', '223.255.255.255', '8.8.8.8', '93.184.215.14'],
    ...['2001:200::', '2001:db7:ffff::1', '2001:db9::', '2001:ffff::', '2003::', '2620:4f:7fff::1', '2620:4f:8001::'],
    ...['2000::', '2606:4700::1111', '2a00:1450:4001::200e', '3ffd:ffff::', '3fff:1000::'],
  ]
  expect(neighbours.filter((address) => closedBecause(address) !== null)).toEqual([])
})

test('what is no strictly written address is closed', () => {
  const loose = [
    ...['', 'localhost', '127.1', '0x7f000001', '2130706433', '017700000001', '0177.0.0.1', '8.8.8', '8.8.8.8.'],
    ...['8.8.8.8 ', '08.8.8.8', '8.8.8.256', '[::1]', '::1%lo', 'fe80::1%eth0', '2a00::1%1', '8.8.8.8/32', '1::2::3'],
  ]
  expect(loose.filter((address) => closedBecause(address) !== 'no address')).toEqual([])
})

const hex = (a: number, b: number) => (a * 256 + b).toString(16)
const pair = (octets: number[], from: number) => hex(octets[from] ?? 0, octets[from + 1] ?? 0)
const low = (octets: number[]) => `${pair(octets, 0)}:${pair(octets, 2)}`
const flipped = (octets: number[]) => octets.map((octet) => octet ^ 0xff)

/** Where the IPv4 address is where the packet ends: the form is as open as the address. */
const transparent: [form: string, of: (octets: number[]) => string][] = [
  ['v4-mapped', (octets) => `::ffff:${low(octets)}`],
  ['v4-mapped with dots', (octets) => `::ffff:${octets.join('.')}`],
  ['v4-mapped at full length', (octets) => `0:0:0:0:0:FFFF:${low(octets)}`],
  ['NAT64', (octets) => `64:ff9b::${low(octets)}`],
  ['NAT64 with dots', (octets) => `64:ff9b::${octets.join('.')}`],
  ['ISATAP', (octets) => `2a00:1450::5efe:${low(octets)}`],
  ['ISATAP of a public address', (octets) => `2a00:1450::200:5efe:${low(octets)}`],
]
/** Mechanisms that died before the web moved to IPv6, or that never leave one network: closed whatever they hold. */
const buried: typeof transparent = [
  ['v4-compatible', (octets) => `::${low(octets)}`],
  ['v4-translated', (octets) => `::ffff:0:${low(octets)}`],
  ['NAT64 of one network', (octets) => `64:ff9b:1::${low(octets)}`],
  ['6to4', (octets) => `2002:${low(octets)}::1`],
  ['Teredo', (octets) => `2001:0:808:808:0:3fff:${low(flipped(octets))}`],
  ['Teredo server', (octets) => `2001:0:${low(octets)}:0:3fff:f7f7:f7f7`],
  ['link-local ISATAP', (octets) => `fe80::5efe:${low(octets)}`],
]

test('an IPv4 address inside an IPv6 address is as open as it is alone, or closed with its whole form', () => {
  // The last octets matter in few blocks, so many of the addresses tried come from the blocks themselves.
  const octet = fc.integer({ min: 0, max: 255 })
  const special = fc.constantFrom(...closed.slice(0, 19)).map(([, first]) => first.split('.').map(Number))
  const addresses = fc.oneof(fc.tuple(octet, octet, octet, octet), special)
  fc.assert(
    fc.property(addresses, (octets) => {
      const alone = closedBecause(octets.join('.'))
      const differing = transparent.filter(([, of]) => closedBecause(of(octets)) !== alone)
      const open = buried.filter(([, of]) => closedBecause(of(octets)) === null)
      return differing.length + open.length === 0
    }),
    { numRuns: 2000 },
  )
  expect(transparent.filter(([, of]) => closedBecause(of([8, 8, 8, 8])) !== null)).toEqual([])
})

test('a network holds what its first bits say, and never an address of the other kind', () => {
  expect(isInNetwork('10.200.0.1', networkOf('10.0.0.0/8'))).toBe(true)
  expect(isInNetwork('11.0.0.1', networkOf('10.0.0.0/8'))).toBe(false)
  expect(isInNetwork('::ffff:10.0.0.1', networkOf('10.0.0.0/8'))).toBe(false)
  expect(isInNetwork('fd12::1', networkOf('fd00::/8'))).toBe(true)
  expect(isInNetwork('127.0.0.1', networkOf('127.0.0.1'))).toBe(true)
  expect(isInNetwork('127.0.0.2', networkOf('127.0.0.1'))).toBe(false)
  expect(isInNetwork('::1', networkOf('::1'))).toBe(true)
  expect(isInNetwork('::1%lo', networkOf('::1'))).toBe(false)
  for (const written of ['', '10.0.0/8', '10.0.0.0/33', '::/129', 'fe80::%1/10', '10.0.0.0/', '10.0.0.0/8/8', 'x/8']) {
    expect(() => networkOf(written), written).toThrow()
  }
})
