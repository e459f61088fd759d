'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useFieldArray, useWatch } from 'react-hook-form'
import { ChoiceField, TextField } from '#components/ui/form-fields.tsx'
import type { EvidenceCard } from '#lib/evidence/schema.ts'
import { rules } from '#lib/figure/formula.ts'
import { type Formula, unitKeys } from '#lib/figure/schema.ts'
import style from './figure.module.css'
import { blankValue } from './sum-values.ts'

/** The values of a sum, each named after its part in the formula, with as many as the formula takes. */
export function SumValues({ evidence }: { evidence: readonly EvidenceCard[] }) {
  const t = useTranslations('sum')
  const formula: Formula = useWatch({ name: 'calculation.formula' })
  const { fields, append, remove } = useFieldArray({ name: 'calculation.values' })
  const { least, most } = rules[formula]
  const missing = least - fields.length
  // Another formula may need more; what was typed for one that needs fewer is left to the writer to remove.
  useEffect(() => {
    if (missing > 0)
      append(
        Array.from({ length: missing }, () => blankValue),
        { shouldFocus: false },
      )
  }, [missing, append])
  return (
    <>
      {fields.map(({ id }, place) => (
        <fieldset key={id} className={style.value}>
          <legend>{t(`roles.${formula}`, { place, number: place + 1 })}</legend>
          <OneValue place={place} evidence={evidence} />
          {fields.length > least && (
            <Button size="xs" onClick={() => remove(place)}>
              {t('form.less')}
            </Button>
          )}
        </fieldset>
      ))}
      {fields.length < most && (
        <Button size="xs" onClick={() => append(blankValue)}>
          {t('form.more')}
        </Button>
      )}
    </>
  )
}

function OneValue({ place, evidence }: { place: number; evidence: readonly EvidenceCard[] }) {
  const t = useTranslations('sum')
  const name = (field: keyof typeof blankValue) => `calculation.values.${place}.${field}`
  const from = evidence.map(({ number }) => ({ value: String(number), label: t('form.evidenceOf', { number }) }))
  return (
    <>
      <TextField name={name('label')} label={t('form.what')} placeholder={t('form.whatExample')} />
      <div className={style.pair}>
        <TextField name={name('written')} label={t('form.written')} placeholder={t('form.writtenExample')} />
        <ChoiceField
          name={name('unit')}
          label={t('form.unit')}
          choices={unitKeys.map((value) => ({ value, label: t(`units.${value}`) }))}
        />
        <TextField name={name('of')} label={t('form.of')} placeholder={t('form.ofExample')} optional />
        <ChoiceField name={name('evidence')} label={t('form.evidence')} choices={from} none={t('form.evidenceNone')} />
      </div>
    </>
  )
}
