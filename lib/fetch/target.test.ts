import { expect, test } from '@playwright/test'
import { Refusal } from '#lib/refusal.ts'
import { type AllowList, admit, allowListSchema } from './allow.ts'
import { targetOf } from './target.ts'

const list = (text: string): AllowList => allowListSchema.parse(text)

/** What becomes of a link before anything is asked of the network: where it would lead, or the code of the refusal. */
function fate(address: string, allow = ''): string {
  try {
    const target = targetOf(address, list(allow))
    const addresses = target.isAddress ? [target.name] : ['8.8.8.8']
    return admit(list(allow), target, addresses, null) ? `${target.name} ${target.port}` : 'address-not-allowed'
  } catch (refused) {
    if (refused instanceof Refusal) return refused.code
    throw refused
  }
}

test('every way to write a private address is refused', () => {
  const literals = [
    ...['127.0.0.1', '127.1', '127.0.1', '0x7f000001', '0x7f.1', '0X7F.0.0.1', '2130706433', '017700000001'],
    ...[
      '0177.0.0.1',
      '0177.0.0.01',
      '127.0.0.1.',
      '%31%32%37.1',
      '１２７.0.0.1',
      '127。0。0。1',
      '①②⑦.0.0.1',
      '0',
      '0.0.0.0',
    ],
    ...['10.1', '192.168.1', '3232235777', '169.254.169.254', '0xa9fea9fe', '2852039166', '0251.0376.0251.0376'],
    ...['100.100.100.200', '192.0.0.192', '168.63.129.16', '224.0.0.1', '255.255.255.255'],
    ...['[::1]', '[::]', '[0:0:0:0:0:0:0:1]', '[::127.0.0.1]', '[::7f00:1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]'],
    ...['[::ffff:0:127.0.0.1]', '[64:ff9b::7f00:1]', '[64:ff9b::10.0.0.1]', '[64:ff9b:1::7f00:1]', '[2002:7f00:1::]'],
    ...[
      '[2001:0:7f00:1::]',
      '[2a00:1450::5efe:7f00:1]',
      '[fe80::5efe:a00:1]',
      '[fd00:ec2::254]',
      '[fe80::1]',
      '[fec0::1]',
    ],
    ...['[ff02::1]', '[2001:db8::1]', '[3fff::1]', '[5f00::1]', '[100::1]'],
  ]
  for (const literal of literals)
    expect([literal, fate(`http://${literal}/`)]).toEqual([literal, 'address-not-allowed'])
})

test('names that never mean the public Internet are refused without asking DNS', () => {
  const names = [
    ...[
      'localhost',
      'LOCALHOST',
      'localhost.',
      'a.localhost',
      'a.localhost.',
      'printer.local',
      'metadata.google.internal',
    ],
    ...['router.home.arpa', 'x.onion', 'x.alt', 'a.test', 'a.invalid', 'localhost.localdomain', 'wiki.corp', 'nas.lan'],
    ...[
      'a.home',
      'wiki',
      'wiki.',
      'a.intranet',
      'a.private',
      'intranet',
      'intranet.',
      'a..example',
      'localhost..',
      'ｌｏｃａｌｈｏｓｔ',
      'loc%61lhost',
    ],
  ]
  for (const name of names) expect([name, fate(`https://${name}/`)]).toEqual([name, 'address-not-allowed'])
})

test('what is no address of a page, or holds a password, is not an address', () => {
  const addresses = [
    ...['', 'paper.example', '//paper.example', 'ftp://paper.example', 'file:///etc/passwd', 'javascript:alert(1)'],
    ...['data:text/html,x', 'gopher://paper.example', 'ws://paper.example', 'blob:https://paper.example/1', 'http://'],
    ...['http://[fe80::1%25eth0]/', 'http://[fe80::1%eth0]/', 'http://1.2.3.4.5/', 'http://256.1.1.1/', 'http://[::1/'],
    ...[
      'https://me@paper.example/',
      'https://me:secret@paper.example/',
      'https://:secret@paper.example/',
      'http://a b/',
    ],
    ...['http://8.8.8.8@127.0.0.1/', 'http://127.0.0.1:80@8.8.8.8/', 'http://paper.example:99999/', 'http://09.1.1.1/'],
  ]
  for (const address of addresses) expect([address, fate(address)]).toEqual([address, 'address-invalid'])
})

