import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { born, hold, lives, self } from './alive.mjs'

const module = new URL('alive.mjs', import.meta.url).href

const test = base.extend<{ lock: string }>({
  lock: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'tickmark-lock-'))
    await use(join(folder, 'lock'))
    rmSync(folder, { recursive: true })
  },
})

test('a second comer is told who holds the lock and what they said, until it is released', ({ lock }) => {
  const first = hold(lock)
  if ('holder' in first) throw new Error('a new lock is free')
  first.tell({ address: 'http://localhost:3000' })
  expect(hold(lock)).toEqual({ holder: { ...self, address: 'http://localhost:3000' } })
  first.release()
  expect(hold(lock)).not.toHaveProperty('holder')
})

test('the lock of the dead is taken over, whatever is in it', ({ lock }) => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid
  for (const left of [
    JSON.stringify({ pid: dead, born: '1' }),
    JSON.stringify({ pid: process.pid, born: '1' }),
    '{}',
  ]) {
    writeFileSync(lock, left)
    const taken = hold(lock)
    expect(taken).not.toHaveProperty('holder')
    if ('release' in taken) taken.release()
  }
})

test('of eight that come at once to the lock of the dead, one gets it', async ({ lock }) => {
  writeFileSync(lock, JSON.stringify({ pid: 1, born: 'never' }))
  const script = `
    const { hold } = await import('${module}')
    process.on('message', () => process.disconnect())
    process.send(Boolean(hold(${JSON.stringify(lock)}).holder))`
  const comers = Array.from({ length: 8 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }),
  )
  const turnedAway = await Promise.all(comers.map(async (comer) => (await once(comer, 'message'))[0]))
  for (const comer of comers) comer.send('leave')
  await Promise.all(comers.map((comer) => comer.exitCode ?? once(comer, 'close')))
  expect(turnedAway.filter((away) => !away)).toHaveLength(1)
})

test('a process number alone proves nothing', () => {
  expect(lives(self)).toBe(true)
  expect(lives({ pid: process.pid, born: 'another time' })).toBe(false)
  expect(born(0)).toBeUndefined()
  expect(born(Number.NaN)).toBeUndefined()
})
