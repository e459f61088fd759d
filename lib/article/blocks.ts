import { Refusal, type RefusalCode } from '#lib/refusal.ts'
import type { Block, SetAside, WrittenBlock } from './schema.ts'
import { type CanonicalText, canonicalise, cleaned, faultIn, isOrnament } from './text.ts'

export type Composed = CanonicalText & { setAside: SetAside[] }
type Written = {
  text: string
  blocks?: readonly WrittenBlock[] | undefined
  setAside?: readonly SetAside[] | undefined
}

/**
 * What comes in, as the desk keeps it: blocks where something has read them already, else the text as pasted (lib/article/text.ts).
 * Blocks that hold nothing are left out, and what was set aside keeps its place between the others. Offsets are UTF-16.
 * Refuses: text-empty, text-too-long, text-binary.
 */
export function compose({ text, blocks, setAside = [] }: Written): Composed {
  const read = blocks ? composed(blocks) : { ...canonicalise(text), kept: null }
  if (typeof read === 'string') throw new Refusal(read)
  const { kept, ...canonical } = read
  const place = (at: number) => Math.min(kept?.slice(0, at).filter(Boolean).length ?? at, canonical.blocks.length)
  const aside = setAside.map((line) => ({ ...line, text: oneLine(line.text) ?? '', at: place(line.at) }))
  return { ...canonical, setAside: aside.filter((line) => line.text !== '') }
}

function composed(written: readonly WrittenBlock[]): (CanonicalText & { kept: boolean[] }) | RefusalCode {
  const lines = written.map((block) => oneLine(block.text))
  if (lines.includes(null)) return 'text-binary'
  const kept = lines.map((line) => line !== null && !isOrnament(line))
  const blocks: Block[] = []
  const texts: string[] = []
  let start = 0
  for (const [at, { kind }] of written.entries()) {
    const line = lines[at]
    if (!kept[at] || typeof line !== 'string') continue
    blocks.push({ kind, start, end: start + line.length })
    texts.push(line)
    start += line.length + 1
  }
  const text = texts.join('\n')
  return faultIn(text) ?? { text, blocks, kept }
}

// Between blocks alone there are line ends.
const oneLine = (raw: string) =>
  cleaned(raw)
    ?.replace(/ *\n+ */g, ' ')
    .trim() ?? null

/** The blocks of a version with their words: what can be edited and composed again, giving the same text. */
export function writtenBlocks({ text, blocks }: CanonicalText): WrittenBlock[] {
  return blocks.map(({ kind, start, end }) => ({ kind, text: text.slice(start, end) }))
}
