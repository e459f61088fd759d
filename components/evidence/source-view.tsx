'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ActForm } from '#components/ui/form.tsx'
import { FormOpener } from '#components/ui/form-opener.tsx'
import { Day } from '#components/ui/when.tsx'
import type { Action } from '#lib/action-result.ts'
import { reviseSourceInput, type SourceRow, type SourceUse } from '#lib/evidence/schema.ts'
import { may, permissions } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import { CaptureList, type Captures } from './capture-list.tsx'
import { Address } from './evidence-item.tsx'
import style from './library.module.css'
import { SourceFields, sourceValues } from './source-fields.tsx'

type Props = { actor: Actor; source: SourceRow & { usedBy: SourceUse[] }; revise: Action; captures: Captures }

/** One source: what is known of it, its copies, the claims that rest on it, and the form to revise it. */
export function SourceView({ actor, source, revise, captures }: Props) {
  const t = useTranslations('evidence')
  const { id, version, details, usedBy } = source
  const why = may(actor, 'editEvidence') ? null : 'role-missing'
  return (
    <div className={style.page}>
      <p className="small">
        <Link href="/sources">{t('library.back')}</Link>
      </p>
      <h1 className={style.title}>{details.title}</h1>
      <Details details={details} />
      <FormOpener label={t('library.revise')} why={why} details={{ roles: permissions.editEvidence.join(', ') }}>
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
      <h2>{t('copies.label')}</h2>
      <CaptureList actor={actor} source={source} {...captures} />
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
