'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActForm } from '#components/ui/form.tsx'
import { RefusalNote } from '#components/ui/refusal-note.tsx'
import { useRefusalSentence } from '#components/ui/refusal-sentence.ts'
import type { Action } from '#lib/action-result.ts'
import { type ArticleView, editArticleInput } from '#lib/article/schema.ts'
import { may, permissions } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import { ArticleFields } from './article-fields.tsx'
import style from './article-form.module.css'

type Props = { actor: Actor; article: ArticleView; action: Action<unknown> }

/** Changing what is known about an article. Its text stays as it is: claims are pinned to it. */
export function EditArticle({ actor, article, action }: Props) {
  const t = useTranslations('article')
  const router = useRouter()
  const sentence = useRefusalSentence()
  const back = () => router.push(`/articles/${article.id}`)
  const { title, kind, byline, outlet, address, standfirst, publishedOn, modifiedOn, caption, language } = article
  return (
    <div className={style.page}>
      <h1>{t('edit.title')}</h1>
      <p className={style.lead}>{t('edit.lead')}</p>
      {may(actor, 'editArticle') ? (
        <ActForm
          schema={editArticleInput}
          action={action}
          initial={{ title, kind, byline, outlet, address, standfirst, publishedOn, modifiedOn, caption, language }}
          fixed={{ articleId: article.id, version: article.version }}
          onDone={back}
          onCancel={back}
          label={t('edit.title')}
        >
          <ArticleFields />
        </ActForm>
      ) : (
        <RefusalNote sentence={sentence('role-missing', { roles: permissions.editArticle.join(', ') })} />
      )}
    </div>
  )
}
