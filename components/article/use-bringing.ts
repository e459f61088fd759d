'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { useRefusalSentence } from '#components/ui/refusal-sentence.ts'
import type { Result } from '#lib/action-result.ts'
import { type Imported, maximumBytes } from '#lib/import/schema.ts'

export type Bringing = { from: 'text' | 'rich' | 'file' | 'address'; body: Blob | string; name?: string }

/** Has the desk read a text (app/api/import), one at a time: a newer wish calls the older one off. Nothing is stored. */
export function useBringing(onRead: (imported: Imported, wish: Bringing) => void) {
  const t = useTranslations('import')
  const sentence = useRefusalSentence()
  const [busy, setBusy] = useState<Bringing | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const going = useRef<AbortController>(undefined)

  const stop = () => {
    going.current?.abort()
    going.current = undefined
    setBusy(null)
  }
  async function bring(wish: Bringing): Promise<void> {
    stop()
    setRefused(null)
    const { from, body, name = '' } = wish
    if (typeof body !== 'string' && body.size > maximumBytes) return setRefused(sentence('file-too-large'))
    const mine = new AbortController()
    going.current = mine
    setBusy(wish)
    const result = await read(`/api/import?${new URLSearchParams({ from, name: name.slice(-300) })}`, body, mine.signal)
    // Called off, or overtaken by a newer wish: nobody waits for this answer any more.
    if (going.current !== mine) return
    setBusy(null)
    if (!result) setRefused(t('failed'))
    else if (result.ok) onRead(result.value, wish)
    else setRefused(result.sentence)
  }
  return { bring, stop, busy, refused }
}

async function read(address: string, body: Blob | string, signal: AbortSignal): Promise<Result<Imported> | null> {
  try {
    return await (await fetch(address, { method: 'POST', body, signal })).json()
  } catch {
    return null
  }
}
