import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { ActForm } from '#components/ui/form.tsx'
import { AreaField, TextField } from '#components/ui/form-fields.tsx'
import type { Action } from '#lib/action-result.ts'
import { withBlockEdited } from '#lib/article/blocks.ts'
import { type ArticleView, editBlockInput } from '#lib/article/schema.ts'
import style from './edit-paragraph.module.css'

type Props = { article: ArticleView; block: number; replaceText: Action; onDone: () => void }

const wordsOf = ({ text, blocks }: ArticleView['current'], at: number) =>
  text.slice(blocks[at]?.start ?? 0, blocks[at]?.end ?? 0)

/** One paragraph of the galley in other words. Saving makes a new version of the whole text, with the reason. */
export function EditParagraph({ article, block, replaceText, onDone }: Props) {
  const t = useTranslations('article.revise')
  const form = useRef<HTMLDivElement>(null)
  const { current } = article
  const [opened] = useState({ versionId: current.id, words: wordsOf(current, block) })
  useEffect(() => {
    form.current?.querySelector('textarea')?.focus()
  }, [])
  const save: Action = (typed) => {
    const { words, reason } = editBlockInput.parse(typed)
    // When somebody was faster the text is another now: the words go where the paragraph stands that was opened, or nowhere.
    const at =
      current.id === opened.versionId
        ? block
        : current.blocks.findIndex((_, at) => wordsOf(current, at) === opened.words)
    const seen = { articleId: article.id, versionId: at === -1 ? opened.versionId : current.id }
    return replaceText({ ...seen, ...withBlockEdited(current, at, words), text: '', origin: 'edit', reason })
  }
  return (
    <div ref={form} className={style.form}>
      <ActForm
        schema={editBlockInput}
        action={save}
        initial={{ words: opened.words, reason: '' }}
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
