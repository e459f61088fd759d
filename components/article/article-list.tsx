import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { LinkButton } from '#components/ui/link-button.tsx'
import { SearchForm } from '#components/ui/search-form.tsx'
import { Day, When } from '#components/ui/when.tsx'
import type { ArticleRow } from '#lib/article/schema.ts'
import { may } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import style from './article-list.module.css'
import { CoverageBar } from './coverage-bar.tsx'

const tone = {
  empty: 'quiet',
  in_progress: 'wait',
  ready: 'look',
  published: 'ok',
  correction_pending: 'stop',
} as const

/** All articles of the desk with how far each check has come. `query` is what was searched for, '' for everything. */
export function ArticleList({ actor, rows, query }: { actor: Actor; rows: readonly ArticleRow[]; query: string }) {
  const t = useTranslations('article.list')
  const add = may(actor, 'addArticle') && (
    <LinkButton href="/articles/new" main>
      {t('add')}
    </LinkButton>
  )
  return (
    <div className={style.page}>
      <header className={style.head}>
        <h1>{t('title')}</h1>
        <SearchForm query={query} label={t('search')} find={t('find')} />
        {add}
      </header>
      {rows.length > 0 && (
        <ul className={style.rows}>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
      )}
      {rows.length === 0 && (
        <div className={style.empty}>
          <p>{query ? t('noneFound', { query }) : t('none')}</p>
          {query ? (
            <Link href="/articles">{t('showAll')}</Link>
          ) : add ? (
            <p>{t('noneEditor')}</p>
          ) : (
            <p>{t('noneOther')}</p>
          )}
        </div>
      )}
    </div>
  )
}

function Row({ row }: { row: ArticleRow }) {
  const t = useTranslations('article')
  const { state, claims, approved, sentences, covered } = row.progress
  return (
    <li className={style.row}>
      <div>
        <h2>
          <Link href={`/articles/${row.id}`}>{row.title}</Link>
        </h2>
        <p className="small">
          {[t(`kind.${row.kind}`), row.outlet].filter(Boolean).join(' · ')}
          {' · '}
          {row.publishedOn ? <Day on={row.publishedOn} /> : <When at={row.createdAt} to="day" />}
          {row.slug && (
            <>
              {' · '}
              <a href={`/checks/${row.slug}`}>{t('list.public')}</a>
            </>
          )}
        </p>
      </div>
      <div className={style.progress}>
        <p className={`num ${tone[state]}`}>
          <b>{t(`state.${state}`)}</b> {claims > 0 && t('list.approved', { approved, claims })}
        </p>
        <p className="small num">{t('list.seen', { covered, sentences })}</p>
        <CoverageBar claim={covered} nothing={0} sentences={sentences} said />
      </div>
    </li>
  )
}
