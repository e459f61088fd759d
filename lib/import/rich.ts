import { parseHTML } from 'linkedom'
import { Refusal } from '#lib/refusal.ts'
import type { Judged } from './line.ts'
import { type Line, linesOf } from './lines.ts'
import { furnitureAside } from './plain.ts'
import type { Imported, Known } from './schema.ts'
import { sieve } from './sieve.ts'

/**
 * HTML that a person chose, from a clipboard: all of it is meant, so no article is looked for in it. Only lines that are a
 * page's furniture by their own words stand aside, as in plain text; kinds come from the markup. Refuses: text-empty.
 */
export function readRich(html: string): Imported {
  const { document } = parseHTML(sieve(html).html)
  const imported = furnitureAside(linesOf(document).map((line) => ({ ...chosen(line), gap: true })))
  if (imported.blocks.length === 0 && imported.title === null) throw new Refusal('text-empty')
  return imported
}

function chosen(line: Line): Judged {
  return { text: line.text, kind: line.kind, why: line.hidden ? 'hidden' : null }
}

/** A manuscript's HTML, as mammoth makes it: its styles name the title and the standfirst, and it has no furniture. */
export function readManuscript(html: string): { known: Partial<Known>; lines: Judged[] } {
  const { document } = parseHTML(sieve(html).html)
  const known: Partial<Known> = {}
  const lines = linesOf(document).map((line): Judged => {
    const styled = (name: string) => line.within.some((element) => element.classList.contains(name))
    if (styled('standfirst')) known.standfirst ??= line.text
    if (!styled('title') || known.title) return chosen(line)
    known.title = line.text
    return { ...chosen(line), why: 'repeated-title' }
  })
  return { known, lines }
}
