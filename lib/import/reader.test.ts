import { fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { startReading } from './child-process.ts'
import { readBrought, readers } from './reader.ts'
import type { Hint } from './schema.ts'

const brought = (text: string, hint: Hint = 'html') => ({ bytes: new TextEncoder().encode(text), hint, address: null })
const page =
  '<title>Deep water</title><p>The water under the bridge is eleven metres deep, said the harbour master.</p>'
/** Markdown that its parser needs minutes for. */
const slow = brought('*a_ '.repeat(50_000), 'markdown')
const refused = (code: string) => expect.objectContaining({ code })
const lives = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

test('20,000 nested elements are a page like another, and take no longer than as many side by side', async () => {
  const read = readers({ milliseconds: 60_000, megabytes: 512 }, 1)
  const taken = async (before: string, behind: string) => {
    const began = performance.now()
    const { blocks } = await read(brought(`<body>${before}${page.repeat(5)}${behind}</body>`))
    expect(blocks.length).toBe(5)
    return performance.now() - began
  }
  await taken('', '')
  const flat = await taken('<div></div>'.repeat(20_000), '')
  // Where depth is not bounded it takes some fifty times as long.
  expect(await taken('<div>'.repeat(20_000), '</div>'.repeat(20_000))).toBeLessThan(10 * flat + 1_000)
})

test('what takes too long is stopped, and the next is read by a process of its own', async () => {
  const read = readers({ milliseconds: 2_500, megabytes: 256 }, 1)
  await expect(read(slow)).rejects.toEqual(refused('reading-too-slow'))
  expect((await read(brought(page))).title).toBe('Deep water')
})

test('more than a page can be is not even sent', async () => {
  await expect(readBrought({ bytes: new Uint8Array(20 * 1024 * 1024 + 1), hint: null, address: null })).rejects.toEqual(
    refused('file-too-large'),
  )
})

test('a person can stop it, before its turn and in the middle', async () => {
  const read = readers({ milliseconds: 20_000, megabytes: 256 }, 1)
  const first = new AbortController()
  const second = new AbortController()
  const working = read(slow, first.signal)
  const waiting = read(brought(page), second.signal)
  second.abort()
  await pause(1_500)
  first.abort()
  await expect(working).rejects.toMatchObject({ name: 'AbortError' })
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
  expect((await read(brought(page))).title).toBe('Deep water')
})

test('a process that dies in the middle is a refusal, and is not used again', async () => {
  const reading = startReading({ milliseconds: 20_000, megabytes: 256 })
  const answer = reading.read(slow)
  setTimeout(() => reading.end(), 1_500)
  await expect(answer).rejects.toEqual(refused('file-unreadable'))
  expect(reading.isSound()).toBe(false)
})

test('a process that needs more memory than it may have dies alone', async () => {
  const reading = startReading({ milliseconds: 30_000, megabytes: 24 })
  await expect(reading.read(brought(`<body>${'<p>words <b>words</b></p>'.repeat(300_000)}`))).rejects.toEqual(
    refused('file-unreadable'),
  )
})

test('several wait their turn, and each gets its own answer', async () => {
  const read = readers({ milliseconds: 10_000, megabytes: 256 }, 2)
  const titles = await Promise.all(
    ['One', 'Two', 'Three', 'Four', 'Five'].map(
      async (name) => (await read(brought(page.replace('Deep', name)))).title,
    ),
  )
  expect(titles).toEqual(['One water', 'Two water', 'Three water', 'Four water', 'Five water'])
})

test('a process that works ends when its parent does', async ({}, info) => {
  const parent = info.outputPath('parent.ts')
  const module = JSON.stringify(`${process.cwd()}/lib/import/child.ts`)
  writeFileSync(
    parent,
    `import { fork } from 'node:child_process'
    const child = fork(${module}, [], { execArgv: ['--import', 'tsx'], serialization: 'advanced' })
    child.once('message', () => {
      child.send({ bytes: new TextEncoder().encode('*a_ '.repeat(50000)), hint: 'markdown', address: null })
      setTimeout(() => process.send(child.pid), 300)
    })`,
  )
  const started = fork(parent, [], { execArgv: ['--import', 'tsx'] })
  const pid = await new Promise<number>((resolve) => started.once('message', (number) => resolve(Number(number))))
  expect(lives(pid)).toBe(true)
  started.kill('SIGKILL')
  await expect.poll(() => lives(pid), { timeout: 5_000 }).toBe(false)
})
