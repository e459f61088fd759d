import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { addressKey } from './address-key.ts'

const document = 'https://www.example.org/a/report?year=2024'
// Each is the same document as the one above, by the rule beside it.
const same: [string, string][] = [
  ['HTTPS://WWW.EXAMPLE.ORG/a/report?year=2024', 'scheme and host in any case: RFC 3986, 6.2.2.1'],
  ['https://www.example.org:443/a/report?year=2024', 'the default port: 6.2.3'],
  ['https://www.example.org/x/../a/./report?year=2024', 'dot segments: 6.2.2.3'],
  ['https://www.example.org/%61/rep%6Frt?year=%32024', 'unreserved characters encoded: 6.2.2.2'],
  ['http://www.example.org/a/report?year=2024', 'with or without encryption'],
  ['https://example.org/a/report?year=2024', 'with or without www.'],
  ['https://example.org./a/report?year=2024', 'the root of all names written out'],
  ['https://www.example.org/a/report/?year=2024', 'a slash at the end'],
  ['https://www.example.org/a/report?year=2024#table-3', 'a place in the document'],
  ['https://www.example.org/a/report?year=2024#:~:text=rose', 'a text fragment'],
  ['https://www.example.org/a/report?utm_source=x&year=2024&UTM_Medium=mail', 'how the reader came: utm'],
  ['https://www.example.org/a/report?fbclid=abc&year=2024&gclid=def', 'how the reader came: ads'],
  ['https://me:secret@www.example.org/a/report?year=2024', 'who asked'],
  ['  https://www.example.org/a/report?year=2024 ', 'spaces around it'],
]
const other: [string, string][] = [
  ['https://www.example.org/A/report?year=2024', 'the case of a path'],
  ['https://www.example.org/a/report?year=2023', 'what is asked for'],
  ['https://www.example.org/a/report', 'nothing asked for'],
  ['https://www.example.org:8443/a/report?year=2024', 'another port'],
  ['https://data.example.org/a/report?year=2024', 'another host'],
  ['https://www.example.org/a%2Freport?year=2024', 'a slash that is part of a name: reserved, 6.2.2.2'],
  ['https://www.example.org/a/report?ref=2&year=2024', 'a parameter that may choose'],
  ['https://www.example.org/a/report?year=2024#/tables/3', 'a page made by a script'],
]

test('one document has one key, however its address is written', () => {
  for (const [address, why] of same) expect(addressKey(address), why).toBe(addressKey(document))
})

test('what a server may tell apart has two keys', () => {
  for (const [address, why] of other) expect(addressKey(address), why).not.toBe(addressKey(document))
  expect(addressKey('https://e.org/?a=1&b=2')).not.toBe(addressKey('https://e.org/?b=2&a=1'))
  expect(addressKey('https://e.org/#!/one')).not.toBe(addressKey('https://e.org/#!/two'))
})

test('what is no web address has none', () => {
  for (const reference of [null, '', 'File 12/2020', 'ftp://example.org/a', 'https://', 'example.org/a', 'http://a b/'])
    expect(addressKey(reference), String(reference)).toBeNull()
  expect(addressKey('https://www.org/'), 'a name that is www itself').toBe('www.org')
})

const tail = fc.webUrl({ withQueryParameters: true, withFragments: true })
const loose = fc.string({ unit: fc.constantFrom('a', 'B', '%', '4', '1', '2', 'f', '/', '.', '?', '&', '=', '#', 'é') })
const anyAddress = fc.oneof(
  tail,
  loose.map((rest) => `https://www.example.org/${rest}`),
)

test('the key of a key is itself: nothing is left to do', () => {
  fc.assert(
    fc.property(anyAddress, (address) => {
      const key = addressKey(address)
      if (key !== null) expect(addressKey(`https://${key}`)).toBe(key)
    }),
    { numRuns: 2000 },
  )
})

test('a tracking parameter added anywhere changes no key', () => {
  const name = fc.constantFrom('utm_source', 'utm_anything', 'fbclid', 'gclid', 'MSCLKID', 'mc_eid')
  fc.assert(
    fc.property(tail, name, fc.string({ unit: fc.constantFrom('a', '1', '-') }), (address, parameter, value) => {
      const url = new URL(address)
      url.search = url.search ? `${url.search}&${parameter}=${value}` : `${parameter}=${value}`
      expect(addressKey(url.href)).toBe(addressKey(address))
    }),
  )
})
