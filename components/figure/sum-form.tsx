'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { ActForm } from '#components/ui/form.tsx'
import { AreaField, ChoiceField, TextField } from '#components/ui/form-fields.tsx'
import type { Action } from '#lib/action-result.ts'
import { reckon } from '#lib/figure/calculation.ts'
import { isChange } from '#lib/figure/formula.ts'
import { calculateInput, decimalSigns, formulas, precisions, unitKeys } from '#lib/figure/schema.ts'
import type { ClaimView } from '#lib/review/schema.ts'
import style from './figure.module.css'
import { SumValues } from './sum-fields.tsx'
import { sumFields, typedSum } from './sum-values.ts'
import { SumView } from './sum-view.tsx'
import type { SaySum } from './sum-words.ts'

type Props = { claim: ClaimView; action: Action; onDone: () => void; onCancel: () => void }

/** Values, a formula and what the claim says; the result and its sentence stand below as they are typed. */
export function SumForm({ claim, action, onDone, onCancel }: Props) {
  const t = useTranslations('sum')
  const language = useLocale()
  return (
    <ActForm
      schema={calculateInput}
      action={action}
      initial={{ calculation: sumFields(claim, language) }}
      fixed={{ claimId: claim.id, version: claim.version }}
      onDone={onDone}
      onCancel={onCancel}
      label={t('form.label')}
    >
      <div className={style.pair}>
        <ChoiceField
          name="calculation.formula"
          label={t('form.formula')}
          choices={formulas.map((value) => ({ value, label: t(`formulas.${value}`) }))}
        />
        <ChoiceField
          name="calculation.decimalSign"
          label={t('form.decimalSign')}
          choices={decimalSigns.map((value) => ({ value, label: t(`form.signs.${value}`) }))}
        />
      </div>
      <SumValues evidence={claim.evidence} />
      <ClaimedFields />
      <AreaField name="calculation.note" label={t('form.note')} hint={t('form.noteHint')} rows={1} optional />
      <LiveSum />
    </ActForm>
  )
}

function ClaimedFields() {
  const t = useTranslations('sum')
  const formula = useWatch({ name: 'calculation.formula' })
  const held = precisions.map((value) => ({
    value,
    label: Number(value) > 0 ? t('precision.digits', { digits: Number(value) }) : t(`precision.${value as 'stated'}`),
  }))
  return (
    <>
      <TextField name="calculation.claimed" label={t('form.claimed')} hint={t('form.claimedHint')} />
      <div className={style.pair}>
        <ChoiceField name="calculation.precision" label={t('form.precision')} choices={held} />
        {isChange(formula) && (
          <ChoiceField
            name="calculation.direction"
            label={t('form.direction')}
            choices={(['up', 'down'] as const).map((value) => ({ value, label: t(`form.directions.${value}`) }))}
            none={t('form.directions.none')}
          />
        )}
        {formula === 'rank' && (
          <ChoiceField
            name="calculation.first"
            label={t('form.first')}
            choices={(['highest', 'lowest'] as const).map((value) => ({ value, label: t(`form.firsts.${value}`) }))}
          />
        )}
        <ChoiceField
          name="calculation.to"
          label={t('form.to')}
          choices={unitKeys.map((value) => ({ value, label: t(`units.${value}`) }))}
          none={t('form.toNone')}
        />
      </div>
    </>
  )
}

/** What the sum gives as it stands typed, or what keeps it from being computed. */
function LiveSum() {
  const t = useTranslations('sum')
  const language = useLocale()
  const sum = typedSum(useWatch({ name: 'calculation' }))
  const reckoned = sum && reckon(sum)
  return (
    <section className={style.sum} aria-label={t('form.live')} aria-live="polite">
      {!reckoned && <p>{t('form.empty')}</p>}
      {reckoned && !reckoned.ok && (
        <p className={style.fault}>
          {t(`faults.${reckoned.fault.code}`, {
            written: reckoned.fault.written ?? '',
            number: (reckoned.fault.at ?? 0) + 1,
          })}
        </p>
      )}
      {sum && reckoned?.ok && (
        <SumView sum={{ ...sum, note: null, outcome: reckoned.outcome }} say={t as SaySum} language={language} />
      )}
    </section>
  )
}
