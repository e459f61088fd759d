import { z } from 'zod'
import { optionalDay, optionalText, type Range } from '#lib/article/schema.ts'

export const claimStateSchema = z.enum([
  'identified',
  'researching',
  'in_review',
  'changes_requested',
  'approved',
  'published',
  'dropped',
])
export type ClaimState = z.infer<typeof claimStateSchema>

export const figureSchema = z.object({
  value: z.string().trim().min(1).max(60),
  unit: z.string().trim().min(1).max(60),
  direction: z
    .enum(['up', 'down', 'level'])
    .nullish()
    .transform((value) => value ?? null),
  baseline: optionalText(200),
  period: optionalText(200),
})
/** The number in a claim: value as it was said, unit, direction, against what, over which time. */
export type Figure = z.infer<typeof figureSchema>

export const wordingSchema = z
  .object({
    statement: z.string().trim().min(1).max(600),
    claimant: optionalText(200),
    claimantKind: z
      .enum(['person', 'body'])
      .nullish()
      .transform((value) => value ?? null),
    claimantRole: optionalText(200),
    claimedOn: optionalDay,
    claimedAt: optionalText(200),
    figure: figureSchema.nullish().transform((value) => value ?? null),
    mustCheck: z.boolean(),
    sensitive: z.boolean(),
  })
  .refine((value) => value.claimant === null || value.claimantKind !== null, {
    path: ['claimantKind'],
    error: 'required',
  })
/** What the desk says the claim is. */
export type Wording = z.infer<typeof wordingSchema>

const claimRef = { claimId: z.uuid(), version: z.number().int() }
export const makeClaimInput = z.object({
  articleId: z.uuid(),
  versionId: z.uuid(),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  exact: z.string().min(1).max(5000),
  wording: wordingSchema,
})
export const repinInput = z.object({
  ...claimRef,
  versionId: z.uuid(),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  exact: z.string().min(1).max(5000),
})
export const rewordClaimInput = z.object({ ...claimRef, wording: wordingSchema })
export const moveInput = z.object(claimRef)
export const reasonInput = z.object({ ...claimRef, reason: z.string().trim().max(2000) })
export const contactInput = z
  .object({
    ...claimRef,
    asked: z.boolean(),
    askedOn: optionalDay,
    channel: optionalText(200),
    answer: optionalText(2000),
    reason: optionalText(1000),
  })
  .refine((value) => !value.asked || value.askedOn !== null, { path: ['askedOn'], error: 'required' })
  .refine((value) => value.asked || value.reason !== null, { path: ['reason'], error: 'required' })
/** How the claimant was asked, or why not. */
export type Contact = Omit<z.output<typeof contactInput>, 'claimId' | 'version'>

/** A claim without a place in the current text, and the places (UTF-16) that a person may choose from, with their words. */
export type Orphan = { claimId: string; outcome: 'lost' | 'ambiguous'; places: (Range & { exact: string })[] }
