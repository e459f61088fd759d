'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ActForm } from '#components/ui/form.tsx'
import { FormOpener } from '#components/ui/form-opener.tsx'
import { LiveSearch } from '#components/ui/live-search.tsx'
import { SearchForm } from '#components/ui/search-form.tsx'
import type { Action } from '#lib/action-result.ts'
import { addSourceInput, type SourceRow } from '#lib/evidence/schema.ts'
import { may, permissions } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import style from './library.module.css'
import { SourceFields, sourceValues } from './source-fields.tsx'
import { SourceLine } from './source-line.tsx'

type Props = {
  actor: Actor
  rows: readonly SourceRow[]
  /** How many rows there are at most: with as many, there may be more. */
  most: number
  query: string
  add: Action
}

/** The library of sources, each kept once, with how often claims use it. */
export function SourceList({ actor, rows, most, query, add }: Props) {
  const t = useTranslations('evidence.library')
  const why = may(actor, 'editEvidence') ? null : 'role-missing'
  return (
    <div className={style.page}>
      <header className={style.head}>
        <h1>{t('title')}</h1>
        <LiveSearch>
          <SearchForm query={query} label={t('search')} find={t('find')} />
        </LiveSearch>
        <FormOpener label={t('add')} why={why} details={{ roles: permissions.editEvidence.join(', ') }}>
          {(close) => (
            <ActForm
              schema={addSourceInput}
              action={add}
              initial={{ details: sourceValues() }}
              onDone={close}
              onCancel={close}
              label={t('add')}
            >
              <SourceFields under="details" fresh />
            </ActForm>
          )}
        </FormOpener>
      </header>
      {rows.length === 0 ? (
        <div className={style.empty} role="status">
          <p>{query ? t('none') : t('empty')}</p>
          {query && <Link href="/sources">{t('all')}</Link>}
        </div>
      ) : (
        <>
          <p className="small num" role="status">
            {rows.length < most ? t('count', { count: rows.length }) : t('most', { count: most })}
          </p>
          <ul className={style.rows}>
            {rows.map(({ id, details, uses }) => (
              <li key={id}>
                <Link href={`/sources/${id}`}>
                  <SourceLine details={details} />
                </Link>
                <span className="small num">{t('uses', { count: uses })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
