'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useController } from 'react-hook-form'
import { Glyph } from '#components/claim/glyph.tsx'
import type { Scale } from '#lib/verdict/schema.ts'
import { useRatingWords } from './rating-name.ts'
import style from './review.module.css'

/** The newsroom's ratings with their definitions, one to choose. */
export function RatingField({ name, scale }: { name: string; scale: Scale }) {
  const t = useTranslations('review.verdict')
  const words = useRatingWords(scale)
  const { field, fieldState } = useController({ name })
  const fault = useId()
  return (
    <fieldset className={style.ratings} aria-describedby={fieldState.error ? fault : undefined}>
      <legend>{t('rating')}</legend>
      {scale.ratings.map(({ key }, place) => (
        <label key={key}>
          <input
            type="radio"
            name={name}
            value={key}
            checked={field.value === key}
            ref={place === 0 ? field.ref : undefined}
            onChange={() => field.onChange(key)}
          />
          <Glyph rating={key} />
          <span>
            <b>{words(key).name}</b>
            <span className="small">{words(key).definition}</span>
          </span>
        </label>
      ))}
      {fieldState.error && (
        <p id={fault} className={style.fault}>
          {t('choose')}
        </p>
      )}
    </fieldset>
  )
}
