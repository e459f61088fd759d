import { z } from 'zod'
import { blockKindSchema, languageSchema } from '#lib/article/schema.ts'
import { type ClaimState, figureSchema } from '#lib/claim/schema.ts'
import { sourceKinds, stanceSchema, standingSchema } from '#lib/evidence/schema.ts'
import { calculationSchema, outcomeSchema } from '#lib/figure/schema.ts'
import type { RefusalCode, RefusalDetails } from '#lib/refusal.ts'
import type { Scale } from '#lib/verdict/schema.ts'

export const slugSchema = z
  .string()
  .trim()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .min(3)
  .max(80)
export const prepareCheckInput = z.object({
  articleId: z.uuid(),
  slug: slugSchema,
  headline: z.string().trim().min(1).max(200),
  standfirst: z.string().trim().min(1).max(500),
})
/** `preview` is the hash of what the publisher saw in the preview; anything newer is refused. */
export const publishInput = z.object({
  articleId: z.uuid(),
  preview: z.string().regex(/^[0-9a-f]{64}$/),
})
export const correctInput = publishInput.extend({ note: z.string().trim().max(2000) })

const text = z.string()
const maybe = text.nullable()
const names = z.array(text)

/** A confidential source is this much to the public and not a word more. */
const confidentialEvidence = z.strictObject({
  number: z.number().int(),
  confidential: z.literal(true),
  reason: maybe,
})
const openEvidence = z.strictObject({
  number: z.number().int(),
  confidential: z.literal(false),
  stance: stanceSchema,
  title: text,
  address: maybe,
  publisher: maybe,
  author: maybe,
  publishedOn: maybe,
  kind: z.enum(sourceKinds),
  standing: standingSchema,
  interests: maybe,
  quote: maybe,
  locator: maybe,
  accessedOn: maybe,
  note: maybe,
})

const publicClaimSchema = z.strictObject({
  number: z.number().int(),
  statement: text,
  quote: text,
  claimant: z.strictObject({ name: text, kind: z.enum(['person', 'body']).nullable(), role: maybe }).nullable(),
  claimedOn: maybe,
  claimedAt: maybe,
  figure: figureSchema.strict().nullable(),
  verdict: z.strictObject({ rating: text, name: text, value: z.number().int(), answer: text, explanation: text }),
  unknowns: maybe,
  sourcesReason: maybe,
  evidence: z.array(z.discriminatedUnion('confidential', [openEvidence, confidentialEvidence])),
  /** The sum, so that a reader can redo it. Absent where there is none, or where it rests on a confidential source. */
  calculation: z.strictObject({ ...calculationSchema.shape, outcome: outcomeSchema }).optional(),
  contact: z.strictObject({ asked: z.boolean(), askedOn: maybe, answer: maybe, reason: maybe }).nullable(),
  /** What the reviewers approved: SHA-256, 64 hexadecimal digits. */
  seal: text,
  approvedOn: text,
  checkedBy: names,
  approvedBy: names,
})
const passageSchema = z.strictObject({
  kind: blockKindSchema,
  /** Whether words of the same block were left out before and after. */
  cutBefore: z.boolean(),
  cutAfter: z.boolean(),
  /** The words in order; `claims` are the numbers of those that lie over a run. */
  runs: z.array(z.strictObject({ text, claims: z.array(z.number().int()) })),
})
/** Everything the public may see of a check, and nothing else: a field that is not named here cannot be published. */
export const snapshotSchema = z.strictObject({
  format: z.literal(1),
  number: z.number().int(),
  /** ISO 8601, UTC. */
  publishedAt: text,
  firstPublishedAt: text,
  language: languageSchema,
  corrections: z.array(z.strictObject({ number: z.number().int(), at: text, note: text })),
  newsroom: z.strictObject({ name: text, demonstration: z.boolean() }),
  check: z.strictObject({ slug: text, headline: text, standfirst: text }),
  article: z.strictObject({
    kind: z.enum(['ours', 'theirs']),
    title: text,
    byline: maybe,
    outlet: maybe,
    address: maybe,
    publishedOn: maybe,
  }),
  coverage: z.strictObject({ sentences: z.number(), claim: z.number(), nothing: z.number(), open: z.number() }),
  credits: z.strictObject({ checkedBy: names, reviewedBy: names, publishedBy: text }),
  scale: z.strictObject({
    number: z.number().int(),
    ratings: z.array(z.strictObject({ key: text, value: z.number().int(), name: text, definition: text })),
  }),
  passages: z.array(passageSchema),
  claims: z.array(publicClaimSchema),
})
export type Snapshot = z.infer<typeof snapshotSchema>
export type PublicClaim = z.infer<typeof publicClaimSchema>
export type PublicEvidence = PublicClaim['evidence'][number]
export type Passage = z.infer<typeof passageSchema>

/** One publication as pages are made of it. The record's position is null in a preview, which nothing has recorded. */
export type PublishedVersion = { number: number; sha256: string; recordEntry: number | null; snapshot: Snapshot }
/** All publications of a check, oldest first; the last is what stands at its address. */
export type CheckContent = { slug: string; versions: PublishedVersion[] }
export type HomeEntry = Pick<Snapshot['check'], 'slug' | 'headline' | 'standfirst'> &
  Pick<Snapshot, 'language' | 'publishedAt' | 'firstPublishedAt'> & { claims: number; corrections: number }

/** What the press gets: the front of the house, and the checks whose pages are wanted. */
export type SiteContent = {
  /** The public base address, without a slash at its end. */
  origin: string
  newsroom: { name: string; language: string; demonstration: boolean }
  scale: Scale
  /** For the home page, newest first. */
  published: HomeEntry[]
  checks: CheckContent[]
}
export type PressedFile = { address: string; mediaType: string; immutable: boolean; bytes: Uint8Array }
/** Renders public files to bytes. Handed to the verbs, because lib knows no components. Same content, same bytes. */
export type Press = (site: SiteContent) => Promise<PressedFile[]>

export type Publishing = 'publish' | 'correct'
/**
 * What the next publication does with a claim. `fresh`: goes in as it was approved. `carried`: stays as it was published, also
 * while it is worked on anew. `leaving`: was published and is dropped. `open`: not approved, so not in it. `dropped`: never was.
 */
export type Part = 'fresh' | 'carried' | 'leaving' | 'open' | 'dropped'
export type PlannedClaim = {
  id: string
  /** Its place in the text, and the number that the public knows it by; null when it has none. */
  ordinal: number | null
  number: number | null
  statement: string
  state: ClaimState
  mustCheck: boolean
  part: Part
}
/** The next publication before it is one. */
export type Preview = {
  article: { id: string; title: string; kind: 'ours' | 'theirs'; language: string }
  check: Snapshot['check'] | null
  /** Which of the two verbs is next, and why this actor can't, if so. */
  verb: Publishing
  refused: { code: RefusalCode; details: RefusalDetails } | null
  claims: PlannedClaim[]
  coverage: Snapshot['coverage']
  /** Null while the check has no headline yet. */
  draft: Snapshot | null
  /** What `publish` and `correct` want back; empty without a draft. */
  hash: string
  published: { number: number; corrections: Snapshot['corrections'] } | null
}
