import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { promisify } from 'node:util'
import { expect } from '@playwright/test'
import { certificate, certificateKey } from '#e2e/certificate.ts'
import { test } from '#e2e/site.ts'
import { Refusal } from '#lib/refusal.ts'
import { type Connecting, openSocket } from './connect.ts'
import type { Target } from './target.ts'

const how: Connecting = { isAllowed: () => true, stallMs: 5000, signal: new AbortController().signal }
const targetAt = (port: number): Target => ({
  url: new URL(`http://paper.example:${port}/`),
  name: 'paper.example',
  port,
  isAddress: false,
  isSecure: false,
})
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'no refusal',
    (fault: unknown) => (fault instanceof Refusal ? fault.code : fault),
  )

test('a socket that reached somewhere else is closed before a byte is sent', async ({ serveRaw }) => {
  const heard: Buffer[] = []
  let closed: Promise<void> = Promise.reject(new Error('nobody came'))
  closed.catch(() => {})
  const site = await serveRaw((socket) => {
    socket.on('data', (bytes) => heard.push(bytes))
    closed = new Promise((resolve) => socket.on('close', () => resolve()))
  }, 'connection')
  const reached: string[] = []
  const isAllowed = (address: string) => {
    reached.push(address)
    return false
  }
  const fate = codeOf(openSocket(targetAt(site.port), ['127.0.0.1', '127.0.0.1'], { ...how, isAllowed }))
  expect(await fate).toBe('address-not-allowed')
  expect(reached, 'and no other address is tried').toEqual(['127.0.0.1'])
  await closed
  expect(heard).toEqual([])
})

test('the next address is tried when one does not answer, but not every one of many', async ({ serveRaw }) => {
  const site = await serveRaw(() => {}, 'connection')
  // Nobody listens at the others; where they are not even configured, that takes as long as the stall limit.
  const dead = ['127.9.9.1', '127.9.9.2', '127.9.9.3', '127.9.9.4']
  const quick = { ...how, stallMs: 500 }
  const socket = await openSocket(targetAt(site.port), [...dead.slice(0, 3), '127.0.0.1'], quick)
  expect(socket.remoteAddress).toBe('127.0.0.1')
  socket.destroy()
  expect(await codeOf(openSocket(targetAt(site.port), [...dead, '127.0.0.1'], quick))).toBe('address-unreachable')
})

test('https asks by name, holds the certificate to it, and may lead on to http', async ({ serve }, info) => {
  const open = await serve((_, response) => response.end('in the open'))
  const names: unknown[] = []
  const secure = createServer({ key: certificateKey, cert: certificate }, (request, response) => {
    names.push([(request.socket as TLSSocket).servername, request.headers.host])
    if (request.url === '/down') response.writeHead(302, { Location: `${open.at}/` })
    response.end('sealed')
  })
  await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve))
  const { port } = secure.address() as AddressInfo
  const addresses = ['paper.example', '127.0.0.1', 'other.example'].map((name) => `https://${name}:${port}/`)
  addresses.push(`https://paper.example:${port}/down`)
  // Only a process that starts with it takes an authority from NODE_EXTRA_CA_CERTS, which is how a newsroom gives its own.
  const script = `
    import { allowListSchema } from '#lib/fetch/allow.ts'
    import { fetchAddress } from '#lib/fetch/fetch.ts'
    const allow = allowListSchema.parse('127.0.0.1:${port},127.0.0.1:${open.port}')
    const options = { agent: 'Tickmark (test)', allow, lookup: async () => ['127.0.0.1'] }
    const fates = []
    for (const address of ${JSON.stringify(addresses)}) {
      fates.push(await fetchAddress(address, options).then(({ url, bytes }) => url + ' ' + Buffer.from(bytes), ({ code }) => code))
    }
    console.log(JSON.stringify(fates))`
  const run = async (env: Record<string, string>) => {
    const words = ['--import', 'tsx', '--input-type=module', '--eval', script]
    const { stdout } = await promisify(execFile)(process.execPath, words, { env: { ...process.env, ...env } })
    return JSON.parse(stdout)
  }
  const authority = info.outputPath('authority.pem')
  writeFileSync(authority, certificate)
  const [sealed, byNumber, wrongName, down] = await run({ NODE_EXTRA_CA_CERTS: authority })
  expect(sealed).toBe(`https://paper.example:${port}/ sealed`)
  expect(byNumber).toBe(`https://127.0.0.1:${port}/ sealed`)
  expect(wrongName).toBe('address-unreachable')
  expect(down).toBe(`${open.at}/ in the open`)
  expect(names).toEqual([
    ['paper.example', `paper.example:${port}`],
    [false, `127.0.0.1:${port}`],
    ['paper.example', `paper.example:${port}`],
  ])
  // Nobody vouches for it now, and a variable that opens other programs does not open this one.
  const strict = await run({ NODE_TLS_REJECT_UNAUTHORIZED: '0' })
  expect(new Set(strict)).toEqual(new Set(['address-unreachable']))
  secure.close()
})
