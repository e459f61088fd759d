'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { AreaField, ChoiceField, TextField, TickField } from '#components/ui/form-fields.tsx'
import { type SourceDetails, sourceKinds } from '#lib/evidence/schema.ts'
import style from './evidence.module.css'

/** What the fields of a source hold at first: what is known of it, else empty. */
export function sourceValues(known?: SourceDetails): Record<string, unknown> {
  const blank = { kind: 'official-record', standing: 'primary', confidential: false }
  const text = ['title', 'address', 'publisher', 'author', 'publishedOn', 'interests', 'language', 'confidentialReason']
  const filled = Object.entries(known ?? {}).filter(([, value]) => value !== null)
  return { ...Object.fromEntries(text.map((name) => [name, ''])), ...blank, ...Object.fromEntries(filled) }
}

/** The fields of a source under `under` in the form's values, such as `source.details`. */
export function SourceFields({ under }: { under: string }) {
  const t = useTranslations('evidence.source')
  const confidential = useWatch({ name: `${under}.confidential` })
  const kinds = sourceKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))
  const standings = (['primary', 'secondary'] as const).map((value) => ({ value, label: t(`standings.${value}`) }))
  return (
    <>
      <TextField name={`${under}.title`} label={t('title')} />
      <TextField name={`${under}.address`} label={t('address')} hint={t('addressHint')} optional />
      <div className={style.pair}>
        <TextField name={`${under}.publisher`} label={t('publisher')} optional />
        <TextField name={`${under}.author`} label={t('author')} optional />
      </div>
      <div className={style.pair}>
        <ChoiceField name={`${under}.kind`} label={t('kind')} choices={kinds} />
        <ChoiceField name={`${under}.standing`} label={t('standing')} choices={standings} />
      </div>
      <div className={style.pair}>
        <TextField name={`${under}.publishedOn`} type="date" label={t('on')} optional />
        <TextField name={`${under}.language`} label={t('language')} placeholder={t('languageExample')} optional />
      </div>
      <AreaField name={`${under}.interests`} label={t('interests')} hint={t('interestsHint')} rows={2} optional />
      <TickField name={`${under}.confidential`} label={t('confidential')} hint={t('confidentialHint')} />
      {confidential && (
        <AreaField
          name={`${under}.confidentialReason`}
          label={t('confidentialReason')}
          hint={t('confidentialReasonHint')}
          rows={2}
        />
      )}
    </>
  )
}
