import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import type { Result } from './action-result.ts'
import { isOwnOrigin } from './auth/origin.ts'
import { currentActor } from './auth/session.ts'
import { refusalOf } from './db/refused.ts'
import { env } from './env.ts'
import { issueSentence, refusalSentence } from './messages/sentence.ts'
import { Refusal } from './refusal.ts'
import type { Actor } from './user/schema.ts'

type Fields = Record<string, string>

/** Carries what is wrong with the fields from the parse to the answer. */
class BadInput extends Refusal {
  constructor(readonly issues: z.core.$ZodIssue[]) {
    super('bad-input')
  }
}

function parsed<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const read = schema.safeParse(input)
  if (!read.success) throw new BadInput(read.error.issues)
  return read.data
}

async function refused(refusal: Refusal): Promise<Result<never>> {
  const say = await getTranslations()
  const answer = {
    ok: false,
    code: refusal.code,
    sentence: refusalSentence(say, refusal.code, refusal.details),
  } as const
  if (!(refusal instanceof BadInput)) return answer
  const fields: Fields = {}
  for (const issue of refusal.issues) fields[issue.path.join('.')] ??= issueSentence(say, issue)
  return { ...answer, fields }
}

async function answered<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    if (!isOwnOrigin((await headers()).get('origin'), env().TICKMARK_URL)) throw new Refusal('foreign-origin')
    return { ok: true, value: await work() }
  } catch (thrown) {
    const refusal = refusalOf(thrown)
    if (refusal) return refused(refusal)
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
