'use client'

import { useRef } from 'react'
import { useFormContext } from 'react-hook-form'
import type { Imported } from '#lib/import/schema.ts'

const day = (time: string | null) => time?.slice(0, 10) ?? ''

/** What an import says about its article, by the names of the form's fields; '' where it says nothing. */
function factsOf(imported: Imported): Record<string, string> {
  const { title, standfirst, byline, outlet, address, publishedAt, modifiedAt, caption, language } = imported
  const texts = { title, standfirst, byline, outlet, address, caption, language }
  const known = Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, value ?? '']))
  return { ...known, publishedOn: day(publishedAt), modifiedOn: day(modifiedAt) }
}

/**
 * Puts what was found into the form, but only where nobody has typed: into a field that is as it was at first, or as an
 * earlier import left it. Gives back the names of the fields that it filled.
 */
export function usePrefilled(): (imported: Imported) => string[] {
  const { getValues, setValue, formState } = useFormContext()
  const left = useRef<Record<string, unknown>>({})
  const initial = formState.defaultValues ?? {}
  return (imported) => {
    const filled: string[] = []
    for (const [name, value] of Object.entries(factsOf(imported))) {
      const now = getValues(name)
      const isOurs = now === initial[name] || now === left.current[name]
      if (!isOurs || (value === '' && left.current[name] === undefined)) continue
      const next = value === '' ? initial[name] : value
      left.current[name] = next
      setValue(name, next, { shouldValidate: formState.isSubmitted })
      if (value !== '') filled.push(name)
    }
    return filled
  }
}
