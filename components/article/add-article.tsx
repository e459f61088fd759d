'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActForm } from '#components/ui/form.tsx'
import { RefusalNote } from '#components/ui/refusal-note.tsx'
import { useRefusalSentence } from '#components/ui/refusal-sentence.ts'
import type { Action } from '#lib/action-result.ts'
import { addArticleInput, type Language } from '#lib/article/schema.ts'
import { may, permissions } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import { ArticleFields } from './article-fields.tsx'
import style from './article-form.module.css'
import { BringIn } from './bring-in.tsx'

type Props = { actor: Actor; action: Action<{ id: string }>; language: Language }

// The verb refuses a text without words by name; a field that was left empty is told so before anything is sent.
const withText = addArticleInput.refine(({ text, blocks }) => blocks?.length || text.trim() !== '', {
  path: ['text'],
  error: 'required',
})
const blank = {
  text: '',
  title: '',
  kind: 'theirs',
  byline: '',
  outlet: '',
  address: '',
  standfirst: '',
  publishedOn: '',
  modifiedOn: '',
  caption: '',
}

/** Pasting an article: its words first, then what is known about it. */
export function AddArticle({ actor, action, language }: Props) {
  const t = useTranslations('article')
  const router = useRouter()
  const sentence = useRefusalSentence()
  const allowed = may(actor, 'addArticle')
  return (
    <div className={style.page}>
      <h1>{t('add.title')}</h1>
      <p className={style.lead}>{t('add.lead')}</p>
      {!allowed && <RefusalNote sentence={sentence('role-missing', { roles: permissions.addArticle.join(', ') })} />}
      {allowed && (
        <ActForm
          schema={withText}
          action={action}
          initial={{ ...blank, language }}
          submit={t('add.submit')}
          onDone={({ id }) => router.push(`/articles/${id}`)}
          onCancel={() => router.push('/articles')}
          label={t('add.title')}
        >
          <BringIn />
          <ArticleFields />
        </ActForm>
      )}
    </div>
  )
}
