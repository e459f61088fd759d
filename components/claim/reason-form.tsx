'use client'

import type { z } from 'zod'
import { ActForm } from '#components/ui/form.tsx'
import { AreaField } from '#components/ui/form-fields.tsx'
import type { Action } from '#lib/action-result.ts'

type Props = {
  schema: z.ZodType
  action: Action
  /** What the verb calls it. */
  field: 'reason' | 'note'
  label: string
  hint: string
  submit: string
  /** Ids and versions. */
  fixed: Record<string, unknown>
  onDone: () => void
}

/** One field in which somebody says why, and the move that needs it. */
export function ReasonForm({ field, label, hint, onDone, ...form }: Props) {
  return (
    <ActForm {...form} initial={{ [field]: '' }} label={form.submit} onDone={onDone} onCancel={onDone}>
      <AreaField name={field} label={label} hint={hint} rows={2} />
    </ActForm>
  )
}
