'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { ActButton } from '#components/ui/act-button.tsx'
import { When } from '#components/ui/when.tsx'
import type { Action } from '#lib/action-result.ts'
import { webAddress } from '#lib/evidence/capture.ts'
import type { CaptureRow, SourceRow } from '#lib/evidence/schema.ts'
import { may, permissions } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import style from './capture-list.module.css'
import { failureKey } from './failure-key.ts'

const lookAgainMilliseconds = 3000

export type Captures = {
  rows: readonly CaptureRow[]
  /** Whether one is being made. */
  waiting: boolean
  again: Action
}
type Props = Captures & { actor: Actor; source: SourceRow }

/** The copies of a source, newest first, with what each holds, and the button for another. */
export function CaptureList({ actor, source, rows, waiting, again }: Props) {
  const t = useTranslations('evidence.copies')
  useLookAgain(waiting)
  if (rows.length === 0 && !webAddress(source.details)) return <p>{t('noAddress')}</p>
  return (
    <>
      {source.details.confidential && <p className="small">{t('confidential')}</p>}
      {webAddress(source.details) && (
        <ActButton
          action={again}
          input={{ sourceId: source.id }}
          why={may(actor, 'editEvidence') ? null : 'role-missing'}
          details={{ roles: permissions.editEvidence.join(', ') }}
        >
          {t(rows.length === 0 ? 'make' : 'again')}
        </ActButton>
      )}
      <p className="small" role="status">
        {waiting ? t('waiting') : rows.length === 0 && t('none')}
      </p>
      <ol className={style.list}>
        {rows.map((row, at) => (
          <li key={row.id}>
            <Row
              row={row}
              earlier={rows.slice(at + 1).find((one) => one.hasText)}
              at={`/sources/${source.id}/captures/${row.id}`}
            />
          </li>
        ))}
      </ol>
    </>
  )
}

function Row({ row, earlier, at }: { row: CaptureRow; earlier: CaptureRow | undefined; at: string }) {
  const t = useTranslations('evidence.copies')
  const failures = useTranslations('evidence.copy.failures')
  const format = useFormatter()
  const { status, failure, mediaType, size, sha256, finalAddress, address } = row
  const http = status === null ? null : `HTTP ${status}`
  if (failure)
    return (
      <p className={style.failed}>
        <When at={row.at} /> · {[failures(failureKey(failure)), http].filter(Boolean).join(' · ')}
      </p>
    )
  const bytes = format.number((size ?? 0) / 1000, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1 })
  return (
    <>
      <p>
        <When at={row.at} /> · {[http, mediaType, bytes].filter(Boolean).join(' · ')}
        {earlier && ` · ${t(earlier.sha256 === sha256 ? 'same' : 'different')}`}
      </p>
      {finalAddress !== address && <p className="small">{t('from', { address: finalAddress ?? '' })}</p>}
      <p className={style.hash}>
        SHA-256 <code>{sha256}</code>
      </p>
      <p className={style.links}>
        {row.hasText ? <Link href={at}>{t('text')}</Link> : t('noText')}
        {row.hasText && earlier && earlier.sha256 !== sha256 && <Link href={`${at}#changed`}>{t('changed')}</Link>}
        <a href={`${at}/file?as=warc`} download>
          {t('warc')}
        </a>
      </p>
    </>
  )
}

// The desk is told of no background work yet, so a page that waits for some looks again by itself.
function useLookAgain(waiting: boolean): void {
  const router = useRouter()
  useEffect(() => {
    if (!waiting) return
    const timer = setInterval(() => router.refresh(), lookAgainMilliseconds)
    return () => clearInterval(timer)
  }, [waiting, router])
}
