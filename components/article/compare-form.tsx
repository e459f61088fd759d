import { useTranslations } from 'next-intl'
import type { VersionRow } from '#lib/article/schema.ts'
import type { View } from './compare.tsx'
import style from './versions-room.module.css'

type Props = { versions: readonly VersionRow[]; from: number; to: number; view: View }

/** Which two texts are compared, and how they are laid out: a form that only reads, so that its answer has an address. */
export function CompareForm({ versions, from, to, view }: Props) {
  const t = useTranslations('article.versions')
  const choice = (name: string, chosen: number) => (
    <label>
      {t(name)}{' '}
      <select name={name} defaultValue={chosen} key={chosen}>
        {versions.map(({ id, number }) => (
          <option key={id} value={number}>
            {t('number', { number })}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <form method="get" className={style.compare} aria-label={t('compare')}>
      {choice('from', from)}
      {choice('to', to)}
      <label>
        {t('layout')}{' '}
        <select name="view" defaultValue={view} key={view}>
          {(['side', 'inline'] as const).map((one) => (
            <option key={one} value={one}>
              {t(`views.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{t('show')}</button>
    </form>
  )
}
