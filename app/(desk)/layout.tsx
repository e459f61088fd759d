import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DeskHeader } from '#components/user/desk-header.tsx'
import { requireActor } from '#lib/auth/session.ts'
import { chooseLanguage } from '../actions.ts'
import style from './layout.module.css'

/** What the newsroom sees. Kind to whoever is signed out; what guards the data are the reads and verbs themselves. */
export default async function Desk({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  return (
    <div className={style.desk}>
      <DeskHeader actor={actor} language={await getLocale()} chooseLanguage={chooseLanguage} />
      <main id="page" tabIndex={-1} className={style.page}>
        {children}
      </main>
    </div>
  )
}