test('public addresses are open, each at the port it means', () => {
  expect(fate('http://paper.example/a?b#c')).toBe('paper.example 80')
  expect(fate('HTTPS://Paper.Example')).toBe('paper.example 443')
  expect(fate('https://paper.example./')).toBe('paper.example 443')
  expect(fate('https://peñón.example:8443/')).toBe('xn--pen-8mak.example 8443')
  expect(fate('http://134744072/')).toBe('8.8.8.8 80')
  expect(fate('http://[2606:4700::1111]:8080/')).toBe('2606:4700::1111 8080')
  expect(fate('https://notlocalhost.example/')).toBe('notlocalhost.example 443')
  expect(fate('http:\\\\paper.example\\x')).toBe('paper.example 80')
})

test('only ports of the web are open', () => {
  const closed = [
    0, 1, 21, 22, 25, 53, 79, 81, 110, 143, 389, 445, 465, 587, 631, 993, 1023, 1719, 2049, 6000, 6667, 10080,
  ]
  const open = [80, 443, 1024, 3000, 8000, 8080, 8443, 65535]
  expect(closed.filter((port) => fate(`http://paper.example:${port}/`) !== 'address-not-allowed')).toEqual([])
  expect(open.filter((port) => fate(`http://paper.example:${port}/`) !== `paper.example ${port}`)).toEqual([])
  expect(fate('http://127.0.0.1:22/', '127.0.0.1:22'), 'even where listed').toBe('address-not-allowed')
})

test('the allow list opens what it names, and nothing beside it', () => {
  const allow = 'Intranet, wiki.corp:8080,127.0.0.1:4000, 10.0.0.0/8 ,[fd00::]/8,[::1]:4000,fd00::5,'
  const open = [
    ...[
      'http://intranet/',
      'https://intranet:8443/',
      'http://wiki.corp:8080/',
      'http://127.0.0.1:4000/',
      'http://127.1:4000',
    ],
    ...['http://10.1.2.3/', 'https://10.1.2.3:9999/', 'http://[fd12::1]/', 'http://[::1]:4000/', 'http://intranet./'],
  ]
  const closed = [
    ...[
      'http://wiki.corp/',
      'http://a.wiki.corp:8080/',
      'http://a.intranet/',
      'http://127.0.0.1:4001/',
      'http://127.0.0.1/',
    ],
    ...[
      'http://127.0.0.2:4000/',
      'http://[::ffff:127.0.0.1]:4000/',
      'http://11.0.0.1.nip.corp/',
      'http://192.168.0.1/',
    ],
    ...['http://[fe80::1]/', 'http://[::1]:4001/', 'http://localhost:4000/', 'http://[64:ff9b::a00:1]/'],
  ]
  expect(open.filter((address) => fate(address, allow) === 'address-not-allowed')).toEqual([])
  expect(closed.filter((address) => fate(address, allow) !== 'address-not-allowed')).toEqual([])
})

test('an allow list that cannot be read is refused, not half believed', () => {
  const wrong = [
    ...[
      'http://intranet',
      'intranet:',
      'intranet:0',
      'intranet:65536',
      'a b',
      '10.0.0.0/33',
      '10.0.0/8',
      '127.1',
      '0x7f.1',
    ],
    ...[
      '1.2.3.4.5',
      '*',
      '*.corp',
      '.corp',
      'intranet/8',
      '[::1',
      '::1]:80',
      '[intranet/8]',
      'fe80::1%eth0',
      'a..b',
      '-a',
    ],
  ]
  expect(wrong.filter((text) => allowListSchema.safeParse(`10.0.0.0/8,${text}`).success)).toEqual([])
  expect(list('')).toEqual([])
  expect(list(' , ')).toEqual([])
})

test('one closed answer closes a name, and a public page never leads into what is only listed', () => {
  const allow = list('10.0.0.0/8,wiki.corp')
  const paper = { name: 'paper.example', port: 443 }
  const wiki = { name: 'wiki.corp', port: 443 }
  expect(admit(allow, paper, [], null)).toBeNull()
  expect(admit(allow, paper, ['8.8.8.8', '2606:4700::1'], null)).toBe('public')
  expect(admit(allow, paper, ['8.8.8.8', '127.0.0.1'], null)).toBeNull()
  expect(admit(allow, paper, ['127.0.0.1', '8.8.8.8'], null)).toBeNull()
  expect(admit(allow, paper, ['8.8.8.8', '10.0.0.1'], null)).toBe('listed')
  expect(admit(allow, paper, ['10.0.0.1'], 'public')).toBeNull()
  expect(admit(allow, paper, ['10.0.0.1'], 'listed')).toBe('listed')
  expect(admit(allow, paper, ['8.8.8.8'], 'listed')).toBe('public')
  expect(admit(allow, wiki, ['192.168.0.1'], null)).toBe('listed')
  expect(admit(allow, wiki, ['192.168.0.1'], 'public')).toBeNull()
})
