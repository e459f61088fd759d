import type { z } from 'zod'
import { changeSealed } from '#lib/claim/sealed-writes.ts'
import type { Tx } from '#lib/db/transaction.ts'
import { Refusal } from '#lib/refusal.ts'
import type { Actor } from '#lib/user/schema.ts'
import { reckon, restsOn } from './calculation.ts'
import type { Calculation, calculateInput } from './schema.ts'

/**
 * Puts a sum on a claim, in place of the one that is there, or with null takes that back. It is computed here once more, so nothing
 * is kept that a browser made up. Voids a review. Refuses: role-missing, not-found, stale-version, claim-published, claim-dropped,
 * sum-not-computable, sum-without-evidence (a value names evidence that the claim does not have).
 */
export async function calculate(actor: Actor, input: z.output<typeof calculateInput>): Promise<void> {
  const { claimId, version, calculation } = input
  await changeSealed(
    actor,
    { claimId, version },
    {
      verb: 'calculate',
      permission: 'editEvidence',
      what: 'calculation',
      change: async (tx) => {
        const fact = calculation && (await keep(tx, actor, claimId, calculation))
        await tx.claim.update({ where: { id: claimId }, data: { currentCalculationId: fact?.id ?? null } })
        // The whole desk reads the record, so numbers, which may be a confidential source's, stay on the claim.
        const told = calculation && { formula: calculation.formula, evidence: restsOn(calculation) }
        return { value: undefined, data: { calculation: fact?.id ?? null, ...told } }
      },
    },
  )
}

async function keep(tx: Tx, actor: Actor, claimId: string, content: Calculation): Promise<{ id: string }> {
  const numbers = restsOn(content)
  const known = await tx.evidence.findMany({
    where: { claimId, number: { in: numbers }, withdrawal: null, replacedBy: null },
    select: { number: true },
  })
  const missing = numbers.filter((number) => !known.some((evidence) => evidence.number === number))
  if (missing.length > 0) throw new Refusal('sum-without-evidence', { numbers: missing.join(', ') })
  const reckoned = reckon(content)
  if (!reckoned.ok) throw new Refusal('sum-not-computable')
  return tx.calculation.create({ data: { claimId, content, outcome: reckoned.outcome, authorId: actor.id } })
}
