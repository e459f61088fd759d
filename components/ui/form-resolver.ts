'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import type { FieldValues, Resolver } from 'react-hook-form'
import type { z } from 'zod'
import { type Issue, issueSentence } from '#lib/messages/sentence.ts'

/**
 * Checks a form's values, together with the parts nobody types, by the schema, with faults in the reader's language. Where the
 * schema names a fault itself (`error: 'day'`), zod gives the bare name: the field says it (form-fields.tsx).
 */
export function useFieldResolver(schema: z.ZodType, fixed: Record<string, unknown> = {}): Resolver<FieldValues> {
  const say = useTranslations()
  return (values, context, options) => {
    const resolve = zodResolver(schema as z.ZodType<FieldValues, FieldValues>, {
      error: (issue) => issueSentence(say, issue as Issue),
    })
    return resolve({ ...values, ...fixed }, context, options as never) as ReturnType<Resolver<FieldValues>>
  }
}
