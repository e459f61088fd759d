'use client'

import { Checkbox, NativeSelect, PasswordInput, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useController } from 'react-hook-form'

type Common = {
  /** Path in the form's values, such as `figure.unit`. */
  name: string
  label: ReactNode
  hint?: ReactNode
  optional?: boolean
}

/** What every field needs of the form: its value, its fault in words, and whether it may stay empty. */
function useField({ name, label, hint, optional }: Common) {
  const t = useTranslations()
  const { field, fieldState } = useController({ name })
  const message = fieldState.error?.message
  const named = message !== undefined && t.has(`refusal.field.${message}`)
  const wholeLabel = optional ? (
    <>
      {label} <span className="quiet">({t('desk.form.optional')})</span>
    </>
  ) : (
    label
  )
  return {
    field,
    shown: {
      label: wholeLabel,
      description: hint,
      error: named ? t(`refusal.field.${message}`) : message,
    },
  }
}

type TextProps = Common & {
  type?: 'text' | 'email' | 'url' | 'date' | 'search'
  autoComplete?: string
  placeholder?: string
  autoFocus?: boolean
}

/** One line of text; `type="date"` gives a day as `YYYY-MM-DD`. */
export function TextField({ type = 'text', autoComplete = 'off', placeholder, autoFocus, ...common }: TextProps) {
  const { field, shown } = useField(common)
  return (
    <TextInput
      {...field}
      {...shown}
      value={field.value ?? ''}
      type={type}
      autoComplete={autoComplete}
      placeholder={placeholder}
      data-autofocus={autoFocus || undefined}
    />
  )
}

/** A password. `autoComplete` tells a password manager whether it is the one in use or one to make up. */
export function PasswordField({
  autoComplete,
  ...common
}: Common & { autoComplete: 'current-password' | 'new-password' }) {
  const { field, shown } = useField(common)
  const t = useTranslations('desk.form')
  return (
    <PasswordInput
      {...field}
      {...shown}
      value={field.value ?? ''}
      autoComplete={autoComplete}
      visibilityToggleButtonProps={{ 'aria-label': t('show') }}
    />
  )
}

/** Several lines of text, growing as they are written. */
export function AreaField({ rows = 3, most = 16, ...common }: Common & { rows?: number; most?: number }) {
  const { field, shown } = useField(common)
  return <Textarea {...field} {...shown} value={field.value ?? ''} autosize minRows={rows} maxRows={most} />
}

type Choice = { value: string; label: string }

/** One of several, as the platform's own list. With `none` the first choice is empty and means "not known". */
export function ChoiceField({ choices, none, ...common }: Common & { choices: Choice[]; none?: string }) {
  const { field, shown } = useField(common)
  const data = none === undefined ? choices : [{ value: '', label: none }, ...choices]
  return (
    <NativeSelect
      {...field}
      {...shown}
      value={field.value ?? ''}
      onChange={(event) => field.onChange(event.currentTarget.value || (none === undefined ? '' : null))}
      data={data}
    />
  )
}

/** Yes or no. */
export function TickField(common: Common) {
  const { field, shown } = useField(common)
  const { value, ...rest } = field
  return (
    <Checkbox
      {...rest}
      {...shown}
      checked={value === true}
      onChange={(event) => field.onChange(event.currentTarget.checked)}
    />
  )
}

/** Any number of several; the value is a list. */
export function TicksField({ choices, ...common }: Common & { choices: Choice[] }) {
  const { field, shown } = useField(common)
  return (
    <Checkbox.Group {...shown} value={field.value ?? []} onChange={field.onChange}>
      {choices.map((choice) => (
        <Checkbox key={choice.value} value={choice.value} label={choice.label} mt={8} />
      ))}
    </Checkbox.Group>
  )
}
