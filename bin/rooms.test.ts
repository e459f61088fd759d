import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { firstSegment, roomsOf } from './rooms.ts'

test('the rooms of the desk are those of the build; everything else is public', () => {
  const dist = mkdtempSync(join(tmpdir(), 'tickmark-dist-'))
  expect(roomsOf(dist)).toBeUndefined()
  const routes = {
    '/(desk)/articles/[id]/page': '/articles/[id]',
    '/(public)/[[...path]]/route': '/[[...path]]',
    '/page': '/',
    '/api/auth/[...nextauth]/route': '/api/auth/[...nextauth]',
  }
  writeFileSync(join(dist, 'app-path-routes-manifest.json'), JSON.stringify(routes))
  const rooms = roomsOf(dist)
  for (const path of ['/articles', '/articles/1', '/api/auth/session', '/_next/static/x.js']) {
    expect([path, rooms?.has(firstSegment(path))]).toEqual([path, true])
  }
  for (const path of ['/', '/checks/none', '/[[...path]]', '//articles', '/articlesx']) {
    expect([path, rooms?.has(firstSegment(path))]).toEqual([path, false])
  }
  rmSync(dist, { recursive: true })
})
