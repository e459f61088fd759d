'use client'

import { useTranslations } from 'next-intl'
import { z } from 'zod'
import { ActForm } from '#components/ui/form.tsx'
import { AreaField, ChoiceField, TextField, TickField } from '#components/ui/form-fields.tsx'
import type { Action } from '#lib/action-result.ts'
import { type Wording, wordingSchema } from '#lib/claim/schema.ts'
import style from './claim-form.module.css'
import { FigureFields } from './figure-fields.tsx'
import { atTheirFields, withoutBlankFigure, wordingFields } from './wording-values.ts'

type Props = {
  initial: Partial<Wording>
  /** Gets the wording as typed; whoever mounts the form adds what the verb needs besides. */
  action: Action
  onDone: () => void
  onCancel: () => void
}

const typedSchema = z.preprocess(withoutBlankFigure, wordingSchema)

/** Says what a claim is: to make it, or to reword it. */
export function WordingForm({ initial, action, onDone, onCancel }: Props) {
  const t = useTranslations('claim.wording')
  const send: Action = async (typed) => {
    const result = await action(withoutBlankFigure(typed))
    return result.ok || !result.fields ? result : { ...result, fields: atTheirFields(result.fields) }
  }
  const kinds = (['person', 'body'] as const).map((value) => ({ value, label: t(`kinds.${value}`) }))
  return (
    <ActForm
      schema={typedSchema}
      action={send}
      initial={wordingFields(initial)}
      onDone={onDone}
      onCancel={onCancel}
      label={t('label')}
    >
      <AreaField name="statement" label={t('statement')} hint={t('statementHint')} rows={2} />
      <TextField name="claimant" label={t('claimant')} hint={t('claimantHint')} optional />
      <div className={style.pair}>
        <ChoiceField name="claimantKind" label={t('kind')} choices={kinds} none={t('kinds.none')} />
        <TextField name="claimantRole" label={t('role')} optional />
      </div>
      <div className={style.pair}>
        <TextField name="claimedOn" type="date" label={t('on')} optional />
        <TextField name="claimedAt" label={t('at')} placeholder={t('atExample')} optional />
      </div>
      <FigureFields />
      <div className={style.ticks}>
        <TickField name="mustCheck" label={t('mustCheck')} hint={t('mustCheckHint')} />
        <TickField name="sensitive" label={t('sensitive')} hint={t('sensitiveHint')} />
      </div>
    </ActForm>
  )
}
