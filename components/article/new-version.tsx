'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActForm } from '#components/ui/form.tsx'
import { TextField } from '#components/ui/form-fields.tsx'
import { RefusalNote } from '#components/ui/refusal-note.tsx'
import { useRefusalSentence } from '#components/ui/refusal-sentence.ts'
import type { Action } from '#lib/action-result.ts'
import { type ArticleView, replaceTextInput } from '#lib/article/schema.ts'
import { may, permissions } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import style from './article-form.module.css'
import { BringIn } from './bring-in.tsx'

type Props = { actor: Actor; article: ArticleView; action: Action }

// The verb refuses both by name; a field that was left empty is told so before anything is sent.
const typed = replaceTextInput
  .refine(({ text, blocks }) => blocks?.length || text.trim() !== '', { path: ['text'], error: 'required' })
  .refine(({ reason }) => reason !== '', { path: ['reason'], error: 'required' })

/** Bringing in a newer text over the one that the desk has. The old one stays, and every claim is looked for in the new one. */
export function NewVersion({ actor, article, action }: Props) {
  const t = useTranslations('article.revise')
  const router = useRouter()
  const sentence = useRefusalSentence()
  const back = () => router.push(`/articles/${article.id}`)
  const { language } = article
  return (
    <div className={style.page}>
      <h1>{t('newTitle')}</h1>
      <p className={style.lead}>{t('newLead', { title: article.title })}</p>
      {may(actor, 'replaceText') ? (
        <ActForm
          schema={typed}
          action={action}
          initial={{ text: '', reason: '', language, title: article.title }}
          fixed={{ articleId: article.id, versionId: article.current.id }}
          submit={t('replace')}
          onDone={back}
          onCancel={back}
          label={t('newTitle')}
        >
          <BringIn details={false} />
          <TextField name="reason" label={t('reason')} hint={t('reasonHint')} />
        </ActForm>
      ) : (
        <RefusalNote sentence={sentence('role-missing', { roles: permissions.replaceText.join(', ') })} />
      )}
    </div>
  )
}
