'use client'

import { useTranslations } from 'next-intl'
import { When } from '#components/ui/when.tsx'
import type { LastDecision as Decision } from '#lib/review/schema.ts'
import style from './claim.module.css'

const voidable = ['wording', 'evidence', 'verdict', 'contact', 'anchor']

/** What was decided last and why, or which change undid it. */
export function LastDecision({ decision }: { decision: Decision }) {
  const t = useTranslations('review.decision')
  const { kind, author, note, at } = decision
  const what = voidable.includes(note ?? '') ? note : 'other'
  return (
    <p className={`${style.decision} ${kind === 'approve' ? style.yes : style.no}`}>
      <b>{t(kind, { what: what ?? 'other' })}</b> {kind === 'request_changes' && <q>{note}</q>}{' '}
      <span className="small">
        {author.name}, <When at={at} />
      </span>
    </p>
  )
}
