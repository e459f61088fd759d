'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { Result } from '#lib/action-result.ts'
import type { SourceAt } from '#lib/evidence/schema.ts'

/** Has the desk look what stands at an address (app/api/sources/at), one at a time: a newer wish calls the older one off. */
export function useSourceAt(onAnswer: (at: SourceAt) => void) {
  const t = useTranslations('evidence.lookUp')
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const going = useRef<AbortController>(undefined)

  const stop = () => {
    going.current?.abort()
    going.current = undefined
    setBusy(false)
  }
  async function look(address: string): Promise<void> {
    stop()
    setRefused(null)
    const mine = new AbortController()
    going.current = mine
    setBusy(true)
    const result = await ask(address, mine.signal)
    // Called off, or overtaken by a newer wish: nobody waits for this answer any more.
    if (going.current !== mine) return
    setBusy(false)
    if (!result) setRefused(t('failed'))
    else if (result.ok) onAnswer(result.value)
    else setRefused(result.sentence)
  }
  return { look, stop, busy, refused }
}

async function ask(address: string, signal: AbortSignal): Promise<Result<SourceAt> | null> {
  try {
    return await (await fetch('/api/sources/at', { method: 'POST', body: address, signal })).json()
  } catch {
    return null
  }
}
