import { z } from 'zod'
import type { ForeignQuote } from '#lib/article/foreign-quote.ts'
import type { Range } from '#lib/article/schema.ts'
import type { RefusalCode } from '#lib/refusal.ts'
import { bringAnnotationsInput } from './schema.ts'

/** An annotation made elsewhere, as far as a claim can be made from it. */
export type Brought = {
  quote: ForeignQuote
  /** Where it stood in the text it was made on, in Unicode code points. A hint: that text may not be ours. */
  position: Range | null
  /** What it says the passage states; null when it says nothing that could be a statement. */
  statement: string | null
  /** All its words and tags, as they came. */
  remark: string
  canonical: string | null
  via: string[]
}

const most = 5
const longestStatement = 600
const iri = z
  .string()
  .max(2000)
  .regex(/^[a-z][a-z0-9+.-]*:[^\s\p{Cc}]+$/iu)
const text = z.string().max(20_000)
const several = <T>(value: T | readonly T[] | null | undefined): readonly T[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value as T]

const bodySchema = z.union([
  z.string(),
  z.looseObject({ value: text.optional(), format: z.string().optional(), purpose: z.unknown().optional() }),
])
const selectorSchema = z.looseObject({
  type: z.unknown().optional(),
  exact: z.string().optional(),
  prefix: z.string().nullish(),
  suffix: z.string().nullish(),
  start: z.unknown().optional(),
  end: z.unknown().optional(),
  refinedBy: z.unknown().optional(),
})
type Selector = z.infer<typeof selectorSchema>
const targetSchema = z.union([z.string(), z.looseObject({ selector: z.unknown().optional() })])
type Target = z.infer<typeof targetSchema>
const oneOrMore = <T extends z.ZodType>(schema: T) => z.union([schema, z.array(schema).max(50)])

/** What we read of an annotation: the W3C's form, or a row of Hypothesis (`text`, `tags`, `links`). The rest may be anything. */
export const broughtSchema = z.looseObject({
  id: z.unknown().optional(),
  canonical: iri.nullish(),
  via: oneOrMore(iri).nullish(),
  body: oneOrMore(bodySchema).nullish(),
  bodyValue: text.nullish(),
  target: oneOrMore(targetSchema),
  text: text.nullish(),
  tags: z.array(z.string().max(200)).max(100).nullish(),
  links: z.looseObject({ html: iri.optional() }).nullish(),
})

/** Reads one annotation, or says why no claim can be made of it: annotation-unreadable, annotation-without-quote. */
export function readAnnotation(item: unknown): Brought | RefusalCode {
  const read = broughtSchema.safeParse(item)
  if (!read.success) return 'annotation-unreadable'
  const annotation = read.data
  const targets = several<Target>(annotation.target).flatMap((target) =>
    typeof target === 'string' ? [] : [target.selector],
  )
  const selectors = targets.flatMap((selector) => selectorsIn(selector))
  // A refined selection is the innermost one (Data Model, 4.2.9).
  const quote = selectors.findLast(({ selector }) => selector.type === 'TextQuoteSelector' && selector.exact)?.selector
  if (!quote?.exact) return 'annotation-without-quote'
  const bodies = textsIn(annotation)
  const said = bodies.find(({ purpose }) => purpose === 'describing') ?? bodies.find((body) => body.plain)
  const tags = (annotation.tags ?? []).map((tag) => `#${tag}`)
  const own = [annotation.id, annotation.links?.html].flatMap((each) => iri.safeParse(each).data ?? [])
  return {
    quote: { exact: quote.exact, prefix: quote.prefix ?? '', suffix: quote.suffix ?? '' },
    position: positionIn(selectors),
    statement: said ? statementOf(said.value) : null,
    remark: printable([...bodies.map(({ value }) => value), ...tags].join('\n')),
    canonical: annotation.canonical ?? null,
    via: [...new Set([...several(annotation.via), ...own])],
  }
}

function selectorsIn(value: unknown, depth = 0): { selector: Selector; depth: number }[] {
  if (depth > most) return []
  return several(value).flatMap((each) => {
    const read = selectorSchema.safeParse(each)
    if (!read.success) return []
    return [{ selector: read.data, depth }, ...selectorsIn(read.data.refinedBy, depth + 1)]
  })
}

// One that refines another counts from somewhere inside the text.
function positionIn(selectors: { selector: Selector; depth: number }[]): Range | null {
  const found = selectors.find(({ selector, depth }) => depth === 0 && selector.type === 'TextPositionSelector')
  const { start, end } = found?.selector ?? {}
  const place = z.object({ start: z.int().min(0), end: z.int().min(1) }).safeParse({ start, end })
  return place.success ? place.data : null
}

const stating = ['describing', 'commenting', 'questioning', undefined]

function textsIn(annotation: z.infer<typeof broughtSchema>) {
  const bodies = several<z.infer<typeof bodySchema>>(annotation.body).flatMap((body) =>
    typeof body === 'string' ? [] : [body],
  )
  const loose = [annotation.bodyValue, annotation.text].flatMap((value) => (value ? [{ value }] : []))
  return [...bodies, ...loose].flatMap((body) => {
    const { value, purpose, format } = { purpose: undefined, format: undefined, ...body }
    if (!value?.trim()) return []
    const purposes = several(purpose).map(String)
    const words = format === undefined || format === 'text/plain' || format === 'text/markdown'
    const plain = words && (purposes.length === 0 || purposes.some((each) => stating.includes(each)))
    return [{ value, purpose: words && purposes.includes('describing') ? 'describing' : null, plain }]
  })
}

// PostgreSQL takes neither NUL nor half a character, and screens no other control; the breaks of lines stay.
const printable = (value: string) => value.replace(/(?!\n)\p{Cc}/gu, ' ').replace(/\p{Surrogate}/gu, '\ufffd')

function statementOf(value: string): string | null {
  const line = printable(value).replace(/\s+/g, ' ').trim()
  return line === '' || line.length > longestStatement ? null : line
}

/** The annotations in what was sent: one, a list, a page or collection with its pages inside, or a file of Hypothesis. */
export function annotationsIn(sent: unknown): { items: unknown[]; alone: boolean } | null {
  if (Array.isArray(sent)) return { items: sent, alone: false }
  if (typeof sent !== 'object' || sent === null) return null
  const { items, rows, annotations, first, target, bodyValue, body } = sent as Record<string, unknown>
  if (target !== undefined || body !== undefined || bodyValue !== undefined) return { items: [sent], alone: true }
  const list = [items, rows, annotations].find(Array.isArray)
  if (list) return { items: list, alone: false }
  return first === undefined || typeof first === 'string' ? null : annotationsIn(first)
}

/** The same as somebody pastes it into a form, as JSON; the fault is named `annotations`. Gives out the verb's own input. */
export const pastedAnnotations = z
  .object({ articleId: z.uuid(), json: z.string().max(3_000_000) })
  .transform(({ articleId, json }, context) => {
    const input = bringAnnotationsInput.safeParse({ articleId, items: annotationsIn(jsonOf(json))?.items })
    if (input.success) return input.data
    context.addIssue({ code: 'custom', path: ['json'], message: 'annotations' })
    return z.NEVER
  })

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
