import type { FieldValues } from 'react-hook-form'
import type { Wording } from '#lib/claim/schema.ts'

const blankFigure = { value: '', unit: '', direction: null, baseline: '', period: '' }
const blank = {
  statement: '',
  claimant: '',
  claimantKind: null,
  claimantRole: '',
  claimedOn: '',
  claimedAt: '',
  mustCheck: true,
  sensitive: false,
}

/** What the fields of a wording hold at first: every field has a value, "not known" is empty. */
export function wordingFields(initial: Partial<Wording>): FieldValues {
  const known = Object.entries(initial).filter(([name, value]) => name in blank && value !== null)
  return { ...blank, ...Object.fromEntries(known), figure: { ...blankFigure, ...withoutNulls(initial.figure) } }
}

/** Nothing typed in any field of the figure means that the claim has none, rather than one with its number missing. */
export function withoutBlankFigure(typed: unknown): unknown {
  const { figure, ...rest } = typed as { figure?: Record<string, unknown> | null }
  const some = Object.values(figure ?? {}).some((value) => String(value ?? '').trim() !== '')
  return { ...rest, figure: some ? figure : null }
}

/** A verb that takes the wording beside other things names its fields `wording.statement`; the form calls it `statement`. */
export function atTheirFields(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, fault]) => [name.replace(/^wording\./, ''), fault]))
}

const withoutNulls = (part: object | null | undefined) =>
  Object.fromEntries(Object.entries(part ?? {}).filter(([, value]) => value !== null))
