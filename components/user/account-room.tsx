'use client'

import { useTranslations } from 'next-intl'
import { ActButton } from '#components/ui/act-button.tsx'
import { ActForm } from '#components/ui/form.tsx'
import { PasswordField } from '#components/ui/form-fields.tsx'
import type { Action } from '#lib/action-result.ts'
import { changePasswordInput, type Role } from '#lib/user/schema.ts'
import style from './account-room.module.css'
import { LanguageLinks } from './language-links.tsx'

type Props = {
  account: { name: string; email: string; hasPassword: boolean; roles: readonly Role[] }
  /** Through whom those without a password sign in. */
  provider: string
  language: string
  actions: { changePassword: Action<void>; signOutEverywhere: Action<void>; chooseLanguage: Action<void> }
}

/** What is mine alone: my roles, my password, my sessions, my language. */
export function AccountRoom({ account, provider, language, actions }: Props) {
  const t = useTranslations('people.account')
  const tr = useTranslations('desk.roles')
  return (
    <div className={style.page}>
      <h1>{account.name}</h1>
      <p className="small">{account.email}</p>
      <section>
        <h2>{t('roles')}</h2>
        <p>{account.roles.map((role) => tr(role)).join(' · ') || t('noRoles')}</p>
      </section>
      <section>
        <h2>{t('language')}</h2>
        <LanguageLinks current={language} choose={actions.chooseLanguage} />
      </section>
      <section>
        <h2>{t('password')}</h2>
        {account.hasPassword ? (
          <ActForm
            schema={changePasswordInput}
            action={actions.changePassword}
            initial={{ current: '', password: '' }}
            submit={t('change')}
            label={t('password')}
            onDone={() => window.location.assign('/sign-in?after=changed')}
          >
            <PasswordField name="current" label={t('current')} autoComplete="current-password" />
            <PasswordField name="password" label={t('new')} hint={t('changeHint')} autoComplete="new-password" />
          </ActForm>
        ) : (
          <p>{t('noPassword', { name: provider })}</p>
        )}
      </section>
      <section>
        <h2>{t('sessions')}</h2>
        <ActButton
          action={actions.signOutEverywhere}
          input={{}}
          onDone={() => window.location.assign('/sign-in?after=ended')}
        >
          {t('everywhere')}
        </ActButton>
        <p className="small">{t('everywhereHint')}</p>
      </section>
    </div>
  )
}
