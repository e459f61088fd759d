import { expect, test } from '@playwright/test'
import { read } from './read.ts'
import type { Imported } from './schema.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const reading = (input: Uint8Array) => read({ bytes: input, hint: 'html', address: null })
const lines = ({ blocks }: Imported) => blocks.map(({ kind, text }) => `${kind}: ${text}`)
const refused = (code: string) => expect.objectContaining({ code })

/** A PDF with these lines: [size, x, y, words] for each page. */
function pdf(pages: [number, number, number, string][][], more = ''): Uint8Array {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '', '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>']
  const kids: string[] = []
  for (const page of pages) {
    const drawn = page
      .map(([size, x, y, words]) => `BT /F1 ${size} Tf ${x} ${y} Td (${words.replace(/[()\\]/g, '\\$&')}) Tj ET`)
      .join('\n')
    objects.push(`<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`)
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${objects.length} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    )
    kids.push(`${objects.length} 0 R`)
  }
  objects[1] = `<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(' ')}] >>`
  let out = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = out.length
    out += `${at + 1} 0 obj\n${object}\nendobj\n`
    return String(offset).padStart(10, '0')
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join('')}`
  return bytes(
    `${out}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${more} >>\nstartxref\n${out.length}\n%%EOF`,
  )
}
const printed: [number, number, number, string][][] = [
  [
    [9, 60, 770, 'The Estuary Post, page 1'],
    [24, 60, 700, 'The mill grinds again'],
    [11, 60, 660, 'The old mill ground its first sack of flour on Saturday, after nine-'],
    [11, 60, 646, 'teen months of work that the county paid for in part, as the miller'],
    [11, 60, 632, 'says.'],
    [11, 60, 604, 'The new wheel is six inches wider than the one that the river took, and'],
    [11, 60, 590, 'it turns'],
    [9, 300, 30, '1'],
  ],
  [
    [9, 60, 770, 'The Estuary Post, page 2'],
    [11, 60, 700, 'more slowly.'],
    [9, 300, 30, '2'],
  ],
]

test('a PDF’s lines become paragraphs again, over the end of a page, without running heads and page numbers', async () => {
  const imported = await reading(pdf(printed))
  expect(imported.title).toBe('The mill grinds again')
  expect(lines(imported)).toEqual([
    'paragraph: The old mill ground its first sack of flour on Saturday, after nineteen months of work that the county paid for in part, as the miller says.',
    'paragraph: The new wheel is six inches wider than the one that the river took, and it turns more slowly.',
  ])
  expect(imported.setAside.filter(({ why }) => why === 'running-head').length).toBe(4)
})

test('a PDF of pictures, a protected one and a broken one each say what they are', async () => {
  await expect(reading(pdf([[]]))).rejects.toEqual(refused('file-scanned'))
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >> /ID [<00> <00>]`
  await expect(reading(pdf(printed, lock))).rejects.toEqual(refused('file-protected'))
  await expect(reading(bytes('%PDF-1.4\nnothing more'))).rejects.toEqual(refused('file-unreadable'))
})
