import { z } from 'zod'
import { optionalDay, optionalText } from '#lib/article/schema.ts'

export const sourceKinds = [
  'official-record',
  'data-set',
  'study',
  'on-record-interview',
  'statement',
  'news-report',
  'expert',
  'own-observation',
  'other',
] as const
export type SourceKind = (typeof sourceKinds)[number]
export const standingSchema = z.enum(['primary', 'secondary'])
export const stanceSchema = z.enum(['supports', 'refutes', 'context'])
export type Stance = z.infer<typeof stanceSchema>

export const sourceDetails = z
  .object({
    title: z.string().trim().min(1).max(300),
    address: optionalText(2000),
    publisher: optionalText(200),
    author: optionalText(200),
    publishedOn: optionalDay,
    kind: z.enum(sourceKinds),
    standing: standingSchema,
    interests: optionalText(1000),
    /** What the desk has learned of it, for the desk only: the public reads interests, not this. */
    reliability: optionalText(1000),
    language: optionalText(35),
    confidential: z.boolean(),
    confidentialReason: optionalText(500),
  })
  .refine((value) => !value.confidential || value.confidentialReason !== null, {
    path: ['confidentialReason'],
    error: 'required',
  })
export type SourceDetails = z.infer<typeof sourceDetails>

const evidenceFields = {
  stance: stanceSchema,
  quote: optionalText(5000),
  locator: optionalText(300),
  accessedOn: optionalDay,
  note: optionalText(2000),
}
const claimRef = { claimId: z.uuid(), version: z.number().int() }
export const addSourceInput = z.object({ details: sourceDetails })
export const reviseSourceInput = z.object({ sourceId: z.uuid(), version: z.number().int(), details: sourceDetails })
/** `sourceId` goes into `keptId`; `version` is that of the first, as it was read. */
export const mergeSourcesInput = z
  .object({ sourceId: z.uuid(), version: z.number().int(), keptId: z.uuid('choice') })
  .refine(({ sourceId, keptId }) => sourceId !== keptId, { path: ['keptId'], error: 'choice' })
/** Either an existing source or the details of a new one. */
export const attachEvidenceInput = z.object({
  ...claimRef,
  source: z.union([z.object({ sourceId: z.uuid() }), z.object({ details: sourceDetails })]),
  ...evidenceFields,
})
export const replaceEvidenceInput = z.object({ ...claimRef, evidenceId: z.uuid(), ...evidenceFields })
export const withdrawEvidenceInput = z.object({
  ...claimRef,
  evidenceId: z.uuid(),
  reason: z.string().trim().max(1000),
})

export const captureAgainInput = z.object({ sourceId: z.uuid() })

/** What somebody types to find a source that is there already. */
export const findSourcesInput = z.object({ query: z.string().trim().max(200) })

/** An address somebody pasted to see what stands there. */
export const sourceAtInput = z.object({ address: z.string().trim().min(1).max(2000) })
/** What a page says of itself, by the names of a source's fields; null where it says nothing. */
export type FoundDetails = Pick<SourceDetails, 'title' | 'publisher' | 'author' | 'publishedOn' | 'language'>
/** Either the source that the library has at this address, or what the page says of itself. */
export type SourceAt = { known: SourceRow } | { found: { [Name in keyof FoundDetails]: string | null } }

/** One source used for one claim, as the desk reads it. */
export type EvidenceCard = {
  id: string
  number: number
  sourceId: string
  stance: Stance
  quote: string | null
  locator: string | null
  accessedOn: string | null
  note: string | null
  author: { id: string; name: string }
  source: SourceDetails
  /** SHA-256 of the copy that it was given to review with: sealed. */
  pinned?: string | null
  /** How the copies of its source stand now: never sealed, and known only where somebody looks at the card. */
  copy?: Copy
}

/** The newest copy of a source, a later attempt that failed, and where in the copy's words the quote stands (null: it can't be told). */
export type Copy = {
  kept: { captureId: string; at: Date; sha256: string } | null
  failed: { code: string; status: number | null; at: Date } | null
  quote: { place: { before: string; words: string; after: string } | null } | null
}

/** A copy of a source, or that there could be none (`failure`, a Refusal's code), as the source's page lists it. */
export type CaptureRow = {
  id: string
  at: Date
  address: string
  finalAddress: string | null
  status: number | null
  failure: string | null
  mediaType: string | null
  /** Bytes. */
  size: number | null
  sha256: string | null
  hasText: boolean
}

/** A source as lists and pickers show it. */
export type SourceRow = { id: string; version: number; details: SourceDetails; uses: number }

/** A source that was merged, and the one that is kept in its place. */
export type Merged = { id: string; title: string; by: string; at: Date }

/** One source with all that its page says. */
export type SourcePage = SourceRow & {
  usedBy: SourceUse[]
  mergedInto: Merged | null
  mergedFrom: Merged[]
}

/** A claim that uses a source, and how. `number` is the evidence's number on that claim. */
export type SourceUse = {
  claimId: string
  articleId: string
  articleTitle: string
  statement: string
  stance: Stance
  number: number
}
