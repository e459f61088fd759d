import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { LinkButton } from '#components/ui/link-button.tsx'
import { When } from '#components/ui/when.tsx'
import type { ArticleView, VersionRow, VersionText } from '#lib/article/schema.ts'
import { may } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import { Compare, type View } from './compare.tsx'
import { CompareForm } from './compare-form.tsx'
import style from './versions-room.module.css'

type Props = {
  actor: Actor
  article: ArticleView
  versions: readonly VersionRow[]
  /** The two texts that are compared, older first; null while there is only one. */
  compared: { from: VersionText; to: VersionText; view: View } | null
}

/** Every text that an article had, with who brought it, when and why, and what differs between any two. */
export function VersionsRoom({ actor, article, versions, compared }: Props) {
  const t = useTranslations('article.versions')
  return (
    <div className={style.page}>
      <header className={style.head}>
        <div>
          <h1>{t('title')}</h1>
          <p className="small">
            <Link href={`/articles/${article.id}`}>{article.title}</Link>
          </p>
        </div>
        {may(actor, 'replaceText') && (
          <LinkButton href={`/articles/${article.id}/versions/new`} main>
            {t('new')}
          </LinkButton>
        )}
      </header>
      <ol className={style.list} reversed>
        {versions.map((version) => (
          <Version key={version.id} version={version} current={version.id === article.current.id} />
        ))}
      </ol>
      {compared ? (
        <section aria-label={t('compare')}>
          <CompareForm versions={versions} from={compared.from.number} to={compared.to.number} view={compared.view} />
          <Compare {...compared} language={article.language} />
        </section>
      ) : (
        <p className="quiet">{t('onlyOne')}</p>
      )}
    </div>
  )
}

const followed = ['changed', 'lost', 'ambiguous', 'moved', 'unchanged'] as const

function Version({ version, current }: { version: VersionRow; current: boolean }) {
  const t = useTranslations('article.versions')
  const { number, author, at, origin, reason, outcomes } = version
  return (
    <li className={style.version}>
      <p>
        <b className="num">{t('number', { number })}</b> {current && <span className="ok">{t('current')}</span>}{' '}
        <span className="small">
          {t('by', { name: author.name, origin })} · <When at={at} />
        </span>
      </p>
      {reason && <p className={style.reason}>{reason}</p>}
      {followed.some((outcome) => outcomes[outcome] > 0) && (
        <p className="small num">
          {followed
            .filter((outcome) => outcomes[outcome] > 0)
            .map((outcome) => t(`outcomes.${outcome}`, { count: outcomes[outcome] }))
            .join(' · ')}
        </p>
      )}
      {number > 1 && (
        <Link className="small" href={`?from=${number - 1}&to=${number}`}>
          {t('whatChanged')}
        </Link>
      )}
    </li>
  )
}
