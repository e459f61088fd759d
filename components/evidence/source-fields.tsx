'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { AreaField, ChoiceField, TextField, TickField } from '#components/ui/form-fields.tsx'
import { kinds as kindRules, missingOf } from '#lib/evidence/kinds.ts'
import { type SourceDetails, type SourceKind, type SourceRow, sourceKinds } from '#lib/evidence/schema.ts'
import style from './evidence.module.css'
import { LookUp } from './look-up.tsx'

/** What the fields of a source hold at first: what is known of it, else empty. */
export function sourceValues(known?: SourceDetails): Record<string, unknown> {
  const blank = { kind: 'official-record', standing: 'primary', confidential: false }
  const text = [
    'title',
    'address',
    'publisher',
    'author',
    'publishedOn',
    'interests',
    'language',
    'confidentialReason',
    'reliability',
  ]
  const filled = Object.entries(known ?? {}).filter(([, value]) => value !== null)
  return { ...Object.fromEntries(text.map((name) => [name, ''])), ...blank, ...Object.fromEntries(filled) }
}

type Props = {
  /** Where they stand in the form's values, such as `source.details`. */
  under: string
  /** A new source: its address is asked first and can be looked up. */
  fresh?: boolean
  /** Takes the source that the library has already at the address; without it a link leads there. */
  onKnown?: (source: SourceRow) => void
}

/** The fields of a source. */
export function SourceFields({ under, fresh = false, onKnown }: Props) {
  const t = useTranslations('evidence.source')
  const confidential = useWatch({ name: `${under}.confidential` })
  const kinds = sourceKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))
  const standings = (['primary', 'secondary'] as const).map((value) => ({ value, label: t(`standings.${value}`) }))
  return (
    <>
      {fresh && <LookUp under={under} onKnown={onKnown} />}
      <TextField name={`${under}.title`} label={t('title')} />
      {!fresh && <TextField name={`${under}.address`} label={t('address')} hint={t('addressHint')} optional />}
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
      <KindNeeds under={under} />
      <AreaField name={`${under}.interests`} label={t('interests')} hint={t('interestsHint')} rows={2} optional />
      <AreaField name={`${under}.reliability`} label={t('reliability')} hint={t('reliabilityHint')} rows={2} optional />
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

/** What a source of the chosen kind should still say; and as the kind changes, its standing follows if it was the usual one. */
function KindNeeds({ under }: { under: string }) {
  const t = useTranslations('evidence.source')
  const { getValues, setValue } = useFormContext()
  const details: SourceDetails = useWatch({ name: under })
  const { kind } = details
  const before = useRef<SourceKind>(kind)
  useEffect(() => {
    const usual = kindRules[before.current].standing
    if (kind !== before.current && getValues(`${under}.standing`) === usual)
      setValue(`${under}.standing`, kindRules[kind].standing)
    before.current = kind
  }, [kind, under, getValues, setValue])
  const missing = missingOf(details)
  return (
    <p className="small quiet" aria-live="polite">
      {missing.length > 0 && t('missing', { parts: missing.map((part) => t(`parts.${part}`)).join(', ') })}
    </p>
  )
}
