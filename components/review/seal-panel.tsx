'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { approvalsNeeded } from '#lib/claim/rules.ts'
import type { ClaimView } from '#lib/review/schema.ts'
import { changedParts } from './changed-parts.ts'
import style from './review.module.css'

/** What an approval of this claim covers, and the code of exactly that: short, the whole one click away. */
export function SealPanel({ claim }: { claim: ClaimView }) {
  const t = useTranslations('review.seal')
  const needed = approvalsNeeded(claim.wording)
  return (
    <section className={style.seal} aria-label={t('label')}>
      <p>{t('covers', { evidence: claim.evidence.length })}</p>
      {needed > 1 && <p>{t('approvals', { given: claim.approvedBy.length, needed })}</p>}
      <details>
        <summary>
          {t('seal')}{' '}
          <code>
            {claim.seal.slice(0, 4)}…{claim.seal.slice(-4)}
          </code>
        </summary>
        <p>
          <code>{claim.seal}</code>
        </p>
        <p>{t('what')}</p>
      </details>
    </section>
  )
}

/** For a reviewer: what has changed under the seal since they opened the card, until they say that they have read it. */
export function ChangedSince({ claim }: { claim: ClaimView }) {
  const t = useTranslations('review.changed')
  const [seen, setSeen] = useState(claim)
  const changes = seen.seal === claim.seal ? [] : changedParts(seen, claim)
  return (
    <div role="status">
      {changes.length > 0 && (
        <div className={style.changed}>
          <b>{t('label')}</b>
          <ul>
            {changes.map(({ part, number, before, after }) => (
              <li key={`${part} ${number} ${before} ${after}`}>
                {t(`parts.${part}`, { number: number ?? 0 })}: {before && <del>{before}</del>}{' '}
                {after && <ins>{after}</ins>}
              </li>
            ))}
          </ul>
          <button type="button" onClick={() => setSeen(claim)}>
            {t('read')}
          </button>
        </div>
      )}
    </div>
  )
}
