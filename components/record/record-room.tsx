import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { RecordFilter, RecordRow } from '#lib/record/schema.ts'
import { RecordEntry } from './record-entry.tsx'
import { type Named, RecordFilterForm } from './record-filter-form.tsx'
import style from './record-room.module.css'

type Props = {
  page: { rows: readonly RecordRow[]; next: bigint | null }
  filter: RecordFilter
  people: readonly Named[]
  articles: readonly Named[]
  /** Whether the chain holds; it may come later. */
  children: ReactNode
}

/** The record, newest first, to be narrowed and paged. Everything is in the address, so a view can be handed on. */
export function RecordRoom({ page, filter, people, articles, children }: Props) {
  const t = useTranslations('record')
  const kept = Object.entries(filter).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]))
  const at = (before: bigint | null) => {
    const query = new URLSearchParams(kept.filter(([key]) => key !== 'before'))
    if (before !== null) query.set('before', String(before))
    return `/record?${query}`
  }
  const nameOf = ({ articleId, subjectType, subjectId }: RecordRow) =>
    subjectType === 'user'
      ? people.find(({ id }) => id === subjectId)?.name
      : articles.find(({ id }) => id === articleId)?.name
  return (
    <div className={style.page}>
      <h1>{t('title')}</h1>
      <p className={style.lead}>{t('lead')}</p>
      {children}
      <RecordFilterForm filter={filter} people={people} articles={articles} />
      {page.rows.length === 0 ? (
        <p className={style.none}>{t('none')}</p>
      ) : (
        <ol className={style.entries}>
          {page.rows.map((row) => (
            <RecordEntry key={String(row.position)} row={row} name={nameOf(row)} />
          ))}
        </ol>
      )}
      <nav className={style.pages} aria-label={t('title')}>
        {filter.before !== undefined && <Link href={at(null)}>{t('newest')}</Link>}
        {page.next !== null && <Link href={at(page.next)}>{t('older')}</Link>}
      </nav>
    </div>
  )
}
