import { database } from '#lib/db/client.ts'
import { inTransaction, type Tx } from '#lib/db/transaction.ts'
import { Refusal } from '#lib/refusal.ts'

const allowedPerAccount = 5
const allowedPerAddress = 30
const windowMinutes = 15
const keptDays = 1

/** Either kind of key, so that one account cannot be tried from many addresses nor many accounts from one. */
type Attempt = { account: string; address: string }

// A count and the insert that it allows belong together: guesses sent all at once wait here for each other. In this order
// everywhere, so that two never wait for each other in a ring.
async function oneAtATime(tx: Tx, { account, address }: Attempt): Promise<void> {
  for (const key of [`account ${account}`, `address ${address}`]) {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`
  }
}

/** Minutes until the next try is allowed; null when it is allowed now. An account's count begins anew at each success. */
async function minutesToWait(tx: Tx, { account, address }: Attempt): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ minutes: number | null }[]>`
    with failed as (select * from login_attempt
        where not succeeded and at > now() - make_interval(mins => ${windowMinutes}) and (account = ${account} or address = ${address})),
      of_account as (select at from failed where account = ${account}
        and at > coalesce((select max(at) from login_attempt where account = ${account} and succeeded), '-infinity')
        order by at desc offset ${allowedPerAccount - 1} limit 1),
      of_address as (select at from failed where address = ${address} order by at desc offset ${allowedPerAddress - 1} limit 1)
    select ceil(extract(epoch from max(at) + make_interval(mins => ${windowMinutes}) - now()) / 60)::int as minutes
    from (select at from of_account union all select at from of_address) as full_windows`
  return row?.minutes ?? null
}

/**
 * Counts a guess before it is checked, so that any number sent at once are allowed no more than the limit.
 * @returns the guess's number, for `attemptSucceeded`.
 * @throws Refusal `too-many-attempts` with `minutes` to wait: 5 failures for an account or 30 for an address in 15 minutes.
 */
export async function countAttempt(attempt: Attempt): Promise<bigint> {
  return inTransaction(async (tx) => {
    await oneAtATime(tx, attempt)
    const minutes = await minutesToWait(tx, attempt)
    if (minutes !== null) throw new Refusal('too-many-attempts', { minutes: Math.max(1, minutes) })
    await tx.$executeRaw`delete from login_attempt where at < now() - make_interval(days => ${keptDays})`
    return (await tx.loginAttempt.create({ data: { ...attempt, succeeded: false } })).id
  })
}

/** Takes the guess back, since it was none, and lets the account's count begin anew. */
export async function attemptSucceeded(id: bigint, attempt: Attempt): Promise<void> {
  await database().$transaction([
    database().loginAttempt.delete({ where: { id } }),
    database().loginAttempt.create({ data: { ...attempt, succeeded: true } }),
  ])
}
