'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { ChoiceField, TextField } from '#components/ui/form-fields.tsx'
import style from './claim-form.module.css'

/** The claim's number, put away until there is one: many claims have none. */
export function FigureFields() {
  const t = useTranslations('claim.figure')
  const { getValues } = useFormContext()
  // Only at first: a figure being emptied must not fold under the hands of whoever types.
  const [filled] = useState(() => Object.values(getValues('figure') ?? {}).some(Boolean))
  const directions = (['up', 'down', 'level'] as const).map((value) => ({ value, label: t(`directions.${value}`) }))
  return (
    <details className={style.more} open={filled || undefined}>
      <summary>{t('label')}</summary>
      <p className="small">{t('hint')}</p>
      <div className={style.pair}>
        <TextField name="figure.value" label={t('value')} placeholder={t('valueExample')} />
        <TextField name="figure.unit" label={t('unit')} placeholder={t('unitExample')} />
      </div>
      <ChoiceField name="figure.direction" label={t('direction')} choices={directions} none={t('directions.none')} />
      <TextField name="figure.baseline" label={t('baseline')} placeholder={t('baselineExample')} optional />
      <TextField name="figure.period" label={t('period')} placeholder={t('periodExample')} optional />
    </details>
  )
}
