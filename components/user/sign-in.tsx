'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { signIn } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { ActForm } from '#components/ui/form.tsx'
import { PasswordField, TextField } from '#components/ui/form-fields.tsx'
import { RefusalNote } from '#components/ui/refusal-note.tsx'
import { signInInput } from '#lib/user/schema.ts'
import style from './sign-in.module.css'
import { useEntrance } from './use-entrance.ts'

type Props = {
  /** Where to go afterwards: a path of this desk. */
  next: string
  /** The name of the newsroom's OpenID Connect provider, if it has one. */
  provider: string | null
  /** Why somebody was sent here, if there is anything to say. */
  notice: string | null
  refused: boolean
}

/** The way in: e-mail address and password, or the newsroom's own provider. */
export function SignIn({ next, provider, notice, refused }: Props) {
  const t = useTranslations('people.signIn')
  const router = useRouter()
  const enter = useEntrance()
  return (
    <div className={style.way}>
      {refused ? <RefusalNote sentence={notice} /> : notice && <p role="status">{notice}</p>}
      <ActForm
        schema={signInInput}
        action={enter}
        initial={{ email: '', password: '' }}
        submit={t('go')}
        label={t('title')}
        onDone={() => router.replace(next)}
      >
        <TextField name="email" type="email" label={t('email')} autoComplete="username" />
        <PasswordField name="password" label={t('password')} autoComplete="current-password" />
      </ActForm>
      {provider && (
        <>
          <p className={style.or}>{t('or')}</p>
          <Button onClick={() => signIn('oidc', { callbackUrl: next })}>{t('with', { name: provider })}</Button>
        </>
      )}
      <p className="small">
        {t('help')} <a href="/">{t('readers')}</a>.
      </p>
    </div>
  )
}
