'use client'

import { Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { ActButton } from '#components/ui/act-button.tsx'
import type { Action } from '#lib/action-result.ts'
import type { Preview } from '#lib/publication/schema.ts'
import style from './publish-screen.module.css'

type Props = {
  preview: Preview
  actions: { publish: Action; correct: Action }
  note: string
  onNote: (note: string) => void
}

/** The last step: publish, or correct with a public note. It sends the hash of the preview, so that nothing newer goes out unseen. */
export function PutOut({ preview: { article, verb, hash, refused, draft }, actions, note, onNote }: Props) {
  const t = useTranslations('publication.out')
  const correcting = verb === 'correct'
  const input = { articleId: article.id, preview: hash, ...(correcting ? { note } : {}) }
  return (
    <section className={style.step} aria-labelledby="out-heading">
      <h2 id="out-heading">{t(verb)}</h2>
      <p className="small">{t(`lead.${verb}`, { number: draft?.number ?? 1 })}</p>
      {correcting && (
        <Textarea
          label={t('note')}
          description={t('noteHint')}
          value={note}
          onChange={(event) => onNote(event.currentTarget.value)}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={2000}
        />
      )}
      <ActButton
        main
        action={actions[verb]}
        input={input}
        why={refused?.code ?? null}
        {...(refused ? { details: refused.details } : {})}
        onDone={() => onNote('')}
        keyed={{ key: 'p', does: t('keyPublish') }}
      >
        {t(correcting ? 'correctNow' : 'publishNow')}
      </ActButton>
    </section>
  )
}
