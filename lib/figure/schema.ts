import { z } from 'zod'
import { optionalText } from '#lib/article/schema.ts'

/** Units that a figure may have; their factors stand in lib/figure/units.ts. */
export const unitKeys = [
  ...(['number', 'dozen', 'thousand', 'million', 'billion', 'percent', 'points', 'per100000'] as const),
  ...(['g', 'kg', 't', 'oz', 'lb', 'm', 'km', 'ft', 'mi', 'ha', 'km2', 'acre', 'celsius', 'fahrenheit'] as const),
] as const
export type UnitKey = (typeof unitKeys)[number]
export const formulas = [
  'percentChange',
  'difference',
  'ratio',
  'share',
  'rate',
  'sum',
  'average',
  'rank',
  'conversion',
] as const
export type Formula = (typeof formulas)[number]
/** Which sign stands before decimals in the numbers of one sum: 1,234.5 or 1.234,5. */
export const decimalSigns = ['point', 'comma'] as const
export type DecimalSign = (typeof decimalSigns)[number]
/** How closely a claim is held to its words: as it was said, exactly, about (10 % either way), or to so many digits. */
export const precisions = ['stated', 'exact', 'about', '1', '2', '3', '4', '5', '6'] as const
export type Precision = (typeof precisions)[number]

const unitSchema = z.enum(unitKeys)
const orNull = <T extends z.ZodType>(inner: T) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), inner.nullable())
const sumValue = z.object({
  label: z.string().trim().min(1).max(200),
  /** As somebody wrote it, so that a reader finds it in the source. */
  written: z.string().trim().min(1).max(60),
  unit: unitSchema,
  /** The day or period that it is of. */
  of: optionalText(60),
  /** The number of the evidence that it comes from. */
  evidence: orNull(z.coerce.number().int().min(1)),
})
export const calculationSchema = z.object({
  formula: z.enum(formulas),
  decimalSign: z.enum(decimalSigns),
  values: z.array(sumValue).min(1).max(12),
  /** The unit of the result, where another than the first value's is wanted. */
  to: orNull(unitSchema),
  /** For a rank: is the first place the highest or the lowest? */
  first: z.enum(['highest', 'lowest']).default('highest'),
  /** The claim's number in its own words: "50 %", "about half", "more than 40,000". */
  claimed: z.string().trim().min(1).max(60),
  direction: orNull(z.enum(['up', 'down'])),
  precision: z.enum(precisions),
  note: optionalText(1000),
})
/** A sum that anybody can redo: values with their sources, a formula, and the claim's number that it is held against. */
export type Calculation = z.output<typeof calculationSchema>
/** `calculation: null` takes the sum back. */
export const calculateInput = z.object({
  claimId: z.uuid(),
  version: z.number().int(),
  calculation: calculationSchema.nullable(),
})

export const sumFaults = [
  'number-ambiguous',
  'number-separator',
  'number-unreadable',
  'claim-unreadable',
  'claim-unit',
  'units-differ',
  'unit-twice',
  'values-too-few',
  'values-too-many',
  'baseline-zero',
  'baseline-negative',
  'part-of-whole',
  'no-ratio',
  'conversion-without-unit',
] as const
/** Why a sum cannot be computed; `written` or `at` (from 0) say where. The sentences stand in the room `sum` of the catalogue. */
export type SumFault = {
  code: (typeof sumFaults)[number]
  written?: string
  at?: number
}

export const explanationKinds = [
  'swapped',
  'baseline',
  'direction',
  'pointsAsPercent',
  'percentAsPoints',
  'totals',
  'scale',
] as const
/** What would make the claim right: `detail` is the label of another baseline, or which slip of scale. */
export const explanationSchema = z.strictObject({ kind: z.enum(explanationKinds), detail: z.string().nullable() })
export const findings = ['holds', 'rounded', 'differs'] as const
const decimalText = z.string().regex(/^-?\d+(\.\d+)?$/)
export type Relation = Outcome['claimed']['relation']
/** What a claim covers; numbers in full, as decimal text. Null: open on that side. */
export type Span = Outcome['claimed']['span']
/** What a sum gave, and how the claim's number stands to it. */
export const outcomeSchema = z.strictObject({
  /** Each value as a number in the unit that was computed in. */
  values: z.array(z.strictObject({ value: decimalText, unit: unitSchema })),
  result: decimalText,
  unit: unitSchema,
  claimed: z.strictObject({
    value: decimalText,
    unit: unitSchema,
    relation: z.enum(['is', 'about', 'moreThan', 'atLeast', 'lessThan', 'atMost', 'nearly']),
    span: z.strictObject({
      low: decimalText.nullable(),
      high: decimalText.nullable(),
      lowIn: z.boolean(),
      highIn: z.boolean(),
    }),
  }),
  finding: z.enum(findings),
  /** The place (a power of ten) at which both round to the same number; only when `rounded`. */
  place: decimalText.nullable(),
  explanations: z.array(explanationSchema),
})
export type Outcome = z.infer<typeof outcomeSchema>
/** What stands on a claim: the sum as it was entered, what it gave, who entered it. */
export type CalculationCard = Calculation & { outcome: Outcome; author: { id: string; name: string } }
