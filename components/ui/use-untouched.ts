'use client'

import { useRef } from 'react'
import { get, useFormContext } from 'react-hook-form'

/**
 * Puts what was found, by the names of the form's fields, into it, but only where nobody has typed: into a field that is as it
 * was at first, or as an earlier find left it. '' is nothing found. Gives back the names of the fields that it filled.
 */
export function useUntouched(): (found: Record<string, string>) => string[] {
  const { getValues, setValue, formState } = useFormContext()
  const left = useRef<Record<string, unknown>>({})
  const { defaultValues, isSubmitted } = formState
  return (found) => {
    const filled: string[] = []
    for (const [name, value] of Object.entries(found)) {
      const now = getValues(name)
      const initial = get(defaultValues, name)
      const isOurs = now === initial || now === left.current[name]
      if (!isOurs || (value === '' && left.current[name] === undefined)) continue
      const next = value === '' ? initial : value
      left.current[name] = next
      setValue(name, next, { shouldValidate: isSubmitted })
      if (value !== '') filled.push(name)
    }
    return filled
  }
}
