import { useTranslations } from 'next-intl'
import { Day } from '#components/ui/when.tsx'
import type { SourceDetails } from '#lib/evidence/schema.ts'
import style from './evidence.module.css'

/** A source in two lines: its title, then what it is, whose and from when. */
export function SourceLine({ details }: { details: SourceDetails }) {
  const t = useTranslations('evidence.source')
  const { title, publisher, author, publishedOn, kind, standing, confidential } = details
  return (
    <span className={style.line}>
      <span className={style.title}>{title}</span>
      <span className="small">
        {[publisher, author].filter(Boolean).map((who) => `${who} · `)}
        {t(`kinds.${kind}`)} · {t(`standings.${standing}`)}
        {publishedOn && (
          <>
            {' · '}
            <Day on={publishedOn} />
          </>
        )}
        {confidential && <b className="stop"> · {t('confidentialMark')}</b>}
      </span>
    </span>
  )
}
