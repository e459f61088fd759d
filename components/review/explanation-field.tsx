'use client'

import { Button, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { useController } from 'react-hook-form'
import type { EvidenceCard } from '#lib/evidence/schema.ts'
import { Explanation } from './explanation.tsx'
import style from './review.module.css'

type Props = { name: string; evidence: readonly EvidenceCard[]; prefix: string }

/** The explanation in Markdown, with a button that puts in a footnote for each evidence, and what it will look like. */
export function ExplanationField({ name, evidence, prefix }: Props) {
  const t = useTranslations('review.verdict')
  const { field, fieldState } = useController({ name })
  const area = useRef<HTMLTextAreaElement | null>(null)
  const text = String(field.value ?? '')
  const cite = (number: number) => {
    const { selectionStart, selectionEnd } = area.current ?? { selectionStart: text.length, selectionEnd: text.length }
    const note = `[^${number}]`
    // Into the field itself, as typing does, so that undo takes it back too.
    area.current?.setRangeText(note, selectionStart, selectionEnd, 'end')
    field.onChange(area.current?.value ?? text + note)
    area.current?.focus()
  }
  return (
    <div className={style.write}>
      <Textarea
        {...field}
        ref={(element) => {
          area.current = element
          field.ref(element)
        }}
        value={text}
        label={t('explanation')}
        description={t('explanationHint')}
        error={fieldState.error?.message}
        autosize
        minRows={5}
        maxRows={24}
      />
      {evidence.length > 0 && (
        <fieldset className={style.cites} aria-label={t('cites')}>
          {evidence.map((card) => (
            <Button key={card.id} size="compact-xs" onClick={() => cite(card.number)} title={card.source.title}>
              {t('cite', { number: card.number })}
            </Button>
          ))}
        </fieldset>
      )}
      {text.trim() !== '' && (
        <section className={style.preview} aria-label={t('preview')}>
          <Explanation markdown={text} prefix={prefix} known={evidence.map((card) => card.number)} />
        </section>
      )}
    </div>
  )
}
