'use client'

import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { KeysList } from './keys-list.tsx'

/**
 * One key: what `KeyboardEvent.key` says (`c`, `?`, `ArrowDown`), or two strokes with a space between (`g d`). `does` says
 * what it does, in the reader's language; keys of one `room` stand together in the list.
 */
export type Key = { key: string; does: string; run: () => void; room?: string }

type Register = (read: () => readonly Key[]) => () => void
const Registry = createContext<{ register: Register; show: () => void } | null>(null)

const strokeMilliseconds = 1200
const typing = 'input, textarea, select, [contenteditable="true"], [role="menu"], [role="dialog"]'
const remembered = 'tickmark-single-keys'

/**
 * Listens once for every key that the screens below have registered; `?` lists them. Keys are letters while somebody types,
 * and can be switched off in the list, for those who speak to their computer (WCAG 2.1.4).
 */
export function KeysProvider({ children }: { children: ReactNode }) {
  const t = useTranslations('desk.keys')
  const registered = useRef(new Set<() => readonly Key[]>())
  const [listed, setListed] = useState<readonly Key[] | null>(null)

  const show = useCallback(() => {
    const help = { key: '?', does: t('open'), run: () => {} }
    setListed([help, ...[...registered.current].flatMap((read) => read())])
  }, [t])
  const register = useCallback<Register>((read) => {
    registered.current.add(read)
    return () => registered.current.delete(read)
  }, [])

  useEffect(() => {
    let first: { key: string; at: number } | null = null
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (event.target instanceof Element && event.target.closest(typing)) return
      if (event.key === '?') return show()
      if (localStorage.getItem(remembered) === 'off') return
      const recent = first && event.timeStamp - first.at < strokeMilliseconds ? `${first.key} ${event.key}` : null
      // The screen that came last is asked first: what it calls J is J.
      const keys = [...registered.current].reverse().flatMap((read) => read())
      const match = keys.find((each) => each.key === recent) ?? keys.find((each) => each.key === event.key)
      first = { key: event.key, at: event.timeStamp }
      if (!match) return
      event.preventDefault()
      match.run()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [show])

  const value = useMemo(() => ({ register, show }), [register, show])
  return (
    <Registry value={value}>
      {children}
      <KeysList keys={listed} remembered={remembered} everywhere={t('everywhere')} onClose={() => setListed(null)} />
    </Registry>
  )
}

/** Gives these keys their meaning for as long as the component is there. The newest closures are called. */
export function useKeys(keys: readonly Key[]): void {
  const registry = useContext(Registry)
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => registry?.register(() => latest.current), [registry])
}

/** Opens the list of keys, for a button that says so. */
export function useKeysList(): () => void {
  const registry = useContext(Registry)
  return () => registry?.show()
}
