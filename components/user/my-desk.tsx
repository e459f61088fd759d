import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ArticleRow } from '#lib/article/schema.ts'
import type { Waiting } from '#lib/review/schema.ts'
import { may } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import style from './my-desk.module.css'
import { WaitingClaim } from './waiting-claim.tsx'

type Props = { actor: Actor; queue: readonly Waiting[]; articles: readonly ArticleRow[] }

/** What waits for this person, most urgent first; and when nothing does, what to do next. */
export function MyDesk({ actor, queue, articles }: Props) {
  const t = useTranslations('desk.mine')
  const edits = may(actor, 'makeClaim')
  const publishes = may(actor, 'publish')
  const decide = queue.filter((waiting) => waiting.may.length > 0)
  const mine = queue.filter((waiting) => waiting.may.length === 0)
  const sentBack = mine.filter(({ claim }) => claim.state === 'changes_requested')
  const underway = mine.filter(({ claim }) => claim.state !== 'changes_requested')
  const unread = edits ? articles.filter(({ progress }) => progress.covered < progress.sentences) : []
  const settled = ({ progress }: ArticleRow) => progress.state === 'ready' || progress.state === 'correction_pending'
  const ready = publishes ? articles.filter(settled) : []
  const nothing = [decide, sentBack, underway, unread, ready].every((list) => list.length === 0)
  return (
    <div className={style.page}>
      <h1>{t('title')}</h1>
      {nothing && <Nothing actor={actor} />}
      <Part
        title={t('changes')}
        of={sentBack}
        row={(waiting) => <WaitingClaim key={waiting.claim.id} waiting={waiting} />}
      />
      <Part
        title={t('review')}
        of={decide}
        row={(waiting) => <WaitingClaim key={waiting.claim.id} waiting={waiting} />}
      />
      <Part
        title={t('ready')}
        of={ready}
        row={(article) => (
          <li key={article.id}>
            <Link href={`/articles/${article.id}/publish`}>{article.title}</Link>
            <p className="small num">{t(`readyState.${article.progress.state}`)}</p>
          </li>
        )}
      />
      <Part
        title={t('underway')}
        of={underway}
        row={(waiting) => <WaitingClaim key={waiting.claim.id} waiting={waiting} />}
      />
      <Part
        title={t('open')}
        of={unread}
        row={(article) => (
          <li key={article.id}>
            <Link href={`/articles/${article.id}`}>{article.title}</Link>
            <p className="small num">
              {t('openCount', { count: article.progress.sentences - article.progress.covered })}
            </p>
          </li>
        )}
      />
    </div>
  )
}

function Part<T>({ title, of, row }: { title: string; of: readonly T[]; row: (one: T) => ReactNode }) {
  if (of.length === 0) return null
  return (
    <section className={style.part}>
      <h2>
        {title} <span className={`num ${style.count}`}>{of.length}</span>
      </h2>
      <ul>{of.map(row)}</ul>
    </section>
  )
}

function Nothing({ actor }: { actor: Actor }) {
  const t = useTranslations('desk.mine')
  if (actor.roles.length === 0) return <p className={style.nothing}>{t('emptyNoRole')}</p>
  const edits = may(actor, 'addArticle')
  return (
    <div className={style.nothing}>
      <p>
        {t('empty')} {edits ? t('emptyEditor') : t('emptyOther')}
      </p>
      <p>
        {edits && (
          <>
            <Link href="/articles/new">{t('add')}</Link>
            {' · '}
          </>
        )}
        <Link href="/articles">{t('all')}</Link>
      </p>
    </div>
  )
}
