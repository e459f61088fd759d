'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ActForm } from '#components/ui/form.tsx'
import { FormOpener } from '#components/ui/form-opener.tsx'
import { Day, When } from '#components/ui/when.tsx'
import type { Action } from '#lib/action-result.ts'
import { missingOf } from '#lib/evidence/kinds.ts'
import { reviseSourceInput, type SourcePage, type SourceRow } from '#lib/evidence/schema.ts'
import type { TrackRecord } from '#lib/evidence/track-record.ts'
import { may, permissions } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import { CaptureList, type Captures } from './capture-list.tsx'
import { Address } from './evidence-item.tsx'
import style from './library.module.css'
import { MergeForm } from './merge-form.tsx'
import { SourceFields, sourceValues } from './source-fields.tsx'
import { TrackRecordNote } from './track-record-note.tsx'

type Props = {
  actor: Actor
  source: SourcePage
  track: TrackRecord
  /** Sources that may be the same one. */
  others: readonly SourceRow[]
  captures: Captures
  revise: Action
  merge: Action<{ id: string }>
  find: Action<SourceRow[]>
}

/** One source: what is known of it, its copies, the claims that rest on it, and the forms to revise and to merge it. */
export function SourceView({ actor, source, track, others, captures, revise, merge, find }: Props) {
  const t = useTranslations('evidence')
  const { id, version, details, usedBy, mergedInto, mergedFrom } = source
  const why = mergedInto ? 'source-merged' : may(actor, 'editEvidence') ? null : 'role-missing'
  const roles = { roles: permissions.editEvidence.join(', ') }
  return (
    <div className={style.page}>
      <p className="small">
        <Link href="/sources">{t('library.back')}</Link>
      </p>
      <h1 className={style.title}>{details.title}</h1>
      {mergedInto && (
        <p className={style.merged}>
          {t.rich('merge.into', {
            name: mergedInto.by,
            at: () => <When at={mergedInto.at} />,
            kept: () => <Link href={`/sources/${mergedInto.id}`}>{mergedInto.title}</Link>,
          })}
        </p>
      )}
      <Details details={details} />
      <Missing details={details} />
      {mergedFrom.map((one) => (
        <p key={one.id} className="small">
          {t.rich('merge.from', {
            name: one.by,
            at: () => <When at={one.at} />,
            other: () => <Link href={`/sources/${one.id}`}>{one.title}</Link>,
          })}
        </p>
      ))}
      <div className={style.forms}>
        <FormOpener label={t('library.revise')} why={why} details={roles}>
          {(close) => (
            <>
              <p className="small">{t('library.reviseNote')}</p>
              <ActForm
                schema={reviseSourceInput}
                action={revise}
                initial={{ details: sourceValues(details) }}
                fixed={{ sourceId: id, version }}
                onDone={close}
                onCancel={close}
                label={t('library.revise')}
              >
                <SourceFields under="details" />
              </ActForm>
            </>
          )}
        </FormOpener>
        <FormOpener label={t('merge.label')} why={why} details={roles}>
          {(close) => <MergeForm source={source} others={others} merge={merge} find={find} onCancel={close} />}
        </FormOpener>
      </div>
      <h2>{t('copies.label')}</h2>
      <CaptureList actor={actor} source={source} {...captures} />
      <TrackRecordNote track={track} />
      <h2>{t('library.usedBy')}</h2>
      {usedBy.length === 0 && <p>{t('library.unused')}</p>}
      <ul className={style.rows}>
        {usedBy.map((use) => (
          <li key={use.claimId + use.number}>
            <span>
              <Link href={`/articles/${use.articleId}?claim=${use.claimId}`}>{use.statement}</Link>
              <br />
              <span className="small">{use.articleTitle}</span>
            </span>
            <span className="small">{t(`use.stances.${use.stance}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Missing({ details }: { details: SourceRow['details'] }) {
  const t = useTranslations('evidence.source')
  const missing = missingOf(details)
  if (missing.length === 0) return null
  return <p className="small quiet">{t('missing', { parts: missing.map((part) => t(`parts.${part}`)).join(', ') })}</p>
}

function Details({ details }: { details: SourceRow['details'] }) {
  const t = useTranslations('evidence.source')
  const { publishedOn, address, confidentialReason } = details
  const rows = [
    ['kind', t(`kinds.${details.kind}`)],
    ['standing', t(`standings.${details.standing}`)],
    ['publisher', details.publisher],
    ['author', details.author],
    ['on', publishedOn && <Day on={publishedOn} />],
    ['address', address && <Address address={address} />],
    ['language', details.language],
    ['interests', details.interests],
    ['reliability', details.reliability],
    ['confidentialReason', details.confidential && confidentialReason],
  ] as const
  return (
    <dl className={style.details}>
      {rows.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{t(name)}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
