import { database } from '#lib/db/client.ts'
import type { Db } from '#lib/db/transaction.ts'
import { type Rating, ratingsSchema, type Scale } from './schema.ts'

/** The newsroom's rating scale now in force. Public: the methodology page shows it. */
export async function currentScale(): Promise<Scale> {
  const { scale } = await database().newsroom.findUniqueOrThrow({ where: { id: 1 }, include: { scale: true } })
  return { id: scale.id, number: scale.number, ratings: ratingsSchema.parse(scale.ratings) }
}

/** These versions of the scale, each once, in no order: what a verdict was given on may not be in force any more. */
export async function scalesOf(db: Db, ids: readonly string[]): Promise<Scale[]> {
  const rows = await db.ratingScale.findMany({ where: { id: { in: [...new Set(ids)] } } })
  return rows.map(({ id, number, ratings }) => ({ id, number, ratings: ratingsSchema.parse(ratings) }))
}

/** Their ratings by the scale's id. */
export async function ratingsOf(db: Db, ids: readonly string[]): Promise<Record<string, Rating[]>> {
  return Object.fromEntries((await scalesOf(db, ids)).map(({ id, ratings }) => [id, ratings]))
}
