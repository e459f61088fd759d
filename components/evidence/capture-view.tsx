import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { WordMarks } from '#components/claim/word-marks.tsx'
import { When } from '#components/ui/when.tsx'
import { textDiff } from '#lib/article/word-diff.ts'
import type { CaptureRow, SourceRow } from '#lib/evidence/schema.ts'
import style from './capture-list.module.css'
import library from './library.module.css'

type Props = {
  source: SourceRow
  capture: CaptureRow
  text: string
  /** The copy before it that had other words. */
  earlier: { at: Date; text: string } | null
}

/** What a copy says, and before that what has changed since the last one that said something else. */
export function CaptureView({ source, capture, text, earlier }: Props) {
  const t = useTranslations('evidence.copies')
  const language = source.details.language ?? undefined
  return (
    <div className={library.page}>
      <p className="small">
        <Link href={`/sources/${source.id}`}>{source.details.title}</Link>
      </p>
      <h1 className={library.title}>{t.rich('title', { day: () => <When at={capture.at} /> })}</h1>
      <p className={style.hash}>
        SHA-256 <code>{capture.sha256}</code>
      </p>
      <p className={style.links}>
        <a href={`/sources/${source.id}/captures/${capture.id}/file?as=warc`} download>
          {t('warc')}
        </a>
        <a href={`/sources/${source.id}/captures/${capture.id}/file?as=text`} download>
          {t('words')}
        </a>
      </p>
      {earlier && (
        <section id="changed" aria-label={t('changed')}>
          <h2>{t.rich('since', { day: () => <When at={earlier.at} /> })}</h2>
          <Changes before={earlier.text} after={text} language={language} />
        </section>
      )}
      <section aria-label={t('text')}>
        <h2>{t('text')}</h2>
        <div className={style.text} lang={language}>
          {linesOf(text).map(({ from, line }) => (
            <p key={from}>{line}</p>
          ))}
        </div>
      </section>
    </div>
  )
}

// Each line with where it begins (UTF-16), which tells two equal lines apart.
function linesOf(text: string): { from: number; line: string }[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({ from: index, line }))
}

type Changed = { before: string; after: string; language: string | undefined }

function Changes({ before, after, language }: Changed) {
  const rows = textDiff(before, after).map((row, at) => ({ ...row, at }))
  return (
    <div className={style.rows} lang={language}>
      {rows
        .filter((row) => row.before !== row.after)
        .map((row) => (
          <p key={row.at}>
            <WordMarks runs={row.runs} />
          </p>
        ))}
    </div>
  )
}
