import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { parseHTML } from 'linkedom'
import { compose, writtenBlocks } from '#lib/article/blocks.ts'
import { read } from './read.ts'
import type { Imported } from './schema.ts'

const folder = join('lib', 'import', 'fixtures')
const fixtures = readdirSync(folder).filter((file) => /\.(html|txt)$/.test(file))
const bytesOf = (file: string) => readFileSync(join(folder, file))
const imported = (file: string) =>
  read({ bytes: bytesOf(file), hint: file.endsWith('.html') ? 'html' : 'text', address: null })

/** What is known, then every line with its kind or its why, as a fixture's `.expected` file writes it down. */
function written({ blocks, setAside, ...known }: Imported): string {
  const facts = Object.entries(known).filter(([, value]) => value !== null)
  const lines = [...blocks, null].flatMap((block, at) => [
    ...setAside.filter((line) => line.at === at).map(({ why, text }) => `- ${why}: ${text}`),
    ...(block ? [`+ ${block.kind}: ${block.text}`] : []),
  ])
  return `${[...facts.map(([key, value]) => `${key}: ${value}`), '', ...lines].join('\n')}\n`
}

/** Every letter and figure, in order, of everything that a page shows or hides. */
function lettersOf(text: string): string {
  return [...text.normalize('NFC')].filter((one) => /[\p{L}\p{N}]/u.test(one)).join('')
}
function lettersIn({ blocks, setAside }: Imported): string {
  const texts = [...blocks, null].flatMap((block, at) => [
    ...setAside.filter((line) => line.at === at).map(({ text }) => text),
    block?.text ?? '',
  ])
  return lettersOf(texts.join(' '))
}
function shown(html: string): string {
  const { document } = parseHTML(/<body/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`)
  for (const element of document.querySelectorAll('script, style, title, svg')) element.remove()
  return document.body.textContent ?? ''
}

test('there are pages and pasted texts in both languages to read', () => {
  expect(fixtures.filter((file) => file.endsWith('.html')).length).toBeGreaterThanOrEqual(12)
  expect(fixtures.filter((file) => file.endsWith('.txt')).length).toBeGreaterThanOrEqual(4)
})

for (const file of fixtures) {
  test(`${file}: the article stands in the galley, and everything else beside it with its reason`, async () => {
    expect(written(await imported(file))).toBe(readFileSync(join(folder, `${file}.expected`), 'utf8'))
  })

  test(`${file}: nothing that the page says is dropped, doubled or moved`, async () => {
    const source = bytesOf(file).toString('utf8')
    expect(lettersIn(await imported(file))).toBe(lettersOf(file.endsWith('.html') ? shown(source) : source))
  })

  test(`${file}: its blocks are a version's canonical text as they are`, async () => {
    const { blocks, setAside } = await imported(file)
    const composed = compose({ text: '', blocks, setAside })
    expect(writtenBlocks(composed)).toEqual(blocks)
    expect(composed.setAside).toEqual(setAside)
  })
}
