'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect } from 'react'
import { type FieldValues, FormProvider, useForm } from 'react-hook-form'
import type { z } from 'zod'
import type { Action } from '#lib/action-result.ts'
import style from './form.module.css'
import { useFieldResolver } from './form-resolver.ts'
import { RefusalNote } from './refusal-note.tsx'
import { useAct } from './use-act.ts'

type Props<T> = {
  /** The schema of the verb's input: the very one the server parses with. */
  schema: z.ZodType
  action: Action<T>
  /** What the fields hold at first; give every field a value ('' for empty). */
  initial: FieldValues
  /** Parts of the input that nobody types, such as ids and versions. They may change without losing what was typed. */
  fixed?: Record<string, unknown>
  onDone?: (value: T) => void
  onCancel?: () => void
  submit?: ReactNode
  /** Empty the fields after a yes, for a form that is used again. */
  again?: boolean
  /** Names the form for screen readers. */
  label?: string
  children: ReactNode
}

/**
 * A form over one action: checked here by the verb's own schema, then sent; faults the server finds stand at their fields too.
 * A "no" leaves everything as it was typed.
 */
export function ActForm<T>({
  schema,
  action,
  initial,
  fixed,
  onDone,
  onCancel,
  submit,
  again,
  label,
  children,
}: Props<T>) {
  const t = useTranslations('desk.form')
  const form = useForm<FieldValues>({ defaultValues: initial, resolver: useFieldResolver(schema, fixed) })
  const { send, pending, refused } = useAct(action, (value) => {
    if (again) form.reset(initial)
    onDone?.(value)
  })
  const { setError } = form
  useEffect(() => {
    const faults = Object.entries(refused?.fields ?? {})
    faults.forEach(([name, message], place) => {
      setError(name, { type: 'server', message }, { shouldFocus: place === 0 })
    })
  }, [refused, setError])

  return (
    <FormProvider {...form}>
      {/* As typed, not as parsed: the server parses again, and a schema may not take its own output. */}
      <form
        method="post"
        noValidate
        aria-label={label}
        className={style.form}
        onSubmit={form.handleSubmit(() => !pending && send({ ...form.getValues(), ...fixed }))}
      >
        {children}
        <RefusalNote sentence={refused?.sentence} />
        <div className={style.buttons}>
          <Button type="submit" variant="filled" aria-busy={pending}>
            {submit ?? t('save')}
          </Button>
          {onCancel && <Button onClick={onCancel}>{t('cancel')}</Button>}
        </div>
      </form>
    </FormProvider>
  )
}
