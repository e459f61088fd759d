import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { When } from '#components/ui/when.tsx'
import type { RecordRow } from '#lib/record/schema.ts'
import style from './record-room.module.css'

/** Where the thing that an entry is about can be seen, if anywhere. */
function addressOf({ subjectType, subjectId, articleId }: RecordRow): string | null {
  if (subjectType === 'article') return `/articles/${subjectId}`
  if (subjectType === 'claim' && articleId) return `/articles/${articleId}?claim=${subjectId}`
  if (subjectType === 'source') return `/sources/${subjectId}`
  return articleId ? `/articles/${articleId}` : null
}

/** One entry: who did what when, what it was about (`name` where it has one), and what was written down, with its place in the chain. */
export function RecordEntry({ row, name }: { row: RecordRow; name: string | undefined }) {
  const t = useTranslations('record')
  const address = addressOf(row)
  const verb = t.has(`verbs.${row.verb}`) ? t(`verbs.${row.verb}`) : row.verb
  const about = name ?? (t.has(`to.${row.subjectType}`) ? t(`to.${row.subjectType}`) : row.subjectType)
  return (
    <li className={style.entry}>
      <span className={`small num ${style.position}`} title={t('entry', { position: String(row.position) })}>
        {String(row.position)}
      </span>
      <div>
        <p>
          <b>{row.actorName}</b> {verb}
          {' · '}
          {address ? <Link href={address}>{about}</Link> : about}
        </p>
        <details>
          <summary className="small">{t('details')}</summary>
          <pre className={style.data}>{JSON.stringify(row.data, null, 2)}</pre>
          <p className="small">
            {t('hash')} <code>{row.hash}</code>
          </p>
        </details>
      </div>
      <span className={`small num ${style.when}`}>
        <When at={row.at} />
      </span>
    </li>
  )
}
