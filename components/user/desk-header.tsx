'use client'

import Link from 'next/link'
import { usePathname, useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useKeys } from '#components/ui/keys.tsx'
import { may, type Permission } from '#lib/user/rules.ts'
import { AccountMenu, type Mine } from './account-menu.tsx'
import style from './desk-header.module.css'

const rooms: { name: string; at: string; key?: string; takes: Permission }[] = [
  { name: 'desk', at: '/desk', key: 'g d', takes: 'readDesk' },
  { name: 'articles', at: '/articles', key: 'g a', takes: 'readDesk' },
  { name: 'sources', at: '/sources', key: 'g s', takes: 'readDesk' },
  { name: 'record', at: '/record', key: 'g r', takes: 'readRecord' },
  { name: 'people', at: '/people', key: 'g p', takes: 'managePeople' },
  { name: 'rules', at: '/rules', key: 'g u', takes: 'setRules' },
]

/** The top of every screen of the desk: the way to each room the actor may enter, and the actor's own menu. */
export function DeskHeader({ actor, ...mine }: Mine) {
  const t = useTranslations('desk')
  const here = usePathname()
  const router = useRouter()
  const open = rooms.filter((room) => may(actor, room.takes))
  useKeys(
    open.flatMap(({ key, name, at }) =>
      key ? [{ key, does: t('keys.go', { room: t(`nav.${name}`) }), run: () => router.push(at) }] : [],
    ),
  )
  return (
    <header className={style.top}>
      <a className={style.skip} href="#page">
        {t('skip')}
      </a>
      <Link className={style.mark} href="/desk" aria-label={t('title')}>
        Tick<b>✓</b>mark
      </Link>
      <nav aria-label={t('nav.label')} className={style.rooms}>
        {open.map(({ name, at }) => (
          <Link key={name} href={at} aria-current={here === at || here.startsWith(`${at}/`) ? 'page' : undefined}>
            {t(`nav.${name}`)}
          </Link>
        ))}
        <a href="/">{t('nav.published')}</a>
      </nav>
      <AccountMenu actor={actor} {...mine} />
    </header>
  )
}
