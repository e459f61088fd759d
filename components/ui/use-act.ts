'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import type { Action, Result } from '#lib/action-result.ts'

export type Refused = { sentence: string; fields?: Record<string, string> }

/**
 * Sends an input to an action. `pending` lasts until the page shows what came of it; `refused` is the last "no", also when
 * the desk could not be reached at all. After a yes the page is read anew, then `onDone` gets the verb's value; after a "no"
 * because of something newer it is read anew too.
 */
export function useAct<T>(action: Action<T>, onDone?: (value: T) => void) {
  const t = useTranslations('desk.form')
  const router = useRouter()
  const [pending, start] = useTransition()
  const [refused, setRefused] = useState<Refused | null>(null)

  const send = (input: unknown) =>
    start(async () => {
      // An action that cannot be reached rejects; left alone that would tear down the page with all that was typed.
      const result: Result<T> | null = await action(input).catch(() => null)
      if (!result) return setRefused({ sentence: t('failed') })
      if (!result.ok) {
        setRefused(result)
        // What somebody else changed meanwhile is shown beside what was typed, and the next try knows of it.
        if (result.code.startsWith('stale-')) start(() => router.refresh())
        return
      }
      setRefused(null)
      start(() => {
        router.refresh()
        onDone?.(result.value)
      })
    })
  return { send, pending, refused, clear: () => setRefused(null) }
}
