import type { FieldValues } from 'react-hook-form'
import { rules } from '#lib/figure/formula.ts'
import { type Calculation, calculationSchema, type Formula } from '#lib/figure/schema.ts'
import type { ClaimView } from '#lib/review/schema.ts'

export const blankValue = { label: '', written: '', unit: 'number', of: '', evidence: '' }

/** What the form holds at first: the sum that is there, or what the claim's figure suggests. Every field has a value. */
export function sumFields(
  { calculation, wording }: Pick<ClaimView, 'calculation' | 'wording'>,
  language: string,
): FieldValues {
  if (calculation) {
    const { outcome: _outcome, author: _author, ...entered } = calculation
    const values = entered.values.map((value) => ({ ...value, of: value.of ?? '', evidence: value.evidence ?? '' }))
    return { ...entered, values, to: entered.to ?? '', note: entered.note ?? '' }
  }
  const { figure } = wording
  const formula = suggested(figure)
  return {
    formula,
    decimalSign: language === 'es' ? 'comma' : 'point',
    values: Array.from({ length: rules[formula].least }, () => blankValue),
    to: '',
    first: 'highest',
    claimed: figure ? `${figure.value}${figure.unit === '%' ? ' %' : ''}` : '',
    direction: figure?.direction === 'up' || figure?.direction === 'down' ? figure.direction : null,
    precision: 'stated',
    note: '',
  }
}

function suggested(figure: ClaimView['wording']['figure']): Formula {
  if (figure?.unit !== '%') return 'sum'
  return figure.direction === null ? 'share' : 'percentChange'
}

/** The sum as far as it is typed: what a value is need not be said yet for its number to count. Null while something is missing. */
export function typedSum(typed: unknown): Calculation | null {
  const { values = [], ...rest } = (typed ?? {}) as { values?: { label?: string }[] }
  const parsed = calculationSchema.safeParse({
    ...rest,
    values: values.map((one) => ({ ...one, label: one.label || '…' })),
  })
  return parsed.success ? parsed.data : null
}
