import { z } from 'zod'
import { optionalText } from '#lib/article/schema.ts'

const inBoth = z.object({ en: z.string(), es: z.string() })
export const ratingSchema = z.object({ key: z.string(), value: z.number().int(), name: inBoth, definition: inBoth })
export type Rating = z.infer<typeof ratingSchema>
export const ratingsSchema = z.array(ratingSchema)
/** A version of the public vocabulary, as reads give it. */
export type Scale = { id: string; number: number; ratings: Rating[] }

export const verdictFields = z.object({
  rating: z.string().min(1).max(60),
  answer: z.string().trim().min(1).max(400),
  /** Markdown; `[^2]` is a footnote to evidence number 2. */
  explanation: z.string().trim().min(1).max(20_000),
  unknowns: optionalText(4000),
  sourcesReason: optionalText(1000),
  /** What was looked for on the other side, where all evidence points one way. For the desk. */
  otherSide: optionalText(1000),
})
export type Verdict = z.infer<typeof verdictFields>
export const proposeVerdictInput = verdictFields.extend({ claimId: z.uuid(), version: z.number().int() })
