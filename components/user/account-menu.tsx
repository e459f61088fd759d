'use client'

import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { signOut } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { useKeysList } from '#components/ui/keys.tsx'
import type { Action } from '#lib/action-result.ts'
import type { Actor } from '#lib/user/schema.ts'
import style from './account-menu.module.css'
import { LanguageLinks } from './language-links.tsx'

const schemes = ['auto', 'light', 'dark'] as const
const initials = (name: string) =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word[0])
    .slice(0, 2)
    .join('')
    .toUpperCase()

export type Mine = { actor: Actor; language: string; chooseLanguage: Action }

/** Who I am, and what is mine alone: account, language, light or dark, the keys, signing out. */
export function AccountMenu({ actor, language, chooseLanguage }: Mine) {
  const t = useTranslations('desk')
  const router = useRouter()
  const showKeys = useKeysList()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const leave = async () => {
    await signOut({ redirect: false })
    router.push('/sign-in')
    router.refresh()
  }
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton className={style.who} aria-label={t('who.label', { name: actor.name })}>
          <span aria-hidden="true" className={style.initials}>
            {initials(actor.name)}
          </span>
          <span className={style.name}>{actor.name}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {actor.name}
          <br />
          {actor.roles.map((role) => t(`roles.${role}`)).join(' · ') || t('roles.none')}
        </Menu.Label>
        <Menu.Item component={Link} href="/account">
          {t('who.account')}
        </Menu.Item>
        <Menu.Item onClick={showKeys} rightSection={<kbd>?</kbd>}>
          {t('keys.title')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('who.language')}</Menu.Label>
        <LanguageLinks current={language} choose={chooseLanguage} inMenu />
        <Menu.Divider />
        <Menu.Label>{t('who.theme')}</Menu.Label>
        {schemes.map((scheme) => (
          <Menu.Item
            key={scheme}
            onClick={() => setColorScheme(scheme)}
            rightSection={colorScheme === scheme ? '✓' : null}
            aria-current={colorScheme === scheme || undefined}
            suppressHydrationWarning
          >
            {t(`who.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={leave}>{t('who.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
