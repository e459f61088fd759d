'use client'

import { useTranslations } from 'next-intl'
import { AreaField, ChoiceField, TextField } from '#components/ui/form-fields.tsx'
import { type EvidenceCard, stanceSchema } from '#lib/evidence/schema.ts'
import style from './evidence.module.css'

type Use = Pick<EvidenceCard, 'stance' | 'quote' | 'locator' | 'accessedOn' | 'note'>

/** What the fields of a use hold at first. */
export const usedValues = (known?: Use): Record<string, unknown> => ({
  stance: known?.stance ?? 'supports',
  quote: known?.quote ?? '',
  locator: known?.locator ?? '',
  accessedOn: known?.accessedOn ?? '',
  note: known?.note ?? '',
})

/** How a source bears on the claim: stance, the words used, where in it they stand, when it was looked at. */
export function UseFields() {
  const t = useTranslations('evidence.use')
  const stances = stanceSchema.options.map((value) => ({ value, label: t(`stances.${value}`) }))
  return (
    <>
      <ChoiceField name="stance" label={t('stance')} choices={stances} />
      <AreaField name="quote" label={t('quote')} hint={t('quoteHint')} rows={2} optional />
      <div className={style.pair}>
        <TextField name="locator" label={t('locator')} hint={t('locatorHint')} placeholder={t('locatorExample')} />
        <TextField name="accessedOn" type="date" label={t('accessed')} hint={t('accessedHint')} optional />
      </div>
      <AreaField name="note" label={t('note')} hint={t('noteHint')} rows={2} optional />
    </>
  )
}
