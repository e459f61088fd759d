import { Parser } from 'htmlparser2'
import { Refusal } from '#lib/refusal.ts'
import type { Judged } from './line.ts'
import { fromManuscript } from './manuscript.ts'
import type { Imported, Known } from './schema.ts'
import { unzipped, xmlOf } from './zip.ts'

/**
 * An OpenDocument text, by its styles. Notes follow the paragraph that they stand in; deleted words stay deleted.
 * Refuses: file-unreadable, file-protected, file-too-large, text-empty.
 */
export function readOdt(bytes: Uint8Array): Imported {
  const parts = unzipped(bytes, (name) => name === 'content.xml' || name === 'META-INF/manifest.xml')
  if (xmlOf(parts['META-INF/manifest.xml']).includes('encryption-data')) throw new Refusal('file-protected')
  if (!parts['content.xml']) throw new Refusal('file-unreadable')
  const { lines, known } = linesIn(xmlOf(parts['content.xml']))
  return fromManuscript(lines, known)
}

type Open = Judged & { style: string }

function linesIn(xml: string): { lines: Judged[]; known: Partial<Known> } {
  const lines: Judged[] = []
  const known: Partial<Known> = {}
  const parents = new Map<string, string>()
  const open: Open[] = []
  const notes: Judged[] = []
  let [skipped, inList, inNote, inRow] = [0, 0, 0, 0]
  let row: string[] = []

  function begin(kind: Judged['kind'], style: string) {
    open.push({ text: '', kind, style, why: null })
  }
  function finish() {
    const one = open.pop()
    if (!one) return
    const { style, ...line } = one
    const named = `${style} ${parents.get(style) ?? ''}`
    if (/\bTitle\b/.test(named) && !known.title) {
      known.title = line.text.trim()
      line.why = 'repeated-title'
    } else if (/\bSubtitle\b/.test(named)) known.standfirst ??= line.text.trim()
    else if (/\bQuotations?\b/.test(named)) line.kind = 'quote'
    if (inNote > 0) notes.push(line)
    else if (inRow > 0) row.push(line.text.trim())
    else lines.push(line)
    if (open.length === 0) lines.push(...notes.splice(0))
  }
  function add(text: string) {
    const one = open.at(-1)
    if (one && skipped === 0) one.text += text
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (/^(text:tracked-changes|office:annotation|text:note-citation|svg:(title|desc))$/.test(name) || skipped > 0)
          skipped++
        if (skipped > 0) return
        const style = (attributes['text:style-name'] ?? '').replace(/_20_/g, ' ')
        if (name === 'style:style')
          parents.set(
            attributes['style:name'] ?? '',
            (attributes['style:parent-style-name'] ?? '').replace(/_20_/g, ' '),
          )
        else if (name === 'text:h') begin('heading', style)
        else if (name === 'text:p') begin(inList > 0 ? 'item' : 'paragraph', style)
        else if (name === 'text:list') inList++
        else if (name === 'text:note') inNote++
        else if (name === 'table:table-row') inRow++
        else if (name === 'text:s' || name === 'text:tab') add(' ')
        else if (name === 'text:line-break') add('\n')
      },
      ontext: add,
      onclosetag(name) {
        if (skipped > 0) skipped--
        else if (name === 'text:h' || name === 'text:p') finish()
        else if (name === 'text:list') inList--
        else if (name === 'text:note') inNote--
        else if (name === 'table:table-row' && --inRow === 0) {
          lines.push({ text: row.filter(Boolean).join(' | '), kind: 'paragraph', why: null })
          row = []
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  parser.end()
  return { lines, known }
}
