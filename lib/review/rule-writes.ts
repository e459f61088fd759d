import type { z } from 'zod'
import { inTransaction } from '#lib/db/transaction.ts'
import { record } from '#lib/record/writes.ts'
import { Refusal } from '#lib/refusal.ts'
import { mustMay } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import { rulesInForce } from './rule-reads.ts'
import { ruleKeys, type setRulesInput } from './schema.ts'

/**
 * Sets how strict the gate before review is, from now on: claims that are in review or approved already stay so, and each
 * that is given to review is asked what holds at that moment. Four eyes are no setting: the database holds them.
 * Refuses: role-missing, stale-version (somebody set them meanwhile), nothing-changed.
 */
export async function setRules(actor: Actor, input: z.output<typeof setRulesInput>): Promise<void> {
  mustMay(actor, 'setRules')
  const { number, settings } = input
  await inTransaction(async (tx) => {
    await tx.$queryRaw`select id from newsroom where id = 1 for update`
    const before = await rulesInForce(tx)
    if (before.number !== number) throw new Refusal('stale-version')
    const changed = ruleKeys.filter((key) => before.settings[key] !== settings[key])
    if (changed.length === 0) throw new Refusal('nothing-changed')
    const fact = await tx.deskRules.create({ data: { number: number + 1, settings, authorId: actor.id } })
    await tx.newsroom.update({ where: { id: 1 }, data: { rulesId: fact.id } })
    const changes = changed.map((key) => ({ rule: key, from: before.settings[key], to: settings[key] }))
    await record(tx, actor, { verb: 'setRules', subject: { type: 'newsroom', id: '1' }, data: { changes } })
  })
}
