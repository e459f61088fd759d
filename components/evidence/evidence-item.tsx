'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Day } from '#components/ui/when.tsx'
import type { EvidenceCard } from '#lib/evidence/schema.ts'
import { CopyState } from './copy-state.tsx'
import style from './evidence.module.css'
import { SourceLine } from './source-line.tsx'

const colour = { supports: 'ok', refutes: 'stop', context: 'quiet' } as const

/** One piece of evidence in full, as a seal covers it. `id` is where the footnotes of the explanation lead. */
export function EvidenceItem({ card, id, children }: { card: EvidenceCard; id: string; children?: ReactNode }) {
  const t = useTranslations('evidence')
  const { source } = card
  return (
    <li id={id} className={style.evidence}>
      <span className={`${style.number} num`}>{card.number}</span>
      <div>
        <span className={`${style.stance} ${colour[card.stance]}`}>{t(`use.stances.${card.stance}`)}</span>
        <SourceLine details={source} />
        {source.address && <Address address={source.address} />}
        {card.quote && <blockquote>{card.quote}</blockquote>}
        <CopyState card={card} />
        <p className="small">
          {card.locator && t('use.at', { locator: card.locator })}
          {card.locator && card.accessedOn && ' · '}
          {card.accessedOn && t.rich('use.seen', { day: () => <Day on={card.accessedOn ?? ''} /> })}
        </p>
        {card.note && <p className="small">{t('use.noted', { note: card.note })}</p>}
        {source.interests && <p className="small">{t('use.interest', { interests: source.interests })}</p>}
        {source.confidential && (
          <p className="small">{t('use.confidential', { reason: source.confidentialReason ?? '' })}</p>
        )}
        <p className="small quiet">{t('use.by', { name: card.author.name })}</p>
        {children}
      </div>
    </li>
  )
}

/** A source may be a web address or a reference to a shelf; only the first is a link. */
export function Address({ address }: { address: string }) {
  if (!/^https?:\/\/\S+$/i.test(address)) return <p className="small">{address}</p>
  return (
    <p className="small">
      <a href={address} target="_blank" rel="noopener noreferrer">
        {address}
      </a>
    </p>
  )
}
