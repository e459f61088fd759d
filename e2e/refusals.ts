import { expect } from '@playwright/test'
import { Refusal, type RefusalCode } from '#lib/refusal.ts'

/** Expects a verb to refuse with this code; any other error is shown as it is. */
export async function refuses(code: RefusalCode, attempt: Promise<unknown>): Promise<Refusal> {
  const outcome = await attempt.then(
    () => null,
    (error: unknown) => error,
  )
  if (outcome !== null && !(outcome instanceof Refusal)) throw outcome
  expect(outcome?.code ?? 'no refusal').toBe(code)
  return outcome as Refusal
}

/** The SQLSTATE that the database answered a statement with, or null when it let it through. */
export async function sqlState(attempt: Promise<unknown>): Promise<string | null> {
  return attempt.then(
    () => null,
    (error: { code?: string }) => error.code ?? 'unknown',
  )
}
