import { database } from '#lib/db/client.ts'
import { ratingsSchema, type Scale } from './schema.ts'

/** The newsroom's rating scale now in force. Public: the methodology page shows it. */
export async function currentScale(): Promise<Scale> {
  const { scale } = await database().newsroom.findUniqueOrThrow({ where: { id: 1 }, include: { scale: true } })
  return { id: scale.id, number: scale.number, ratings: ratingsSchema.parse(scale.ratings) }
}
