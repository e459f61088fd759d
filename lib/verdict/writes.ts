import type { z } from 'zod'
import { changeSealed } from '#lib/claim/sealed-writes.ts'
import { Refusal } from '#lib/refusal.ts'
import type { Actor } from '#lib/user/schema.ts'
import { type proposeVerdictInput, ratingsSchema } from './schema.ts'

/**
 * Proposes a verdict on the newsroom's current scale; it becomes the claim's current one. Voids a review.
 * Refuses: role-missing, not-found, stale-version, claim-published, claim-dropped, rating-unknown.
 */
export async function proposeVerdict(actor: Actor, input: z.output<typeof proposeVerdictInput>): Promise<void> {
  const { claimId, version, ...verdict } = input
  await changeSealed(
    actor,
    { claimId, version },
    {
      verb: 'proposeVerdict',
      permission: 'proposeVerdict',
      what: 'verdict',
      change: async (tx) => {
        const { scale } = await tx.newsroom.findUniqueOrThrow({ where: { id: 1 }, include: { scale: true } })
        const known = ratingsSchema.parse(scale.ratings).some((rating) => rating.key === verdict.rating)
        if (!known) throw new Refusal('rating-unknown')
        const fact = await tx.verdict.create({ data: { claimId, scaleId: scale.id, authorId: actor.id, ...verdict } })
        await tx.claim.update({ where: { id: claimId }, data: { currentVerdictId: fact.id } })
        return { value: undefined, data: { verdict } }
      },
    },
  )
}
