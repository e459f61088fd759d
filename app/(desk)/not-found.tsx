import Link from 'next/link'
import { useTranslations } from 'next-intl'
import style from './page-without.module.css'

export default function NotFound() {
  const t = useTranslations('desk.missing')
  return (
    <div className={style.page}>
      <h1>{t('title')}</h1>
      <p>{t('sentence')}</p>
      <Link href="/desk">{t('back')}</Link>
    </div>
  )
}
