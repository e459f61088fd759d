import { z } from 'zod'
import { blockKindSchema, languageSchema, writtenBlockSchema } from '#lib/article/schema.ts'

/** Why a line of the page does not stand in the galley. Each has its words in lib/messages/<language>/import.json. */
export const whySchema = z.enum([
  'navigation',
  'cookie-notice',
  'newsletter',
  'paywall',
  'related',
  'advertisement',
  'caption',
  'byline',
  'date',
  'comments',
  'footer',
  'share',
  'repeated-title',
  'pull-quote',
  'running-head',
  'hidden',
  'ornament',
  'other',
])
export type Why = z.infer<typeof whySchema>

const text = z.string().nullable()

/** What somebody brought in, as plain words: nothing in it is markup. A part that was not found is null. */
export const importedSchema = z.object({
  title: text,
  standfirst: text,
  byline: text,
  outlet: text,
  /** `YYYY-MM-DD`, or an ISO time as the page has it. */
  publishedAt: text,
  modifiedAt: text,
  address: text,
  language: languageSchema.nullable(),
  /** What stands under the lead picture. */
  caption: text,
  blocks: z.array(writtenBlockSchema),
  /** `at` is the index of the block before which the line stood; `kind` what it would be as a block. */
  setAside: z.array(z.object({ text: z.string(), kind: blockKindSchema, why: whySchema, at: z.number().int().min(0) })),
})
export type Imported = z.infer<typeof importedSchema>
export type ImportedBlock = Imported['blocks'][number]
export type SetAside = Imported['setAside'][number]
/** What is known about the text besides its words. */
export type Known = Omit<Imported, 'blocks' | 'setAside'>

/** What the bytes are said to be. `rich` is HTML from a clipboard: a part that somebody chose, not a whole page. */
export const hintSchema = z.enum(['html', 'rich', 'text', 'markdown', 'docx', 'odt', 'pdf'])
export type Hint = z.infer<typeof hintSchema>

/** More than any article's page, and little enough to read in memory. */
export const maximumBytes = 20 * 1024 * 1024

export const nothingKnown: Known = {
  title: null,
  standfirst: null,
  byline: null,
  outlet: null,
  publishedAt: null,
  modifiedAt: null,
  address: null,
  language: null,
  caption: null,
}
