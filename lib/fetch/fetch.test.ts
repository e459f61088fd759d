import { expect } from '@playwright/test'
import { type Site, test } from '#e2e/site.ts'
import { Refusal } from '#lib/refusal.ts'
import { allowListSchema } from './allow.ts'
import { type FetchOptions, fetchAddress } from './fetch.ts'

const agent = 'Tickmark (test)'
const allowing = (...sites: Site[]) => allowListSchema.parse(sites.map(({ port }) => `127.0.0.1:${port}`).join(','))
const get = (address: string, sites: Site[], options: FetchOptions = {}) =>
  fetchAddress(address, { agent, allow: allowing(...sites), ...options })
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'no refusal',
    (fault: unknown) => (fault instanceof Refusal ? fault.code : fault),
  )
const never = async (): Promise<string[]> => {
  throw new Error('DNS was asked')
}

test('a page comes with its address, type and bytes, and the server learns who asks and no more', async ({ serve }) => {
  const site = await serve((_, response) => {
    response.setHeader('Set-Cookie', 'session=1')
    response.setHeader('X-Twice', ['a', 'b'])
    response.setHeader('Content-Type', 'Text/HTML; Charset="ISO-8859-1"').end('<p>Ten boats')
  })
  const page = await get(`${site.at}/a%20b?c=d#e`, [site], { lookup: never })
  expect(page).toMatchObject({ url: `${site.at}/a%20b?c=d`, via: [], status: 200, mediaType: 'text/html' })
  expect(page.charset).toBe('ISO-8859-1')
  expect(Buffer.from(page.bytes).toString()).toBe('<p>Ten boats')
  expect(page.headers['x-twice']).toBe('a, b')
  expect(page.headers['set-cookie']).toBeUndefined()
  const [asked] = site.asked
  expect(asked?.url).toBe('/a%20b?c=d')
  expect(asked?.headers).toEqual({
    host: `127.0.0.1:${site.port}`,
    'user-agent': agent,
    accept: '*/*',
    'accept-encoding': 'gzip, deflate, br',
    connection: 'close',
  })
})

test('the environment says who asks and what may be reached', async ({ serve }) => {
  const site = await serve((_, response) => response.end())
  const before = { ...process.env }
  Object.assign(process.env, { DATABASE_URL: 'postgresql://a:b@localhost/c', TICKMARK_URL: 'https://desk.example/' })
  try {
    expect(await refusalOf(fetchAddress(site.at))).toBe('address-not-allowed')
    process.env.TICKMARK_FETCH_ALLOW = `127.0.0.1:${site.port}`
    await fetchAddress(site.at)
  } finally {
    process.env = before
  }
  const agents = site.asked.map(({ headers }) => headers['user-agent'])
  expect(agents).toEqual(['Tickmark (fact-checking desk; +https://desk.example)'])
})

test('a HEAD has no body, and any status is an answer', async ({ serve }) => {
  const site = await serve(({ url }, response) => {
    response.writeHead(Number(url?.slice(1)), { 'Content-Length': 4, 'Content-Encoding': 'gzip' }).end()
  })
  for (const status of [200, 401, 404, 451, 503]) {
    const answer = await get(`${site.at}/${status}`, [site], { method: 'HEAD', limits: { receivedBytes: 3 } })
    expect(answer).toMatchObject({ status, bytes: new Uint8Array(), mediaType: null, charset: null })
  }
  expect(site.asked.every(({ method }) => method === 'HEAD')).toBe(true)
})

test('a redirect is followed by its own host, without cookies, and shows where it ended', async ({ serve }) => {
  const end = await serve((_, response) => response.end('here'))
  const start = await serve(({ url }, response) => {
    response.setHeader('Set-Cookie', 'session=1')
    const next = url === '/' ? 'second' : `${end.at}/montaña`
    response.writeHead(url === '/' ? 301 : 307, { Location: Buffer.from(next).toString('latin1') }).end('not read')
  })
  const page = await get(start.at, [start, end])
  expect(page.url).toBe(`${end.at}/monta%C3%B1a`)
  expect(page.via).toEqual([`${start.at}/`, `${start.at}/second`])
  expect([...start.asked, ...end.asked].map(({ headers }) => headers.cookie)).toEqual([undefined, undefined, undefined])
  expect(end.asked[0]?.headers.host).toBe(`127.0.0.1:${end.port}`)
  expect(end.asked[0]?.headers.referer).toBeUndefined()
})

