'use client'

import { useTranslations } from 'next-intl'
import { refusalSentence } from '#lib/messages/sentence.ts'
import type { RefusalCode, RefusalDetails } from '#lib/refusal.ts'

/** Gives a function that says a refusal's code in the reader's language, for buttons that know beforehand why not. */
export function useRefusalSentence(): (code: RefusalCode, details?: RefusalDetails) => string {
  const say = useTranslations()
  return (code, details) => refusalSentence(say, code, details)
}
