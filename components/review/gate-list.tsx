'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { GateLine } from '#lib/review/schema.ts'
import style from './review.module.css'

/** The part of the card where each line of the gate is put right. */
const partOf = {
  words: 'wording',
  verdict: 'verdict',
  sources: 'evidence',
  primary: 'evidence',
  locators: 'evidence',
  claimant: 'contact',
  sides: 'verdict',
  footnotes: 'verdict',
  sum: 'sum',
} as const satisfies Record<GateLine['key'], string>

type Props = {
  gate: readonly GateLine[]
  /** What stands before the ids of the card's parts. */
  prefix: string
  /** More lines, for what else stands in the way. */
  children?: ReactNode
}

/** What must hold before review, as a checklist; a line that does not hold leads to where it is put right. */
export function GateList({ gate, prefix, children }: Props) {
  const t = useTranslations('review.gate')
  const goTo = (part: string) => {
    const target = document.getElementById(`${prefix}-${part}`)
    target?.scrollIntoView({ block: 'nearest' })
    target?.querySelector<HTMLElement>('[aria-expanded]')?.focus()
  }
  return (
    <ul className={style.gate} aria-label={t('label')}>
      {gate.map(({ key, met, details }) => (
        <li key={key} className={met ? style.met : style.unmet}>
          <span className="unseen">{t(met ? 'holds' : 'missing')}</span>
          {met ? (
            t(`met.${key}`, details)
          ) : (
            <button type="button" onClick={() => goTo(partOf[key])}>
              {t(`unmet.${key}`, details)}
            </button>
          )}
        </li>
      ))}
      {children}
    </ul>
  )
}