test('a redirect to anything closed is refused before anything is sent there', async ({ serve }) => {
  const secret = await serve((_, response) => response.end('secret'))
  const site = await serve(({ url }, response) => {
    response.writeHead(302, { Location: decodeURIComponent(url?.slice(1) ?? '') }).end()
  })
  const closed = [
    ...[
      secret.at,
      `//127.1:${secret.port}`,
      `http://[::ffff:7f00:1]:${secret.port}`,
      `http://localhost:${secret.port}`,
    ],
    ...['http://169.254.169.254/latest', 'http://[::1]/', 'http://10.0.0.1:9/', `http://2130706433:${secret.port}/`],
  ]
  for (const next of closed) {
    const fate = refusalOf(get(`${site.at}/${encodeURIComponent(next)}`, [site]))
    expect([next, await fate]).toEqual([next, 'address-not-allowed'])
  }
  for (const next of ['file:///etc/passwd', 'ftp://8.8.8.8/', `http://a:b@127.0.0.1:${site.port}/`, 'http://[::1']) {
    expect([next, await refusalOf(get(`${site.at}/${encodeURIComponent(next)}`, [site]))]).toEqual([
      next,
      'address-invalid',
    ])
  }
  expect(secret.asked).toEqual([])
})

test('redirects end at the limit, and a loop at its first turn', async ({ serve }) => {
  const site = await serve(({ url }, response) => {
    const step = Number(url?.slice(1))
    const next = url === '/a' ? '/b' : url === '/b' ? '/a#again' : `/${step + 1}`
    response.writeHead(step === 103 ? 200 : 308, step === 103 ? {} : { Location: next }).end()
  })
  const limits = { redirects: 3 }
  expect(await refusalOf(get(`${site.at}/0`, [site], { limits }))).toBe('too-many-redirects')
  expect(site.asked.length).toBe(4)
  expect((await get(`${site.at}/100`, [site], { limits })).via.length).toBe(3)
  site.asked.length = 0
  expect(await refusalOf(get(`${site.at}/a`, [site], { limits: { redirects: 50 } }))).toBe('too-many-redirects')
  expect(site.asked.length).toBe(2)
})

test('a redirect that names no place is an answer', async ({ serve }) => {
  const site = await serve((_, response) => response.writeHead(302).end('nowhere'))
  expect(await get(site.at, [site])).toMatchObject({ status: 302, via: [] })
})

test('DNS is asked once for each request, and a name that moves to a private address is refused', async ({ serve }) => {
  const site = await serve(({ url }, response) => {
    if (url === '/again') response.writeHead(302, { Location: '/there' }).end()
    else response.end('here')
  })
  const names: string[] = []
  const rebinding = async (name: string) => {
    names.push(name)
    return names.length === 1 ? ['127.0.0.1'] : ['10.0.0.1']
  }
  const page = await get(`http://paper.example:${site.port}/`, [site], { lookup: rebinding })
  expect(Buffer.from(page.bytes).toString()).toBe('here')
  expect(names).toEqual(['paper.example'])
  expect(site.asked[0]?.headers.host).toBe(`paper.example:${site.port}`)
  names.length = 0
  const moved = get(`http://paper.example:${site.port}/again`, [site], { lookup: rebinding })
  expect(await refusalOf(moved)).toBe('address-not-allowed')
  expect(names.length).toBe(2)
})

test('one private answer among many closes a name, and a name without an answer is unreachable', async ({ serve }) => {
  const site = await serve((_, response) => response.end())
  const answers: [addresses: string[], code: string][] = [
    [['127.0.0.1', '10.0.0.1'], 'address-not-allowed'],
    [['::1', '127.0.0.1'], 'address-not-allowed'],
    [['::ffff:127.0.0.1'], 'address-not-allowed'],
    [['fe80::1%eth0'], 'address-not-allowed'],
    [['localhost'], 'address-not-allowed'],
    [[], 'address-unreachable'],
  ]
  for (const [addresses, code] of answers) {
    const fate = refusalOf(get(`http://paper.example:${site.port}/`, [site], { lookup: async () => addresses }))
    expect([addresses, await fate]).toEqual([addresses, code])
  }
  expect(await refusalOf(get('http://paper.example/', [], { lookup: never }))).toBe('address-unreachable')
  expect(site.asked).toEqual([])
})
