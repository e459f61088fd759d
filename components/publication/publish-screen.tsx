'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Action } from '#lib/action-result.ts'
import { checkAddress } from '#lib/publication/address.ts'
import type { Preview } from '#lib/publication/schema.ts'
import { may } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import { PlannedClaims } from './planned-claims.tsx'
import { PreparePage } from './prepare-page.tsx'
import { PreviewFrame } from './preview-frame.tsx'
import style from './publish-screen.module.css'
import { PutOut } from './put-out.tsx'

export type PublishActions = { prepareCheck: Action; publish: Action; correct: Action }
type Props = { actor: Actor; preview: Preview; actions: PublishActions }

/** From approved claims to a public page, in three steps, with the page itself beside them. */
export function PublishScreen({ actor, preview, actions }: Props) {
  const t = useTranslations('publication')
  const [note, setNote] = useState('')
  const { article, check, published, verb } = preview
  return (
    <div className={style.screen}>
      <div className={style.steps}>
        <header>
          <p className="small">
            <Link href={`/articles/${article.id}`}>{t('back')}</Link>
          </p>
          <h1>{t(`heading.${verb}`)}</h1>
          <p>{article.title}</p>
          {published && check && (
            <p className={style.public}>
              <span className="ok">✓</span>{' '}
              {t.rich('public', {
                number: published.number,
                address: checkAddress(check.slug),
                // Not a Link: the public site is no part of the desk, and has no script that could show it in place.
                page: (words) => <a href={checkAddress(check.slug)}>{words}</a>,
              })}
            </p>
          )}
        </header>
        <PreparePage preview={preview} allowed={may(actor, 'prepareCheck')} action={actions.prepareCheck} />
        <PlannedClaims preview={preview} />
        <PutOut preview={preview} actions={actions} note={note} onNote={setNote} />
      </div>
      <PreviewFrame preview={preview} note={note} />
    </div>
  )
}
