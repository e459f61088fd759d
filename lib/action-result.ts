import type { RefusalCode } from './refusal.ts'

/** What an action answers: the verb's value, or the code of a refusal with its sentence in the reader's language. */
export type Result<T = unknown> =
  | { ok: true; value: T }
  | {
      ok: false
      code: RefusalCode
      sentence: string
      /** Path of a field (`wording.figure.unit`) -> what is wrong with it. */
      fields?: Record<string, string>
    }

/** A server action as components see it: they are handed one, they never import it. */
export type Action<T = unknown> = (input: unknown) => Promise<Result<T>>
