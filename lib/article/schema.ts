import { z } from 'zod'

/** A half-open range of UTF-16 code units: start is in it, end is not. */
export type Range = { start: number; end: number }

export const blockKindSchema = z.enum(['heading', 'paragraph', 'quote', 'item'])
export const blockSchema = z.object({ kind: blockKindSchema, start: z.number().int(), end: z.number().int() })
/** A range over the canonical text, in UTF-16 code units. */
export type Block = z.infer<typeof blockSchema>

/** A block with its words, as it is imported or edited. */
export const writtenBlockSchema = z.object({ kind: blockKindSchema, text: z.string() })
export type WrittenBlock = z.infer<typeof writtenBlockSchema>

/** What was kept out of a text though it stood there: `why` is a short code, `at` counts the block before which it stood. */
export const setAsideSchema = z.object({
  text: z.string(),
  kind: blockKindSchema.optional(),
  why: z.string().regex(/^[a-z][a-z-]{0,39}$/),
  at: z.number().int().min(0),
})
export type SetAside = z.infer<typeof setAsideSchema>

/** How a version came: pasted, fetched, read from a file, edited here, a line put back, a paragraph set aside. */
export const versionOriginSchema = z.enum(['paste', 'address', 'file', 'edit', 'restore', 'set_aside'])
export type VersionOrigin = z.infer<typeof versionOriginSchema>

export const maximumTextLength = 500_000
export const languageSchema = z.enum(['en', 'es'])
export type Language = z.infer<typeof languageSchema>

/** An empty field of a form means "not known", which is null in the data. */
export const optionalText = (maximum: number) =>
  z
    .string()
    .trim()
    .max(maximum)
    .nullish()
    .transform((value) => value || null)
const isDay = (value: string | null) =>
  value === null || (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)))
/** A calendar day as `YYYY-MM-DD`, or null. */
export const optionalDay = optionalText(10).refine(isDay, { error: 'day' })
/** An http(s) address, or null. */
export const optionalAddress = optionalText(2000).refine((value) => value === null || /^https?:\/\/\S+$/i.test(value), {
  error: 'address',
})

export const articleDetails = z.object({
  kind: z.enum(['ours', 'theirs']),
  title: z.string().trim().min(1).max(300),
  byline: optionalText(300),
  outlet: optionalText(200),
  address: optionalAddress,
  standfirst: optionalText(1000),
  publishedOn: optionalDay,
  modifiedOn: optionalDay,
  caption: optionalText(1000),
  language: languageSchema,
})
/** A text that comes in: as pasted, or in blocks where something has read them already, with what it set aside. */
const textInput = {
  text: z.string(),
  /** When there are blocks, `text` is not looked at. */
  blocks: z.array(writtenBlockSchema).max(20_000).optional(),
  setAside: z.array(setAsideSchema).max(5000).optional(),
  origin: versionOriginSchema.exclude(['restore', 'set_aside']).optional(),
}
export const addArticleInput = articleDetails.extend(textInput)
const seenText = { articleId: z.uuid(), versionId: z.uuid() }
/** `versionId` is the text that the editor saw: a newer one is not overwritten. */
export const replaceTextInput = z.object({ ...seenText, ...textInput, reason: z.string().trim().max(1000) })
/** What is typed when one block is edited in place; several lines make several blocks, none takes the block out. */
export const editBlockInput = z.object({ words: z.string(), reason: z.string().trim().min(1).max(1000) })
/** Counted from 0: which line of those that were set aside, and which block of the text. */
export const lineBackInput = z.object({ ...seenText, line: z.number().int().min(0) })
export const blockAsideInput = z.object({ ...seenText, block: z.number().int().min(0) })
export const editArticleInput = articleDetails.extend({ articleId: z.uuid(), version: z.number().int() })
export const markCoverageInput = z.object({
  articleId: z.uuid(),
  versionId: z.uuid(),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
})
export const unmarkCoverageInput = z.object({ articleId: z.uuid(), markId: z.uuid() })

/** Which two versions are compared, and how they are laid out; what the address says wrongly counts as not said. */
const wishedNumber = z.coerce.number().int().min(1).max(1_000_000).optional().catch(undefined)
export const compareChoice = z.object({
  from: wishedNumber,
  to: wishedNumber,
  view: z.enum(['side', 'inline']).catch('side'),
})

/** Where a passage sits, so that it can be found again: W3C TextQuoteSelector and TextPositionSelector in one (UTF-16). */
export type AnchorPlace = Range & { exact: string; prefix: string; suffix: string }

/** What became of a passage when the text around it was replaced by a newer one (lib/article/reanchor.ts says how). */
export const reanchorOutcomes = ['unchanged', 'moved', 'changed', 'lost', 'ambiguous'] as const
export type ReanchorOutcome = (typeof reanchorOutcomes)[number]
/** A claim's passage in the old text (UTF-16). */
export type Placed = Range & { id: string }
/**
 * Where it stands in the new text (UTF-16); `range` is null only when it is lost. `candidates` are the places a person may
 * choose from: where the same words stand when it is ambiguous, what looks alike when it is lost, else none.
 */
export type Reanchored = { id: string; outcome: ReanchorOutcome; range: Range | null; candidates: Range[] }

export type Person = { id: string; name: string }

export type Progress = {
  /** Worked out from the claims (lib/article/progress.ts), never stored. */
  state: 'empty' | 'in_progress' | 'ready' | 'published' | 'correction_pending'
  claims: number
  approved: number
  open: number
  sentences: number
  covered: number
}
type Details = Omit<z.output<typeof articleDetails>, 'language'> & { language: Language }
export type ArticleRow = Pick<Details, 'kind' | 'title' | 'outlet' | 'publishedOn' | 'language'> & {
  id: string
  progress: Progress
  createdAt: Date
  slug: string | null
}
export type CoverageMark = Range & { id: string; author: Person; at: Date }
export type VersionRow = {
  id: string
  number: number
  author: Person
  at: Date
  origin: VersionOrigin
  reason: string | null
  /** How many claims had which outcome when it became the current text. */
  outcomes: Record<ReanchorOutcome, number>
}
/** One text of an article, as it stood. */
export type VersionText = { id: string; number: number; text: string; blocks: Block[]; setAside: SetAside[] }
export type ArticleView = Details & {
  id: string
  version: number
  createdAt: Date
  current: VersionText
  marks: CoverageMark[]
  check: { slug: string; headline: string; standfirst: string; publications: number } | null
}
