import type { Json } from '#lib/review/annotation.ts'

/** What the Web Annotation Data Model (W3C Recommendation, 23 February 2017) says MUST hold, as a table to walk. */
export type Must = { section: string; must: string; holds: (json: Json) => boolean }

const anno = 'http://www.w3.org/ns/anno.jsonld'
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])
const json = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {})
const isIri = (value: unknown) => typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s]+$/i.test(value)
const isUtc = (value: unknown) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) &&
  !Number.isNaN(Date.parse(value))
const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0
const context = (it: Json) =>
  list(it['@context']).includes(anno) && (list(it['@context']).length > 1 || it['@context'] === anno)
const targets = (it: Json) => list(it.target).map((one) => (typeof one === 'string' ? { id: one } : json(one)))
const specific = (it: Json) => targets(it).filter((one) => one.type === 'SpecificResource')
const selectors = (it: Json) => specific(it).flatMap((one) => list(one.selector).map(json))
const ofType = (type: string) => (it: Json) => selectors(it).filter((one) => one.type === type)
const quotes = ofType('TextQuoteSelector')
const positions = ofType('TextPositionSelector')
const states = (it: Json) => specific(it).flatMap((one) => list(one.state).map(json))
const texts = (it: Json) => list(it.body).map(json)

const inside: Must[] = [
  { section: '3.1', must: 'exactly one IRI identifies it', holds: (it) => isIri(it.id) },
  { section: '3.1', must: 'Annotation is one of its types', holds: (it) => list(it.type).includes('Annotation') },
  { section: '3.1', must: 'it has one target or more', holds: (it) => targets(it).length > 0 },
  {
    section: '3.2.1',
    must: 'a target that is a web resource has exactly one id',
    holds: (it) => targets(it).every((one) => one.type === 'SpecificResource' || isIri(one.id)),
  },
  {
    section: '3.2.4',
    must: 'each textual body has exactly one value',
    holds: (it) => texts(it).every((body) => body.type !== 'TextualBody' || typeof body.value === 'string'),
  },
  {
    section: '3.2.5',
    must: 'there is no bodyValue beside a body',
    holds: (it) => it.body === undefined || it.bodyValue === undefined,
  },
  { section: '3.3.1', must: 'created is one moment in UTC, written Z', holds: (it) => isUtc(it.created) },
  {
    section: '3.3.1',
    must: 'modified is one moment in UTC, written Z',
    holds: (it) => it.modified === undefined || isUtc(it.modified),
  },
  {
    section: '3.3.2',
    must: 'an agent has no more than one IRI',
    holds: (it) => list(it.creator).every((one) => isIri(json(one).id)),
  },
  {
    section: '3.3.7',
    must: 'canonical and via are IRIs',
    holds: (it) => list(it.canonical).length < 2 && [...list(it.canonical), ...list(it.via)].every(isIri),
  },
  {
    section: '4',
    must: 'a specific resource has exactly one source',
    holds: (it) => specific(it).every((one) => isIri(one.source)),
  },
  {
    section: '4.2.4',
    must: 'a quote has exactly one exact, and no more than one prefix and suffix',
    holds: (it) =>
      quotes(it).every(
        (one) =>
          typeof one.exact === 'string' &&
          one.exact !== '' &&
          [one.prefix, one.suffix].every((part) => part === undefined || typeof part === 'string'),
      ),
  },
  {
    section: '4.2.4',
    must: 'the text is normalized before it is recorded',
    holds: (it) => quotes(it).every((one) => String(one.exact) === String(one.exact).normalize('NFC')),
  },
  {
    section: '4.2.5',
    must: 'a position has exactly one start and one end, neither negative',
    holds: (it) => positions(it).every((one) => isCount(one.start) && isCount(one.end)),
  },
  {
    section: '4.3.1',
    must: 'a time state is of that type alone and its date is in UTC, written Z, without a range beside it',
    holds: (it) =>
      states(it).every(
        (one) =>
          one.type === 'TimeState' &&
          isUtc(one.sourceDate) &&
          one.sourceDateStart === undefined &&
          one.sourceDateEnd === undefined,
      ),
  },
]
const own: Must = { section: '3.1', must: 'the annotation context is there, as a string when alone', holds: context }

/** Of an annotation that stands among others, and of one that is a document of its own. */
export const embeddedAnnotationMusts = inside
export const annotationMusts = [own, ...inside]

const itemsOf = (it: Json) => list(it.items)
export const pageMusts: Must[] = [
  { section: '5.2', must: 'the annotation context is there', holds: context },
  { section: '5.2', must: 'exactly one IRI identifies it', holds: (it) => isIri(it.id) },
  {
    section: '5.2',
    must: 'AnnotationPage is one of its types',
    holds: (it) => list(it.type).includes('AnnotationPage'),
  },
  {
    section: '5.2',
    must: 'items is an array of one or more',
    holds: (it) => Array.isArray(it.items) && itemsOf(it).length > 0,
  },
  {
    section: '5.2',
    must: 'it refers to the next page unless it is the last',
    holds: (it) => {
      const { total } = json(it.partOf)
      return isIri(it.next) || Number(it.startIndex) + itemsOf(it).length === total
    },
  },
  { section: '5.2', must: 'startIndex is one count', holds: (it) => isCount(it.startIndex) },
]
export const collectionMusts: Must[] = [
  { section: '5.1', must: 'the annotation context is there', holds: context },
  { section: '5.1', must: 'exactly one IRI identifies it', holds: (it) => isIri(it.id) },
  {
    section: '5.1',
    must: 'AnnotationCollection is one of its types',
    holds: (it) => list(it.type).includes('AnnotationCollection'),
  },
  { section: '5.1', must: 'its label is a string', holds: (it) => typeof it.label === 'string' },
  { section: '5.1', must: 'total is a count', holds: (it) => isCount(it.total) },
  {
    section: '5.1',
    must: 'with annotations in it, it has exactly one first page',
    holds: (it) => it.total === 0 || isIri(it.first) || isIri(json(it.first).id),
  },
]

/** The musts that do not hold, as `section: must`. */
export const broken = (musts: readonly Must[], it: Json): string[] =>
  musts.filter(({ holds }) => !holds(it)).map(({ section, must }) => `${section}: ${must}`)
