import { useTranslations } from 'next-intl'
import { RefusalNote } from '#components/ui/refusal-note.tsx'
import { useAct } from '#components/ui/use-act.ts'
import type { ArticleView } from '#lib/article/schema.ts'
import style from './paragraph-tools.module.css'
import type { TextActions } from './text-actions.ts'

type Props = { article: ArticleView; block: number; actions: TextActions; onEdit: (block: number) => void }

/** What an editor can do with the paragraph where the keys are, in its margin. */
export function ParagraphTools({ article, block, actions, onEdit }: Props) {
  const t = useTranslations('article.revise')
  const { send, pending, refused } = useAct(actions.setBlockAside)
  const seen = { articleId: article.id, versionId: article.current.id }
  const setAside = () => {
    if (!pending) send({ ...seen, block })
  }
  return (
    <div className={style.tools} role="toolbar" aria-label={t('tools')}>
      <button type="button" title={`${t('edit')} (I)`} aria-label={t('edit')} onClick={() => onEdit(block)}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 13l.7-3L10.5 3.2a1.3 1.3 0 0 1 1.9 0l.4.4a1.3 1.3 0 0 1 0 1.9L6 12.3 3 13z" />
        </svg>
      </button>
      <button type="button" title={t('aside')} aria-label={t('aside')} aria-busy={pending} onClick={setAside}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 4h10M3 8h5M3 12h5M11 8l3 2.5L11 13" />
        </svg>
      </button>
      <RefusalNote sentence={refused?.sentence} />
    </div>
  )
}
