'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { When } from '#components/ui/when.tsx'
import type { Action, Result } from '#lib/action-result.ts'
import type { HistoryEntry } from '#lib/review/schema.ts'
import style from './claim.module.css'
import { historySentence } from './history-sentence.ts'

type Props = { claim: { id: string; version: number }; read: Action<HistoryEntry[]> }

/** Everything done to a claim, newest first, read when somebody opens it and again when the claim changes. */
export function ClaimHistory({ claim, read }: Props) {
  const t = useTranslations('claim.history')
  const say = useTranslations()
  const [open, setOpen] = useState(false)
  const [answer, setAnswer] = useState<Result<HistoryEntry[]> | null>(null)
  const { id, version } = claim

  useEffect(() => {
    if (!open || !version) return
    let current = true
    const show = (result: Result<HistoryEntry[]> | null) => current && setAnswer(result)
    read({ claimId: id }).then(show, () => show(null))
    return () => {
      current = false
    }
  }, [open, id, version, read])

  return (
    <details className={style.history} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('label')}</summary>
      {answer === null && <p className="small">{t('reading')}</p>}
      {answer && !answer.ok && <p className="small">{answer.sentence}</p>}
      {answer?.ok && (
        <ol>
          {[...answer.value].reverse().map(({ position, at, actorName, verb, data }) => (
            <li key={position}>
              <span className="small num">
                <When at={at} />
              </span>
              <span>
                <b>{actorName}</b> {historySentence(say, verb, data)}
              </span>
            </li>
          ))}
        </ol>
      )}
    </details>
  )
}
