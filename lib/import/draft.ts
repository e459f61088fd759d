import type { Block, SetAside, WrittenBlock } from '#lib/article/schema.ts'
import type { Imported } from './schema.ts'

/** A line of a text that is not saved yet: in the galley when `why` is null; `was` is the reason it came with, if any. */
export type DraftLine = { text: string; kind: Block['kind']; why: string | null; was: string | null }

/** All lines of an import in the order in which they stood. */
export function draftOf({ blocks, setAside }: Pick<Imported, 'blocks' | 'setAside'>): DraftLine[] {
  return [...blocks, null].flatMap((block, at) => [
    ...setAside.filter((line) => line.at === at).map(({ text, kind, why }) => ({ text, kind, why, was: why })),
    ...(block ? [{ ...block, why: null, was: null }] : []),
  ])
}

/** The same lines with one put back into the galley, or set aside: for its own reason if it had one, else by hand. */
export function toggled(lines: readonly DraftLine[], at: number): DraftLine[] {
  return lines.map((line, place) => {
    if (place !== at) return line
    return { ...line, why: line.why === null ? (line.was ?? 'by-hand') : null }
  })
}

/** As the verbs take them: blocks, and what is aside with the block before which it stands. */
export function undrafted(lines: readonly DraftLine[]): { blocks: WrittenBlock[]; setAside: SetAside[] } {
  const blocks: WrittenBlock[] = []
  const setAside: SetAside[] = []
  for (const { text, kind, why } of lines) {
    if (why === null) blocks.push({ kind, text })
    else setAside.push({ text, kind, why, at: blocks.length })
  }
  return { blocks, setAside }
}
