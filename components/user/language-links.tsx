'use client'

import { Menu } from '@mantine/core'
import { useAct } from '#components/ui/use-act.ts'
import type { Action } from '#lib/action-result.ts'
import style from './language-links.module.css'

const languages = [
  { code: 'en', name: 'English' },
  { code: 'es', name: 'Español' },
]

/** The choice of language, each in its own name: as items of a menu, or as a line of buttons. */
export function LanguageLinks({ current, choose, inMenu }: { current: string; choose: Action; inMenu?: boolean }) {
  const { send, pending } = useAct(choose)
  if (inMenu) {
    return languages.map(({ code, name }) => (
      <Menu.Item
        key={code}
        lang={code}
        onClick={() => send({ language: code })}
        rightSection={code === current ? '✓' : null}
        aria-current={code === current || undefined}
      >
        {name}
      </Menu.Item>
    ))
  }
  return (
    <p className={style.languages} aria-busy={pending}>
      {languages.map(({ code, name }) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={code === current}
          onClick={() => send({ language: code })}
        >
          {name}
        </button>
      ))}
    </p>
  )
}
