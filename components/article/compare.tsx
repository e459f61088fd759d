import { useTranslations } from 'next-intl'
import { WordMarks } from '#components/claim/word-marks.tsx'
import type { VersionText } from '#lib/article/schema.ts'
import { type DiffRow, textDiff } from '#lib/article/word-diff.ts'
import style from './compare.module.css'

export type View = 'side' | 'inline'
type Props = { from: VersionText; to: VersionText; view: View; language: string }

/** What differs between two texts, paragraph by paragraph: side by side, or in one column. */
export function Compare({ from, to, view, language }: Props) {
  const t = useTranslations('article.compare')
  const rows = textDiff(from.text, to.text).map((row, at) => ({ ...row, at }))
  if (rows.every(({ before, after }) => before === after)) return <p className="quiet">{t('same')}</p>
  if (view === 'inline')
    return (
      <div className={style.inline} lang={language}>
        {rows.map((row) => (
          <p key={row.at} className={stands(row) ? style.stands : undefined}>
            <WordMarks runs={row.runs} />
          </p>
        ))}
      </div>
    )
  return (
    <table className={style.side}>
      <thead>
        <tr>
          <th scope="col">{t('version', { number: from.number })}</th>
          <th scope="col">{t('version', { number: to.number })}</th>
        </tr>
      </thead>
      <tbody lang={language}>
        {rows.map((row) => (
          <tr key={row.at} className={stands(row) ? style.stands : undefined}>
            <td>{row.before !== null && <WordMarks runs={row.runs} side="before" />}</td>
            <td>{row.after !== null && <WordMarks runs={row.runs} side="after" />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const stands = ({ before, after }: DiffRow) => before === after
