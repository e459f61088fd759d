'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { RefusalNote } from '#components/ui/refusal-note.tsx'
import { useRefusalSentence } from '#components/ui/refusal-sentence.ts'
import { type DraftLine, toggled } from '#lib/import/draft.ts'
import style from './draft.module.css'

type Props = { lines: DraftLine[]; onChange: (lines: DraftLine[]) => void }
type Placed = DraftLine & { at: number }

/** More than these in one place fold together, or nobody would find the article among a page's furniture. */
const mostUnfolded = 6

/** A text before it is saved: its blocks as they will stand in the galley, and in their places, grey, what is set aside. */
export function Draft({ lines, onChange }: Props) {
  const t = useTranslations('import')
  const sentence = useRefusalSentence()
  const heading = useId()
  const kept = lines.filter(({ why }) => why === null).length
  const press = (at: number) => onChange(toggled(lines, at))
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={style.head}>
        {t('preview')}
      </h2>
      <p className="small quiet" role="status">
        {t('count', { kept, aside: lines.length - kept })}. {t('countHint')}
      </p>
      <div className={style.sheet}>
        {runsOf(lines).map((run) => (
          <Run key={run[0]?.at} run={run} press={press} />
        ))}
      </div>
      {kept === 0 && <RefusalNote sentence={sentence('text-empty')} />}
    </section>
  )
}

function Run({ run, press }: { run: Placed[]; press: (at: number) => void }) {
  const t = useTranslations('import')
  const list = run.map((line) => <Line key={line.at} line={line} press={press} />)
  if (run.length <= mostUnfolded) return list
  return (
    <details className={style.many}>
      <summary>{t('many', { count: run.length })}</summary>
      {list}
    </details>
  )
}

function Line({ line, press }: { line: Placed; press: (at: number) => void }) {
  const t = useTranslations('import')
  const { text, kind, why, at } = line
  const known = `why.${why}`
  return (
    <div className={`${style.line} ${why === null ? (style[kind] ?? '') : style.aside}`} data-why={why}>
      <p>
        {text}
        {why !== null && (
          <span className={style.why}>
            {why === 'by-hand' ? t('byHand') : t.has(known) ? t(known) : t('why.other')}
          </span>
        )}
      </p>
      <Button
        size="compact-xs"
        className={style.button}
        aria-label={`${t(why === null ? 'aside' : 'back')}: ${text.slice(0, 60)}`}
        onClick={() => press(at)}
      >
        {t(why === null ? 'aside' : 'back')}
      </Button>
    </div>
  )
}

/** Lines that are set aside one after the other are one run; each block stands alone. */
function runsOf(lines: readonly DraftLine[]): Placed[][] {
  const runs: Placed[][] = []
  for (const [at, line] of lines.entries()) {
    const run = runs.at(-1)
    if (line.why !== null && run?.[0] && run[0].why !== null) run.push({ ...line, at })
    else runs.push([{ ...line, at }])
  }
  return runs
}
