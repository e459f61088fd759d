import { Button } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { RecordFilter } from '#lib/record/schema.ts'
import style from './record-filter-form.module.css'
import { recordedTypes, recordedVerbs } from './recorded.ts'

export type Named = { id: string; name: string }
type Props = { filter: RecordFilter; people: readonly Named[]; articles: readonly Named[] }

/** Narrows the record by what, who, about what and when. A plain form: it works before any script has come. */
export function RecordFilterForm({ filter, people, articles }: Props) {
  const t = useTranslations('record')
  const verbs = recordedVerbs.map((id) => ({ id, name: t(`verbs.${id}`) }))
  const types = recordedTypes.map((id) => ({ id, name: t(`to.${id}`) }))
  return (
    // Made anew with the filter, because fields of a plain form keep what they first held.
    <form key={JSON.stringify({ ...filter, before: null })} className={style.filter} aria-label={t('filter.label')}>
      <Choice name="verb" label={t('filter.verb')} any={t('filter.anything')} choices={verbs} value={filter.verb} />
      <Choice
        name="actorId"
        label={t('filter.person')}
        any={t('filter.anybody')}
        choices={people}
        value={filter.actorId}
      />
      <Choice
        name="articleId"
        label={t('filter.article')}
        any={t('filter.anyArticle')}
        choices={articles}
        value={filter.articleId}
      />
      <Choice
        name="subjectType"
        label={t('filter.subject')}
        any={t('filter.anything')}
        choices={types}
        value={filter.subjectType}
      />
      {filter.subjectId && <input type="hidden" name="subjectId" value={filter.subjectId} />}
      <label>
        {t('filter.from')}
        <input type="date" name="from" defaultValue={filter.from} />
      </label>
      <label>
        {t('filter.to')}
        <input type="date" name="to" defaultValue={filter.to} />
      </label>
      <p className={style.buttons}>
        <Button type="submit" variant="filled">
          {t('filter.go')}
        </Button>
        <Link href="/record">{t('filter.clear')}</Link>
      </p>
    </form>
  )
}

type ChoiceProps = { name: string; label: string; any: string; choices: readonly Named[]; value: string | undefined }

function Choice({ name, label, any, choices, value }: ChoiceProps) {
  return (
    <label>
      {label}
      <select name={name} defaultValue={value ?? ''}>
        <option value="">{any}</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
    </label>
  )
}
