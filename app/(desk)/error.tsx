'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import style from './page-without.module.css'

type Props = { error: Error & { digest?: string }; reset: () => void }

export default function Wrong({ error, reset }: Props) {
  const t = useTranslations('desk.wrong')
  return (
    <div className={style.page} role="alert">
      <h1>{t('title')}</h1>
      <p>{t('sentence', { digest: error.digest ?? '0' })}</p>
      <Button onClick={reset}>{t('again')}</Button>
    </div>
  )
}
