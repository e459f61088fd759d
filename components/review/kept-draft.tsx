'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { type FieldValues, useFormContext } from 'react-hook-form'
import style from './review.module.css'

const under = (name: string) => `tickmark-draft-${name}`

/** What was typed and not sent, in this browser; null when there is nothing, or nothing that can be read. */
export function keptDraft(name: string): FieldValues | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(under(name)) ?? 'null')
    return kept !== null && typeof kept === 'object' && !Array.isArray(kept) ? (kept as FieldValues) : null
  } catch {
    return null
  }
}

/** Is there something that was typed and not sent? */
export const hasDraft = (name: string): boolean => typeof window !== 'undefined' && keptDraft(name) !== null

// A browser that keeps nothing (a private window, a full disk) must not get in the way of whoever types.
function keep(name: string, values: FieldValues): void {
  try {
    localStorage.setItem(under(name), JSON.stringify(values))
  } catch {
    // The form still holds it.
  }
}

/** To be called when a draft has been sent, or is not wanted any more. */
export const forgetDraft = (name: string): void => localStorage.removeItem(under(name))

/** Inside a form: keeps what is typed there, so that a closed tab loses nothing, and says so when it brings it back. */
export function KeptDraft({ name, initial }: { name: string; initial: FieldValues }) {
  const t = useTranslations('review.draft')
  const { reset, subscribe } = useFormContext()
  const [restored, setRestored] = useState(false)
  const original = useRef(initial)

  useEffect(() => {
    const kept = keptDraft(name)
    if (kept) {
      reset({ ...original.current, ...kept }, { keepDefaultValues: true })
      setRestored(true)
    }
    return subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, isDirty }) => {
        if (isDirty) keep(name, values)
      },
    })
  }, [name, reset, subscribe])

  if (!restored) return null
  const discard = () => {
    forgetDraft(name)
    reset(original.current)
    setRestored(false)
  }
  return (
    <p className={style.kept} role="status">
      {t('restored')}{' '}
      <button type="button" onClick={discard}>
        {t('discard')}
      </button>
    </p>
  )
}
