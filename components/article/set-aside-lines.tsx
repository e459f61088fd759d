import { useTranslations } from 'next-intl'
import { ActButton } from '#components/ui/act-button.tsx'
import type { ArticleView, SetAside } from '#lib/article/schema.ts'
import style from './set-aside-lines.module.css'
import type { TextActions } from './text-actions.ts'

/** A line with its place among all that were set aside. */
export type AsideLine = SetAside & { nth: number }
type Props = {
  article: ArticleView
  lines: readonly AsideLine[]
  /** Null for those who may not change the text. */
  actions: TextActions | null
}

/** More than these in one place are the furniture of a web page: they open on demand, or nobody would find the article. */
const shownAtOnce = 2

/** The lines that were set aside, by the block before which they stood; those at the end by one past the last. */
export function asideBefore({ current }: ArticleView): Map<number, AsideLine[]> {
  const places = new Map<number, AsideLine[]>()
  for (const [nth, line] of current.setAside.entries())
    places.set(line.at, [...(places.get(line.at) ?? []), { ...line, nth }])
  return places
}

/** What was set aside at one place of the text, greyed out; one press puts a line back. Nothing of it is part of the text. */
export function SetAsideLines({ article, lines, actions }: Props) {
  const t = useTranslations('article.revise')
  const seen = { articleId: article.id, versionId: article.current.id }
  const list = (
    <ul className={style.lines}>
      {lines.map(({ text, why, nth }) => (
        <li key={`${nth} ${text}`}>
          <p>{text}</p>
          <div className={style.foot}>
            <Why code={why} />
            {actions && (
              <ActButton size="compact-xs" action={actions.restoreLine} input={{ ...seen, line: nth }}>
                {t('back')}
              </ActButton>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
  return (
    <aside className={style.aside} aria-label={t('asideLabel')}>
      {lines.length <= shownAtOnce ? (
        list
      ) : (
        <details>
          <summary>{t('asideCount', { count: lines.length })}</summary>
          {list}
        </details>
      )}
    </aside>
  )
}

/** Why a line was set aside: by somebody here, or by whatever read the page. */
function Why({ code }: { code: string }) {
  const t = useTranslations('article.revise')
  const say = useTranslations()
  const known = `import.why.${code}`
  return <span>{code === 'by-hand' ? t('byHand') : say(say.has(known) ? known : 'import.why.other')}</span>
}
