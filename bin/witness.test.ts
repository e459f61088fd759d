import type { IncomingMessage } from 'node:http'
import { expect, test } from '@playwright/test'
import { witness } from './witness.ts'

function seen(remoteAddress: string, headers: Record<string, string>) {
  const request = { url: '/desk?x=1', headers, socket: { remoteAddress } } as unknown as IncomingMessage
  witness(request)
  return request.headers
}

test('a client cannot say from which address it comes', () => {
  const forged = { 'x-tickmark-address': '9.9.9.9', 'x-forwarded-for': '8.8.8.8' }
  expect(seen('203.0.113.7', forged)['x-tickmark-address']).toBe('203.0.113.7')
})

test('a proxy on this machine is believed about the last address only', () => {
  const through = { 'x-forwarded-for': '8.8.8.8, 203.0.113.7' }
  expect(seen('::ffff:127.0.0.1', through)['x-tickmark-address']).toBe('203.0.113.7')
})

test('without a proxy this machine speaks for itself', () => {
  expect(seen('127.0.0.1', {})['x-tickmark-address']).toBe('127.0.0.1')
})

test('the path is written down for coming back after signing in', () => {
  expect(seen('127.0.0.1', { 'x-tickmark-path': '//elsewhere' })['x-tickmark-path']).toBe('/desk?x=1')
})
