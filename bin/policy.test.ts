import type { IncomingMessage, ServerResponse } from 'node:http'
import { expect, test } from '@playwright/test'
import { guard } from './policy.ts'

type Room = Parameters<typeof guard>[2]

function policyOf(room: Partial<Room> = {}, headers: Record<string, string> = {}, url = '/desk') {
  const set = new Map<string, string>()
  const response = { setHeader: (name: string, value: string) => set.set(name, value) } as unknown as ServerResponse
  const request = { headers, url } as unknown as IncomingMessage
  guard(request, response, { development: false, secure: false, ...room })
  return { set, headers: request.headers, policy: set.get('Content-Security-Policy') ?? '' }
}

test('a script runs on the desk only with the nonce of this very request', () => {
  const [one, other] = [policyOf(), policyOf()]
  expect(one.policy).not.toBe(other.policy)
  expect(one.policy).toContain(`script-src 'self' 'nonce-${one.headers['x-nonce']}';`)
  expect(one.policy).not.toContain('unsafe-eval')
  expect(one.headers['content-security-policy']).toBe(one.policy)
})

test('a client cannot bring a nonce of its own', () => {
  const brought = { 'x-nonce': 'mine', 'content-security-policy': "script-src 'nonce-mine'" }
  expect(policyOf({}, brought).headers['x-nonce']).not.toBe('mine')
  expect(policyOf({}, brought).policy).not.toContain('mine')
})

test('a sign-in form may lead to the newsroom’s own issuer and nowhere else', () => {
  expect(policyOf({ issuer: 'https://id.example/realm' }).policy).toContain("form-action 'self' https://id.example;")
  expect(policyOf().policy).toContain("form-action 'self';")
})

test('https is promised only where it is spoken', () => {
  expect(policyOf({ secure: true }).set.has('Strict-Transport-Security')).toBe(true)
  expect(policyOf().set.has('Strict-Transport-Security')).toBe(false)
})

test('a file of somebody else’s is in a sandbox, and nothing else is', () => {
  const at = (url: string) => policyOf({}, {}, url).policy
  for (const url of ['/sources/1/captures/2/file', '/sources/1/captures/2/file?as=text', '/sources/1/captures/2/file/'])
    expect(at(url), url).toBe("sandbox; default-src 'none'")
  for (const url of [
    '/sources/1/captures/2',
    '/sources/1/captures/2/files',
    '/x/sources/1/captures/2/file',
    '/sources/file',
  ])
    expect(at(url), url).toContain('nonce-')
})

test('a preview is held to what a public page is held to: no script at all', () => {
  const at = (url: string) => policyOf({}, {}, url).policy
  for (const url of ['/articles/1/preview', '/articles/1/preview?page=claims%2F1'])
    expect(at(url), url).toMatch(/^default-src 'none';(?!.*script-src)/)
  expect(at('/articles/1/previews')).toContain('nonce-')
})
