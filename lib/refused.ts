import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import { refusalOf } from './db/refused.ts'
import { issueSentence, refusalSentence } from './messages/sentence.ts'
import { Refusal, type RefusalCode } from './refusal.ts'

/** A "no" as both edges tell it: the action to a form, the API to a program. */
export type Told = { code: RefusalCode; sentence: string; fields?: Record<string, string> }

/** Carries what is wrong with the fields from the parse to the answer. */
class BadInput extends Refusal {
  constructor(readonly issues: z.core.$ZodIssue[]) {
    super('bad-input')
  }
}

/** The input as the schema gives it out. Refuses: bad-input, with what is wrong where. */
export function parsed<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const read = schema.safeParse(input)
  if (!read.success) throw new BadInput(read.error.issues)
  return read.data
}

/** What was thrown as a "no" with its HTTP status and its sentence in the reader's language, or null where it is a fault. */
export async function told(thrown: unknown): Promise<{ status: number; told: Told } | null> {
  const refusal = refusalOf(thrown)
  if (!refusal) return null
  const say = await getTranslations()
  const { code, status, details } = refusal
  const answer = { code, sentence: refusalSentence(say, code, details) }
  if (!(refusal instanceof BadInput)) return { status, told: answer }
  const fields: Record<string, string> = {}
  for (const issue of refusal.issues) fields[issue.path.join('.')] ??= issueSentence(say, issue)
  return { status, told: { ...answer, fields } }
}
