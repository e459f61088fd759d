import { createFormatter, createTranslator } from 'use-intl/core'
import { catalogue, type ReadersLanguage } from '#lib/messages/catalogue.ts'

/** The words of the public pages in one language, and its dates. Built for each page, since each check has its own language. */
export function wordsOf(language: string) {
  const spoken: ReadersLanguage = language === 'es' ? 'es' : 'en'
  const t = createTranslator({ locale: spoken, messages: catalogue(spoken), namespace: 'site' })
  // A page is a pure function of its snapshot, so the zone can't be that of whichever machine presses it.
  const sum = createTranslator({ locale: spoken, messages: catalogue(spoken), namespace: 'sum' })
  const format = createFormatter({ locale: spoken === 'en' ? 'en-GB' : 'es', timeZone: 'UTC' })
  return {
    language: spoken,
    t,
    /** What is said of sums, on the desk too. */
    sum,
    /** A day (`YYYY-MM-DD`) or a moment (ISO 8601), as a day in words. */
    day: (when: string) => format.dateTime(new Date(when), { day: 'numeric', month: 'long', year: 'numeric' }),
    names: (names: readonly string[]) => format.list(names, { type: 'conjunction' }),
    number: (value: number) => format.number(value),
  }
}
export type Words = ReturnType<typeof wordsOf>

/** The beginning and end of a hash, for reading; whoever compares takes the whole. */
export const short = (hash: string) => `${hash.slice(0, 4)}…${hash.slice(-4)}`
