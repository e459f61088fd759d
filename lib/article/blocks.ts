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

type Draft = { blocks: WrittenBlock[]; setAside: SetAside[] }

/** The text with one line put back that was set aside (`line` counts those), where it stood. To be composed. */
export function withLineRestored(now: Composed, line: number): Draft {
  const back = now.setAside[line]
  if (!back) return { blocks: writtenBlocks(now), setAside: now.setAside }
  const blocks = writtenBlocks(now).toSpliced(back.at, 0, { kind: back.kind ?? 'paragraph', text: back.text })
  // Of lines that stood in one gap, those behind this one now stand behind its block.
  const setAside = now.setAside.toSpliced(line, 1).map((one, place) => {
    const behind = one.at > back.at || (one.at === back.at && place >= line)
    return behind ? { ...one, at: one.at + 1 } : one
  })
  return { blocks, setAside }
}

/** The text with one block taken out and kept aside in its place. To be composed. */
export function withBlockSetAside(now: Composed, block: number): Draft {
  const blocks = writtenBlocks(now)
  const out = blocks[block]
  if (!out) return { blocks, setAside: now.setAside }
  const before = now.setAside.filter(({ at }) => at <= block)
  const behind = now.setAside.filter(({ at }) => at > block).map((one) => ({ ...one, at: one.at - 1 }))
  const aside = { ...out, why: 'by-hand', at: block }
  return { blocks: blocks.toSpliced(block, 1), setAside: [...before, aside, ...behind] }
}

/** The text with one block in other words; each line of them becomes a block, and none takes the block away. To be composed. */
export function withBlockEdited(now: Composed, block: number, words: string): Draft {
  const blocks = writtenBlocks(now)
  const kind = blocks[block]?.kind ?? 'paragraph'
  const lines = words.split(/\n+/).filter((line) => !isOrnament(line))
  const more = lines.length - 1
  const setAside = now.setAside.map((one) => (one.at > block ? { ...one, at: one.at + more } : one))
  return { blocks: blocks.toSpliced(block, 1, ...lines.map((text) => ({ kind, text }))), setAside }
}
