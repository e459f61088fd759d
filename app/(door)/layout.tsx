import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { LanguageLinks } from '#components/user/language-links.tsx'
import { chooseLanguage } from '../actions.ts'
import style from './layout.module.css'

/** Before the session begins: one narrow column, and the choice of language. */
export default async function Door({ children }: { children: ReactNode }) {
  return (
    <div className={style.door}>
      <header className={style.head}>
        <a className={style.mark} href="/">
          Tick<b>✓</b>mark
        </a>
        <LanguageLinks current={await getLocale()} choose={chooseLanguage} />
      </header>
      <main className={style.page}>{children}</main>
    </div>
  )
}
