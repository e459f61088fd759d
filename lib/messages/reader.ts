import { cookies } from 'next/headers'
import { z } from 'zod'
import { env } from '#lib/env.ts'
import { languages } from './catalogue.ts'

export const languageInput = z.object({ language: z.enum(languages) })

/** Remembers the reader's language in this browser for a year; `request.ts` reads it. */
export async function chooseLanguage({ language }: z.output<typeof languageInput>): Promise<void> {
  const secure = env().TICKMARK_URL.startsWith('https:')
  const year = 365 * 24 * 60 * 60
  ;(await cookies()).set('locale', language, { path: '/', maxAge: year, sameSite: 'lax', httpOnly: true, secure })
}
