import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import style from './phone-sheet.module.css'

type Props = { label: string; onClose: () => void; children: ReactNode }

/** On a phone: a card as a sheet from below. The text above it stays within reach, so it traps nothing. */
export function PhoneSheet({ label, onClose, children }: Props) {
  const t = useTranslations('article.galley')
  return (
    <section className={style.sheet} aria-label={label}>
      <div className={style.head}>
        <button type="button" onClick={onClose} aria-label={t('close')}>
          ✕
        </button>
      </div>
      {children}
    </section>
  )
}
