'use client'

import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { useController } from 'react-hook-form'
import type { Action } from '#lib/action-result.ts'
import type { SourceRow } from '#lib/evidence/schema.ts'
import style from './evidence.module.css'
import { SourceLine } from './source-line.tsx'

const shownAtOnce = 8
const pauseMilliseconds = 200

type Props = {
  name: string
  /** What stands there before anything is typed. */
  sources: readonly SourceRow[]
  find: Action<SourceRow[]>
  /** The id of a source that cannot be chosen. */
  except?: string
  /** What to say when no source has the words. */
  none?: string
}

/** Chooses a source that is there already, by words of its title, publisher, author or address. */
export function SourcePicker({ name, sources, find, except, none }: Props) {
  const t = useTranslations('evidence.picker')
  const { field, fieldState } = useController({ name })
  const [found, setFound] = useState<readonly SourceRow[]>(sources)
  const fault = useId()
  const search = useDebouncedCallback(async (query: string) => {
    const result = await find({ query }).catch(() => null)
    if (result?.ok) setFound(result.value)
  }, pauseMilliseconds)
  const chosen = [...found, ...sources].find((source) => source.id === field.value)
  const shown = found
    .filter((source) => source.id !== field.value && source.id !== except)
    .slice(0, chosen ? shownAtOnce - 1 : shownAtOnce)
  const all = found.filter(({ id }) => id !== except).length
  return (
    <div className={style.picker}>
      <TextInput
        type="search"
        label={t('search')}
        onChange={(event) => search(event.currentTarget.value)}
        // Enter looks for a source; it does not send the form half filled in.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <fieldset className={style.choices} aria-describedby={fieldState.error ? fault : undefined}>
        <legend className="unseen">{t('choices')}</legend>
        {(chosen ? [chosen, ...shown] : shown).map((source) => (
          <label key={source.id}>
            <input
              type="radio"
              name={name}
              value={source.id}
              checked={source.id === field.value}
              onChange={() => field.onChange(source.id)}
            />
            <SourceLine details={source.details} />
          </label>
        ))}
      </fieldset>
      <p className="small" role="status">
        {all === 0 ? (none ?? t('none')) : t('count', { shown: Math.min(all, shownAtOnce), all })}
      </p>
      {fieldState.error && (
        <p id={fault} className={style.fault}>
          {t('choose')}
        </p>
      )}
    </div>
  )
}
