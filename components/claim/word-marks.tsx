import { useTranslations } from 'next-intl'
import type { DiffRun } from '#lib/article/word-diff.ts'
import style from './word-marks.module.css'

type Props = {
  runs: readonly DiffRun[]
  /** Leave out what only the other side has, for texts that stand side by side. */
  side?: 'before' | 'after'
}

/** Words with what was taken out struck through and what was put in underlined; a screen reader is told where each begins. */
export function WordMarks({ runs, side }: Props) {
  const t = useTranslations('article.compare')
  let at = 0
  return runs
    .filter(({ kind }) => !(side === 'before' && kind === 'new') && !(side === 'after' && kind === 'gone'))
    .map(({ kind, text }) => {
      const key = `${at} ${kind}`
      at += text.length
      if (kind === 'same') return <span key={key}>{text}</span>
      const Tag = kind === 'gone' ? 'del' : 'ins'
      return (
        <Tag key={key} className={style[kind]}>
          <span className="unseen">{t(kind)} </span>
          {text}
        </Tag>
      )
    })
}
