import { database } from '#lib/db/client.ts'
import type { Db } from '#lib/db/transaction.ts'
import { personReader } from '#lib/user/name-reads.ts'
import { mustMay } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import { defaultRules } from './rules.ts'
import { type DeskRules, type RuleSettings, ruleKeys, ruleSettings } from './schema.ts'

/** The rules as they stand now, for whoever asks the gate. */
export async function rulesInForce(db: Db): Promise<{ number: number; settings: RuleSettings }> {
  const newsroom = await db.newsroom.findUnique({ where: { id: 1 }, include: { rules: true } })
  const rules = newsroom?.rules
  return rules
    ? { number: rules.number, settings: ruleSettings.parse(rules.settings) }
    : { number: 0, settings: defaultRules }
}

/** The rules of the desk and who set them to what, newest first. Everybody on the desk may read what they are held to. */
export async function deskRules(actor: Actor): Promise<DeskRules> {
  mustMay(actor, 'readDesk')
  const db = database()
  const person = await personReader(db)
  const rows = await db.deskRules.findMany({ orderBy: { number: 'asc' } })
  const history = rows.map(({ number, settings, authorId, createdAt }, place) => {
    const before = place === 0 ? defaultRules : ruleSettings.parse(rows[place - 1]?.settings)
    const after = ruleSettings.parse(settings)
    const changed = ruleKeys.filter((key) => before[key] !== after[key])
    const changes = changed.map((key) => ({ key, from: before[key], to: after[key] }))
    return { number, by: person(authorId).name, at: createdAt, changes }
  })
  return { ...(await rulesInForce(db)), history: history.reverse() }
}
