import type { z } from 'zod'
import { attemptSucceeded, countAttempt } from '#lib/auth/attempts.ts'
import { hashPassword, passwordFits } from '#lib/auth/password.ts'
import { database } from '#lib/db/client.ts'
import { inTransaction } from '#lib/db/transaction.ts'
import { record } from '#lib/record/writes.ts'
import { Refusal } from '#lib/refusal.ts'
import { isWeakPassword } from './rules.ts'
import type { Actor, changePasswordInput } from './schema.ts'

/**
 * Sets a new password of one's own and ends every session, this one too. Throws `wrong-password` when the current one is
 * wrong, `too-many-attempts`, `password-weak`, `nothing-changed` when it is the same, `stale-version` when it was changed meanwhile.
 */
export async function changePassword(actor: Actor, input: z.output<typeof changePasswordInput>): Promise<void> {
  const before = await database().user.findUniqueOrThrow({ where: { id: actor.id } })
  // Whoever finds a desk left open should not be able to guess the password at leisure either.
  const attempt = { account: `password of ${actor.id}`, address: `password of ${actor.id}` }
  const guess = await countAttempt(attempt)
  if (!(await passwordFits(input.current, before.passwordHash))) throw new Refusal('wrong-password')
  await attemptSucceeded(guess, attempt)
  if (input.password === input.current) throw new Refusal('nothing-changed')
  if (isWeakPassword(input.password, before)) throw new Refusal('password-weak')
  const passwordHash = await hashPassword(input.password)
  await inTransaction(async (tx) => {
    const changed = await tx.user.updateMany({
      where: { id: actor.id, passwordHash: before.passwordHash, disabledAt: null },
      data: { passwordHash, sessionVersion: { increment: 1 } },
    })
    if (changed.count !== 1) throw new Refusal('stale-version')
    await record(tx, actor, { verb: 'changePassword', subject: { type: 'user', id: actor.id }, data: {} })
  })
}

/** Ends every session of one's own, this one too. */
export async function signOutEverywhere(actor: Actor): Promise<void> {
  return inTransaction(async (tx) => {
    await tx.user.update({ where: { id: actor.id }, data: { sessionVersion: { increment: 1 } } })
    await record(tx, actor, { verb: 'signOutEverywhere', subject: { type: 'user', id: actor.id }, data: {} })
  })
}
