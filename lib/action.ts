import { headers } from 'next/headers'
import type { z } from 'zod'
import type { Result } from './action-result.ts'
import { isOwnOrigin } from './auth/origin.ts'
import { currentActor } from './auth/session.ts'
import { env } from './env.ts'
import { Refusal } from './refusal.ts'
import { parsed, told } from './refused.ts'
import type { Actor } from './user/schema.ts'

async function answered<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    if (!isOwnOrigin((await headers()).get('origin'), env().TICKMARK_URL)) throw new Refusal('foreign-origin')
    return { ok: true, value: await work() }
  } catch (thrown) {
    const no = await told(thrown)
    if (no) return { ok: false, ...no.told }
    console.error(thrown)
    throw thrown
  }
}

/**
 * Runs one verb for whoever is signed in. In this order: the request came from our own pages (`foreign-origin`), somebody
 * is signed in, as the database says now (`not-signed-in`), the input fits the schema (`bad-input`, with `fields`), then
 * the verb. Refusals become a Result with a sentence; anything unexpected is logged and thrown on.
 */
export function act<S extends z.ZodType, T>(
  schema: S,
  verb: (actor: Actor, input: z.output<S>) => Promise<T>,
  input: unknown,
): Promise<Result<T>> {
  return answered(async () => {
    const actor = await currentActor()
    if (!actor) throw new Refusal('not-signed-in')
    return verb(actor, parsed(schema, input))
  })
}

/** The same for the few verbs of people who are not signed in yet, such as accepting an invitation. */
export function actAtTheDoor<S extends z.ZodType, T>(
  schema: S,
  verb: (input: z.output<S>) => Promise<T>,
  input: unknown,
): Promise<Result<T>> {
  return answered(() => verb(parsed(schema, input)))
}
