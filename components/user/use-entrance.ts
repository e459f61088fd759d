'use client'

import { signIn } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { useRefusalSentence } from '#components/ui/refusal-sentence.ts'
import type { Action } from '#lib/action-result.ts'
import { type RefusalCode, refusals } from '#lib/refusal.ts'

/**
 * Signing in with e-mail address and password, shaped like any other action, so that a form shows its refusals alike.
 * next-auth hands on one word of ours: a code, or `code:minutes` (lib/auth/options.ts).
 */
export function useEntrance(): Action<null> {
  const sentence = useRefusalSentence()
  const t = useTranslations('desk.form')
  return async (input) => {
    const { email, password } = input as { email: string; password: string }
    const answer = await signIn('credentials', { email, password, redirect: false })
    if (answer?.ok && !answer.error) return { ok: true, value: null }
    const [word = '', minutes] = (answer?.error ?? '').split(':')
    const known = Object.hasOwn(refusals, word)
    const code = (known ? word : 'wrong-sign-in') as RefusalCode
    const details = minutes ? { minutes: Number(minutes) } : {}
    return { ok: false, code, sentence: known ? sentence(code, details) : t('failed') }
  }
}
