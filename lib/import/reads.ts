import { z } from 'zod'
import { fetchAddress } from '#lib/fetch/fetch.ts'
import { pageOf } from '#lib/fetch/page.ts'
import { Refusal } from '#lib/refusal.ts'
import { mustMay } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import { readBrought } from './reader.ts'
import { type Hint, type Imported, maximumBytes } from './schema.ts'

/** Where a text comes from. `rich` is HTML of a clipboard; the body of `address` is the address itself. */
export const bringInput = z.object({
  from: z.enum(['text', 'rich', 'file', 'address']),
  /** A file's name, or ''. */
  name: z.string().max(300),
})

/**
 * Shows an editor what would become of a text, and stores nothing. `body` is what was pasted, chosen or typed, read only
 * once it is known who asks.
 * Refuses: role-missing, text-empty, text-too-long, text-binary, the `file-` and `page-` codes, reading-too-slow, and for an
 * address what fetching refuses (lib/fetch/fetch.ts, page.ts).
 */
export async function bringIn(
  actor: Actor,
  { from, name }: z.output<typeof bringInput>,
  body: () => Promise<Uint8Array>,
  signal: AbortSignal,
): Promise<Imported> {
  mustMay(actor, 'addArticle')
  const bytes = await body()
  if (from !== 'address')
    return readBrought({ bytes, hint: from === 'file' ? hintOf(name) : from, address: null }, signal)
  const wanted = new TextDecoder().decode(bytes.subarray(0, 2_000)).trim()
  const answer = pageOf(await fetchAddress(wanted, { signal }))
  const hint = answer.mediaType === 'text/plain' ? 'text' : null
  const imported = await readBrought(
    { bytes: answer.bytes, hint, address: answer.url, charset: answer.charset },
    signal,
  )
  return { ...imported, address: imported.address ?? answer.url }
}

const hints: [RegExp, Hint][] = [
  [/\.(md|markdown)$/i, 'markdown'],
  [/\.(html?|xhtml)$/i, 'html'],
  [/\.txt$/i, 'text'],
]
const hintOf = (name: string) => hints.find(([ending]) => ending.test(name))?.[1] ?? null

/** A request's body, refused as `file-too-large` as soon as it is longer than `most` bytes, whatever it said of itself. */
export async function boundedBody(body: ReadableStream<Uint8Array> | null, most = maximumBytes): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body ?? []) {
    length += part.length
    if (length > most) throw new Refusal('file-too-large')
    parts.push(part)
  }
  return Buffer.concat(parts)
}
