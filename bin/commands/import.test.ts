import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'

type Ran = { code: number; stdout: string; stderr: string }

function tickmark(...words: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['bin/start.mjs', '--command', ...words], (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr })
    })
  })
}

test('a page on the command line is JSON on stdout and nothing else', async () => {
  const ran = await tickmark(
    'import',
    '--html',
    'lib/import/fixtures/noticiero-mx.html',
    '--url',
    'https://noticiero.example/a',
    '--json',
  )
  expect([ran.code, ran.stderr]).toEqual([0, ''])
  const imported = JSON.parse(ran.stdout)
  expect(Object.keys(imported)).toEqual(
    expect.arrayContaining(['title', 'byline', 'outlet', 'publishedAt', 'language', 'blocks', 'setAside']),
  )
  expect(imported).toMatchObject({ language: 'es', address: 'https://noticiero.example/a' })
  expect(imported.blocks.every((block: { kind: string; text: string }) => block.kind && block.text)).toBe(true)
})

test('what cannot be read is a sentence on stderr and exit 2', async ({}, info) => {
  const picture = info.outputPath('picture.txt')
  writeFileSync(picture, Buffer.from('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', 'latin1'))
  const faults = [
    ['import', '--text', picture],
    ['import', '--pdf', info.outputPath('nothing.pdf')],
    ['import'],
    ['import', '--html', 'a', '--text', 'b'],
    ['import', '--html', picture, '--url', 'nowhere'],
  ]
  for (const words of faults) {
    const ran = await tickmark(...words)
    expect([ran.code, ran.stdout], words.join(' ')).toEqual([2, ''])
    expect(ran.stderr).toMatch(/\w+ \w+/)
  }
})
