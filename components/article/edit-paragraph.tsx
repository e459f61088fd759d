import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { ActForm } from '#components/ui/form.tsx'
import { AreaField, TextField } from '#components/ui/form-fields.tsx'
import type { Action } from '#lib/action-result.ts'
import { withBlockEdited } from '#lib/article/blocks.ts'
import { type ArticleView, editBlockInput } from '#lib/article/schema.ts'
import style from './edit-paragraph.module.css'

type Props = { article: ArticleView; block: number; replaceText: Action; onDone: () => void }

/** One paragraph of the galley in other words. Saving makes a new version of the whole text, with the reason. */
export function EditParagraph({ article, block, replaceText, onDone }: Props) {
  const t = useTranslations('article.revise')
  const form = useRef<HTMLDivElement>(null)
  const { current } = article
  const { start = 0, end = 0 } = current.blocks[block] ?? {}
  useEffect(() => {
    form.current?.querySelector('textarea')?.focus()
  }, [])
  const save: Action = (typed) => {
    const { words, reason } = editBlockInput.parse(typed)
    const draft = withBlockEdited(current, block, words)
    const seen = { articleId: article.id, versionId: current.id }
    return replaceText({ ...seen, ...draft, text: '', origin: 'edit', reason })
  }
  return (
    <div ref={form} className={style.form}>
      <ActForm
        schema={editBlockInput}
        action={save}
        initial={{ words: current.text.slice(start, end), reason: '' }}
        submit={t('save')}
        onDone={onDone}
        onCancel={onDone}
        label={t('paragraph')}
      >
        <div lang={article.language} className={style.words}>
          <AreaField name="words" label={t('paragraph')} hint={t('paragraphHint')} rows={3} most={24} />
        </div>
        <TextField name="reason" label={t('reason')} hint={t('reasonHint')} />
      </ActForm>
    </div>
  )
}
