import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'

type Answer = { code: number | null; out: string; error: string }
type Run = (words: string[], files?: Record<string, string | Buffer>, program?: string[]) => Promise<Answer>

const alone = ['--import', 'tsx', 'bin/tickmark.ts']

const test = base.extend<{ run: Run }>({
  run: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'tickmark-text-'))
    await use((words, files = {}, program = alone) => {
      for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
      const { DATABASE_URL: _url, ...env } = process.env
      const started = spawn(process.execPath, [...program, ...words], { env: { ...env, INIT_CWD: folder } })
      const answer: Answer = { code: null, out: '', error: '' }
      started.stdout.on('data', (chunk) => (answer.out += chunk))
      started.stderr.on('data', (chunk) => (answer.error += chunk))
      return new Promise((resolve) => started.once('close', (code) => resolve({ ...answer, code })))
    })
    rmSync(folder, { recursive: true, force: true })
  },
})

const files = {
  'old.txt': 'A heading\r\n\r\nWe saw 40,000 arrests. It “fell” by 5 %.\r\nIt is gone now.\r\n',
  'new.txt': 'A heading\n\nFirst, this. We saw 140,000 arrests. It "fell" by 5 %.\n',
  'claims.json': JSON.stringify([
    { id: 7, start: 17, end: 31 },
    { id: 'b', start: 33, end: 50 },
    { id: 'c', start: 51, end: 66 },
  ]),
}
const anchor = ['anchor', '--from', 'old.txt', '--to', 'new.txt', '--claims', 'claims.json']

test('anchor answers in JSON, without a database, each claim under the id that it came with', async ({ run }) => {
  const { code, out } = await run([...anchor, '--json'], files, ['bin/start.mjs', '--command'])
  expect(JSON.parse(out)).toEqual([
    { id: 7, outcome: 'changed', start: 30, end: 45, exact: '140,000 arrests' },
    { id: 'b', outcome: 'unchanged', start: 47, end: 64, exact: 'It "fell" by 5 %.' },
    { id: 'c', outcome: 'lost', start: null, end: null, exact: null },
  ])
  expect(code).toBe(0)
})

test('sentences are ranges of the canonical text', async ({ run }) => {
  const { code, out } = await run(['sentences', '--text', 'old.txt', '--language', 'en', '--json'], files)
  expect([code, JSON.parse(out)]).toEqual([
    0,
    [
      { start: 0, end: 9 },
      { start: 10, end: 32 },
      { start: 33, end: 50 },
      { start: 51, end: 66 },
    ],
  ])
})

for (const [what, words, changed, says] of [
  ['a file that is not there', ['anchor', '--from', 'none.txt', ...anchor.slice(3)], {}, 'none.txt can’t be read'],
  ['claims that are not JSON', anchor, { 'claims.json': '[{' }, 'is not JSON'],
  ['claims of another form', anchor, { 'claims.json': '[{"id":1,"start":"0","end":1}]' }, 'must hold'],
  [
    'half a character',
    anchor,
    { 'old.txt': 'a😀b', 'claims.json': '[{"id":"x","start":2,"end":4}]' },
    'halves a character',
  ],
  ['an empty text', anchor, { 'new.txt': ' \n' }, 'text'],
  ['a binary file', anchor, { 'old.txt': Buffer.from([0x25, 0x00, 0xff, 0xfe]) }, 'not UTF-8'],
  ['a language that the desk does not know', ['sentences', '--text', 'old.txt', '--language', 'fr'], {}, 'en and es'],
] as const)
  test(`${what} is bad input: exit 2, nothing on stdout, a sentence on stderr`, async ({ run }) => {
    const { code, out, error } = await run([...words, '--json'], { ...files, ...changed })
    expect([code, out]).toEqual([2, ''])
    expect(error.replaceAll("'", '’')).toContain(says)
  })
