import { Refusal } from '#lib/refusal.ts'
import { guessLanguage } from './language.ts'
import { type Judged, laidOut } from './line.ts'
import { readHead } from './pasted-head.ts'
import { type Imported, type Known, nothingKnown } from './schema.ts'

/**
 * A text that somebody wrote as a document: nothing in it is furniture, so only what stands above it is read. What its
 * own styles say (`known`) goes before what its first lines look like. Refuses: text-empty.
 */
export function fromManuscript(lines: Judged[], known: Partial<Known> = {}): Imported {
  const found = known.title ? known : { ...readHead(lines), ...known }
  const language = guessLanguage(lines.map(({ text }) => text).join('\n'))
  const imported = laidOut({ ...nothingKnown, ...found, language }, lines)
  const letters = [...imported.blocks, ...imported.setAside].some(({ text }) => /[\p{L}\p{N}]/u.test(text))
  if (!letters) throw new Refusal('text-empty')
  return imported
}
