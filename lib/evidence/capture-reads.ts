import { database } from '#lib/db/client.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { keptBytes } from '#lib/files/store.ts'
import { jobsSchema } from '#lib/jobs/queue.ts'
import { Refusal } from '#lib/refusal.ts'
import type { Actor } from '#lib/user/schema.ts'
import { placeOf } from './capture.ts'
import { source } from './reads.ts'
import type { CaptureRow, Copy, EvidenceCard, SourceRow } from './schema.ts'

/** How many copies a source's page lists at most. */
export const mostCaptures = 50
const fields = {
  ...{ id: true, createdAt: true, address: true, finalAddress: true, status: true, failure: true },
  ...{ mediaType: true, size: true, sha256: true, textSha256: true },
} as const

/** The copies of a source, newest first, at most `mostCaptures`; seen by whoever sees the source. Refuses: not-found. */
export async function captures(actor: Actor, sourceId: string): Promise<{ rows: CaptureRow[]; waiting: boolean }> {
  await source(actor, sourceId)
  const found = await database().capture.findMany({
    where: { sourceId },
    select: fields,
    orderBy: { id: 'desc' },
    take: mostCaptures,
  })
  const waiting = await database().$queryRaw<object[]>`
    select from ${Prisma.raw(`${jobsSchema}.job`)}
    where name = 'capture' and state < 'completed' and data->>'sourceId' = ${sourceId} limit 1`
  return { rows: found.map(row), waiting: waiting.length > 0 }
}

type Found = Omit<CaptureRow, 'at' | 'hasText'> & { createdAt: Date; textSha256: string | null }
const row = ({ createdAt, textSha256, ...rest }: Found): CaptureRow => ({
  ...rest,
  at: createdAt,
  hasText: textSha256 !== null,
})

export type CaptureText = {
  source: SourceRow
  capture: CaptureRow
  text: string
  /** The copy before it that had other words; null when there is none. */
  earlier: { at: Date; text: string } | null
}

/** What a copy says, and what the one before it said that had other words. Refuses: not-found, also for a copy without words. */
export async function captureText(actor: Actor, sourceId: string, id: string): Promise<CaptureText> {
  const known = await source(actor, sourceId)
  const found = await database().capture.findFirst({ where: { id, sourceId } })
  if (!found?.textSha256) throw new Refusal('not-found')
  const { textSha256 } = found
  const before = await database().capture.findFirst({
    where: { sourceId, id: { lt: id }, AND: [{ textSha256: { not: null } }, { textSha256: { not: textSha256 } }] },
    orderBy: { id: 'desc' },
  })
  const read = async (sha256: string) => (await keptBytes(sha256)).toString('utf8')
  const earlier = before?.textSha256 ? { at: before.createdAt, text: await read(before.textSha256) } : null
  return { source: known, capture: row(found), text: await read(textSha256), earlier }
}

/** A file of a copy: the WARC, or its words as UTF-8. `sha256` is of the bytes handed out. Refuses: not-found. */
export async function captureFile(actor: Actor, sourceId: string, id: string, as: 'warc' | 'text') {
  await source(actor, sourceId)
  const found = await database().capture.findFirst({ where: { id, sourceId } })
  const sha256 = as === 'warc' ? found?.warcSha256 : found?.textSha256
  if (!found || !sha256) throw new Refusal('not-found')
  return { bytes: await keptBytes(sha256), at: found.createdAt, sha256 }
}

/** The same cards, each with how its source's copies stand and whether its quote is in the newest. */
export async function withCopies(cards: readonly EvidenceCard[]): Promise<EvidenceCard[]> {
  const ids = [...new Set(cards.map((card) => card.sourceId))]
  if (ids.length === 0) return []
  type Newest = Found & { sourceId: string }
  const newest = await database().$queryRaw<Newest[]>`
    select distinct on (source_id, failure is null) source_id as "sourceId", id, created_at as "createdAt", status, failure, sha256,
      text_sha256 as "textSha256"
    from capture where source_id = any(${ids}::uuid[]) order by source_id, failure is null, id desc`
  const texts = new Map<string, string | null>()
  for (const { textSha256 } of newest)
    if (textSha256 && !texts.has(textSha256)) texts.set(textSha256, await readIfThere(textSha256))
  return cards.map((card) => {
    const own = newest.filter((one) => one.sourceId === card.sourceId)
    const good = own.find((one) => one.failure === null)
    const bad = own.find((one) => one.failure !== null && (!good || one.createdAt > good.createdAt))
    const text = texts.get(good?.textSha256 ?? '') ?? null
    const copy: Copy = {
      kept: good?.sha256 ? { captureId: good.id, at: good.createdAt, sha256: good.sha256 } : null,
      failed: bad?.failure ? { code: bad.failure, status: bad.status, at: bad.createdAt } : null,
      quote: text === null || card.quote === null ? null : { place: placeOf(text, card.quote) },
    }
    return { ...card, copy }
  })
}

// A card is shown though a file is gone or damaged; whoever runs the desk must know.
async function readIfThere(sha256: string): Promise<string | null> {
  return keptBytes(sha256).then(String, (fault: Error) => {
    console.error('A stored copy cannot be read:', fault.message)
    return null
  })
}
