import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { strToU8, zipSync } from 'fflate'
import { read } from './read.ts'
import type { Hint, Imported } from './schema.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const reading = (input: Uint8Array | string, hint: Hint | null = null) =>
  read({ bytes: typeof input === 'string' ? bytes(input) : input, hint, address: null })
const lines = ({ blocks }: Imported) => blocks.map(({ kind, text }) => `${kind}: ${text}`)
const refused = (code: string) => expect.objectContaining({ code })

const wordDocument = (body: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
const style = (name: string, words: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${name}"/></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`
const styles = ['Title', 'Subtitle', 'Quote']
  .map((name) => `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/></w:style>`)
  .join('')
function docx(body: string, more: Record<string, string> = {}): Uint8Array {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': wordDocument(body),
    'word/styles.xml': `<w:styles ${w}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>${styles}</w:styles>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

test('a Word document is read by its styles, and its running head stands aside', async () => {
  const head = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>Draft 3</w:t></w:r></w:p></w:hdr>`
  const body =
    style('Title', 'The mill') +
    style('Subtitle', 'It grinds again') +
    style('Heading1', 'The wheel') +
    style('Normal', 'It is new.') +
    style('Quote', 'We gained a foot.')
  const imported = await reading(docx(body, { 'word/header1.xml': head }))
  expect([imported.title, imported.standfirst]).toEqual(['The mill', 'It grinds again'])
  expect(lines(imported)).toEqual([
    'paragraph: It grinds again',
    'heading: The wheel',
    'paragraph: It is new.',
    'quote: We gained a foot.',
  ])
  expect(imported.setAside.map(({ why, text }) => `${why}: ${text}`)).toEqual([
    'running-head: Draft 3',
    'repeated-title: The mill',
  ])
})

test('a file of a gigabyte that was folded small is refused before it is unfolded', async () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(100_000_000) }, { level: 9 })
  expect(bomb.length).toBeLessThan(200_000)
  await expect(reading(bomb)).rejects.toEqual(refused('file-too-large'))
})

test('a document that declares entities is not opened', async () => {
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${wordDocument('<w:p><w:r><w:t>&b;</w:t></w:r></w:p>')}`
  await expect(reading(docx('', { 'word/document.xml': laughs }))).rejects.toEqual(refused('file-unreadable'))
  const outside = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>${wordDocument('<w:p><w:r><w:t>&a;</w:t></w:r></w:p>')}`
  await expect(reading(docx('', { 'word/document.xml': outside }))).rejects.toEqual(refused('file-unreadable'))
})

function odt(body: string, more: Record<string, Uint8Array> = {}): Uint8Array {
  const content = `<office:document-content><office:automatic-styles><style:style style:name="P1" style:parent-style-name="Quotations"/></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`
  const parts = {
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] as [Uint8Array, { level: 0 }],
    'content.xml': strToU8(content),
    ...more,
  }
  return zipSync(parts)
}

test('an OpenDocument text is read by its styles, without what was deleted from it', async () => {
  const imported = await reading(
    odt(`<text:tracked-changes><text:p>Gone</text:p></text:tracked-changes>
      <text:p text:style-name="Title">The mill</text:p><text:h text:outline-level="1">The wheel</text:h>
      <text:p>It is<text:s/><text:span>new</text:span>.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Since May.</text:p></text:note-body></text:note></text:p>
      <text:p text:style-name="P1">We gained a foot.</text:p><text:list><text:list-item><text:p>Flour</text:p></text:list-item></text:list>`),
  )
  expect(imported.title).toBe('The mill')
  expect(lines(imported)).toEqual([
    'heading: The wheel',
    'paragraph: It is new.',
    'paragraph: Since May.',
    'quote: We gained a foot.',
    'item: Flour',
  ])
})

test('a protected OpenDocument text says that it is protected', async () => {
  const manifest = strToU8('<manifest:manifest><manifest:encryption-data/></manifest:manifest>')
  await expect(reading(odt('', { 'META-INF/manifest.xml': manifest }))).rejects.toEqual(refused('file-protected'))
})

test('Markdown’s marks are read as what they mean', async () => {
  const source =
    '---\ntitle: "The mill"\nauthor: Hattie Crane\ndate: 2026-03-04\n---\n\n## The *wheel*\n\nIt is  \nnew, and **wide**.\n\n> We gained\n> a foot.\n\n- Flour\n- [Bran](https://mill.example)\n\n<!-- not this -->\n'
  const imported = await reading(source, 'markdown')
  expect([imported.title, imported.byline, imported.publishedAt]).toEqual(['The mill', 'Hattie Crane', '2026-03-04'])
  expect(lines(imported)).toEqual([
    'heading: The wheel',
    'paragraph: It is new, and wide.',
    'quote: We gained a foot.',
    'item: Flour',
    'item: Bran',
  ])
  expect((await reading('# The mill\n\nIt grinds.', 'markdown')).title).toBe('The mill')
})

test('what was copied from a word processor or a page keeps its kinds, and all of its words', async () => {
  const word = `<html><body><!--StartFragment--><p class=MsoNormal>The mill&nbsp;grinds.</p><h2>The wheel</h2><p>New.</p><ul><li>Flour</li></ul><span style="display:none">x1</span><!--EndFragment--></body></html>`
  const imported = await reading(word, 'rich')
  expect(lines(imported)).toEqual([
    'paragraph: The mill\u00a0grinds.',
    'heading: The wheel',
    'paragraph: New.',
    'item: Flour',
  ])
  expect(imported.setAside).toEqual([{ text: 'x1', kind: 'paragraph', why: 'hidden', at: 4 }])
})

test('a kind is told by the bytes, whatever the name says', async () => {
  expect((await reading('<!doctype html><title>A</title><p>One paragraph of words.</p>')).blocks.length).toBe(1)
  expect(lines(await reading(Uint8Array.from([0xff, 0xfe, ...Buffer.from('Él dijo sí.', 'utf16le')]), 'text'))).toEqual(
    ['paragraph: Él dijo sí.'],
  )
  expect(lines(await reading(Uint8Array.from([0x93, ...Buffer.from('Él dijo sí.', 'latin1'), 0x94]), 'text'))).toEqual([
    'quote: “Él dijo sí.”',
  ])
})

for (const [what, input, code] of [
  ['nothing', '', 'text-empty'],
  ['spaces', '  \n ', 'text-empty'],
  ['an old Word file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'file-kind-unknown'],
  [
    'a Word file under a password',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]),
    'file-protected',
  ],
  ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'file-kind-unknown'],
  ['half a Word document', docx('').slice(0, 900), 'file-unreadable'],
  ['a picture', readFileSync('docs/galley.png'), 'text-binary'],
  ['rich text format', '{\\rtf1 hello}', 'file-kind-unknown'],
  ['a page without words', '<!doctype html><body><div></div></body>', 'page-empty'],
  [
    'a page that is only a way in',
    '<!doctype html><h1>Sign in</h1><form>Password <input type="password"></form>',
    'page-needs-login',
  ],
  [
    'a page that is only a wall',
    '<!doctype html><p>Subscribe to continue reading</p><p>Already a subscriber? Sign in</p>',
    'page-needs-login',
  ],
] as const)
  test(`${what} is refused as ${code}`, async () => {
    await expect(reading(input)).rejects.toEqual(refused(code))
  })
