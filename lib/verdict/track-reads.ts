import { database } from '#lib/db/client.ts'
import type { Db } from '#lib/db/transaction.ts'
import { type TrackRecord, trackRecordOf } from '#lib/evidence/track-record.ts'
import { mustMay } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import { ratingsOf } from './reads.ts'

/**
 * How often verdicts came out as this source had it, over claims that are approved or published now and what they have from
 * it, or from sources merged into it (lib/evidence/track-record.ts says what counts).
 */
export async function trackRecord(actor: Actor, sourceId: string): Promise<TrackRecord> {
  mustMay(actor, 'readDesk')
  const db = database()
  const used = { withdrawal: null, replacedBy: null, sourceId: { in: await withMerged(db, sourceId) } }
  const claims = await db.claim.findMany({
    where: { state: { in: ['approved', 'published'] }, evidence: { some: used } },
    select: {
      currentVerdict: { select: { rating: true, scaleId: true } },
      evidence: { where: used, select: { stance: true } },
    },
  })
  const verdicts = claims.flatMap(({ currentVerdict }) => currentVerdict ?? [])
  const ratings = await ratingsOf(
    db,
    verdicts.map(({ scaleId }) => scaleId),
  )
  return trackRecordOf(
    claims.flatMap(({ currentVerdict, evidence }) => {
      const scale = ratings[currentVerdict?.scaleId ?? ''] ?? []
      const rating = scale.find(({ key }) => key === currentVerdict?.rating)
      // 0 is outside the line, so it is no end of it.
      const values = scale.map(({ value }) => value).filter((value) => value > 0)
      const line = { worst: Math.min(...values), best: Math.max(...values) }
      return rating ? [{ stances: evidence.map(({ stance }) => stance), value: rating.value, ...line }] : []
    }),
  )
}

async function withMerged(db: Db, id: string): Promise<string[]> {
  const merges = await db.sourceMerge.findMany({ where: { keptId: id }, select: { sourceId: true } })
  return [id, ...(await Promise.all(merges.map(({ sourceId }) => withMerged(db, sourceId)))).flat()]
}
