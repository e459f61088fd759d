import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { sniffedType } from './sniff.ts'
import { keepFile, keptBytes, sweepLeftovers } from './store.ts'

let home = ''
const before = { url: process.env.DATABASE_URL, home: process.env.TICKMARK_HOME }
test.beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'tickmark-files-'))
  Object.assign(process.env, { TICKMARK_HOME: home, DATABASE_URL: before.url ?? 'postgresql://u:p@localhost/none' })
})
test.afterEach(() => {
  rmSync(home, { recursive: true, force: true })
  for (const [name, value] of [
    ['DATABASE_URL', before.url],
    ['TICKMARK_HOME', before.home],
  ] as const) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
})

const words = (text: string) => new TextEncoder().encode(text)
const files = () =>
  readdirSync(join(home, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())

test('bytes are kept once under their hash, however often and in however many parts they come', async () => {
  const whole = await keepFile([words('Arrests: 40,000')])
  const parts = await keepFile([words('Arrests: '), words('40,000')])
  expect(whole).toEqual({ sha256: createHash('sha256').update('Arrests: 40,000').digest('hex'), size: 15 })
  expect(parts).toEqual(whole)
  expect(files()).toHaveLength(1)
  expect((await keptBytes(whole.sha256)).toString()).toBe('Arrests: 40,000')
})

test('a write that breaks off leaves nothing behind', async () => {
  async function* breaking() {
    yield words('the first half')
    throw new Error('the line broke')
  }
  await expect(keepFile(breaking())).rejects.toThrow('the line broke')
  expect(files()).toEqual([])
})

test('what a killed writer left is swept once nobody adds to it, and never a whole file', async () => {
  const { sha256 } = await keepFile([words('whole')])
  writeFileSync(join(home, 'files', 'incoming', 'half'), 'ha')
  expect(await sweepLeftovers()).toBe(0)
  expect(await sweepLeftovers(0)).toBe(1)
  expect(files().map((entry) => entry.name)).toEqual([sha256])
})

test('a file that was altered on the disk is not handed out as what it was, nor anything by another name', async () => {
  const { sha256 } = await keepFile([words('as we saw it')])
  writeFileSync(join(home, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256), 'as somebody wants it')
  await expect(keptBytes(sha256)).rejects.toThrow('damaged')
  await expect(keptBytes('../../desk.lock')).rejects.toThrow('SHA-256')
})

test('bytes say themselves what they are', async () => {
  expect(await sniffedType(words('%PDF-1.7\n%more'))).toBe('application/pdf')
  expect(await sniffedType(words('<!doctype html><p>Words.'))).toBeNull()
})
