import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { When } from '#components/ui/when.tsx'
import { webAddress } from '#lib/evidence/capture.ts'
import type { Copy, EvidenceCard } from '#lib/evidence/schema.ts'
import style from './copy-state.module.css'
import { failureKey } from './failure-key.ts'

/** On a piece of evidence: whether there is a copy of its source, and whether the very words of the quote stand in it. */
export function CopyState({ card }: { card: EvidenceCard }) {
  const t = useTranslations('evidence.copy')
  const { copy, pinned, source, sourceId } = card
  if (!copy || (!copy.kept && !copy.failed && !webAddress(source))) return null
  const { kept, failed } = copy
  const time = (at: Date) => ({ day: () => <When at={at} /> })
  return (
    <div className={style.copy}>
      {kept ? (
        <>
          {card.quote !== null && <QuoteState quote={copy.quote} />}
          <p className="small">
            <Link href={`/sources/${sourceId}/captures/${kept.captureId}`}>{t.rich('of', time(kept.at))}</Link>
            {pinned && ` · ${t(pinned === kept.sha256 ? 'sealed' : 'changed')}`}
          </p>
        </>
      ) : (
        !failed && <p className="small">{t(source.confidential ? 'confidential' : 'none')}</p>
      )}
      {failed && (
        <p className={style.fault}>
          {t.rich('failed', { ...time(failed.at), why: t(`failures.${failureKey(failed.code)}`) })}
        </p>
      )}
    </div>
  )
}

function QuoteState({ quote }: { quote: Copy['quote'] }) {
  const t = useTranslations('evidence.copy')
  if (!quote) return <p className="small">{t('unreadable')}</p>
  if (!quote.place) return <p className={style.fault}>{t('notFound')}</p>
  const { before, words, after } = quote.place
  return (
    <details className="small">
      <summary className={style.found}>{t('found')}</summary>
      <p className={style.around}>
        …{before}
        <mark>{words}</mark>
        {after}…
      </p>
    </details>
  )
}
