import type { Block } from '#lib/article/schema.ts'
import { cleaned } from '#lib/article/text.ts'
import type { Imported, Known, Why } from './schema.ts'

/** A line on its way into the galley, or beside it when there is a reason why not. */
export type Judged = { text: string; kind: Block['kind']; why: Why | null }

/** Puts lines in their places: those without a why become blocks, the others stand aside before the block they preceded. */
export function laidOut(known: Known, lines: readonly Judged[]): Imported {
  const imported: Imported = { ...known, blocks: [], setAside: [] }
  for (const line of lines) {
    const text = blockLine(line.text)
    if (text === '') continue
    if (line.why) imported.setAside.push({ text, kind: line.kind, why: line.why, at: imported.blocks.length })
    else imported.blocks.push({ kind: line.kind, text })
  }
  return imported
}

/** A block's words as one line of a canonical text (lib/article/text.ts): NFC, no control character, single spaces. */
export function blockLine(text: string): string {
  const printable = text.replace(/(?![\t\n\r])\p{Cc}/gu, '')
  return (cleaned(printable) ?? '').replace(/\s*\n+\s*/g, ' ').trim()
}

/** Words alone, in small letters: how two lines are compared that may differ in spaces, quotes or dashes. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Long enough, and ended like a sentence: what a body is made of. */
export function isProse(text: string): boolean {
  return text.length >= 80 && /[.!?…:][”"’»)\]]*$/.test(text)
}
