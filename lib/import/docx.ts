import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { Refusal } from '#lib/refusal.ts'
import { blockLine } from './line.ts'
import { fromManuscript } from './manuscript.ts'
import { readManuscript } from './rich.ts'
import type { Imported } from './schema.ts'
import { unzipped, xmlOf } from './zip.ts'

const styles = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.standfirst:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
]
const isPart = (name: string) =>
  /\.(xml|rels)$/.test(name) && !/^(word\/(theme|fontTable|webSettings)|docProps\/)/.test(name)

/**
 * A Word document, by its styles. Mammoth would inflate whatever it finds, so it is given a new file with the XML parts
 * alone, inflated within bounds. Running heads stand aside; pictures are left where they are.
 * Refuses: file-unreadable, file-too-large, text-empty.
 */
export async function readDocx(bytes: Uint8Array): Promise<Imported> {
  const parts = unzipped(bytes, isPart)
  if (!parts['word/document.xml']) throw new Refusal('file-unreadable')
  const texts = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, xmlOf(part)]))
  const buffer = Buffer.from(zipSync(parts, { level: 0 }))
  const noPicture = mammoth.images.imgElement(async () => ({ src: '' }))
  const { value } = await mammoth
    .convertToHtml({ buffer }, { styleMap: styles, convertImage: noPicture, externalFileAccess: false })
    .catch(() => {
      throw new Refusal('file-unreadable')
    })
  const { known, lines } = readManuscript(value)
  const imported = fromManuscript(lines, known)
  const heads = Object.entries(texts).filter(([name]) => /^word\/(header|footer)\d*\.xml$/.test(name))
  const running = new Set(heads.map(([, text]) => runningHead(text)).filter((text) => /[\p{L}\p{N}]/u.test(text)))
  return {
    ...imported,
    setAside: [
      ...[...running].map((text) => ({ text, kind: 'paragraph' as const, why: 'running-head' as const, at: 0 })),
      ...imported.setAside,
    ],
  }
}

const runningHead = (xml: string) =>
  blockLine(
    xml
      .replace(/<\/w:p>|<w:tab\/>/g, ' ')
      .replace(/<w:instrText[^<]*<\/w:instrText>/g, '')
      .replace(/<[^<>]*>/g, '')
      .replace(/&amp;/g, '&')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>'),
  )
