'use client'

import { useDebouncedCallback } from '@mantine/hooks'
import { usePathname, useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import style from './search-form.module.css'

const pauseMilliseconds = 250

/** Carries out the search form in it as somebody types, without leaving the field; Enter works as before. */
export function LiveSearch({ children }: { children: ReactNode }) {
  const router = useRouter()
  const path = usePathname()
  const search = useDebouncedCallback((words: string) => {
    router.replace(words.trim() === '' ? path : `${path}?${new URLSearchParams({ q: words })}`, { scroll: false })
  }, pauseMilliseconds)
  return (
    <div
      className={style.live}
      onInput={({ target }) => target instanceof HTMLInputElement && target.name === 'q' && search(target.value)}
    >
      {children}
    </div>
  )
}
