'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActForm } from '#components/ui/form.tsx'
import { PasswordField } from '#components/ui/form-fields.tsx'
import type { Action } from '#lib/action-result.ts'
import { acceptInvitationInput } from '#lib/user/schema.ts'
import { useEntrance } from './use-entrance.ts'

type Props = { person: { name: string; email: string }; token: string; accept: Action<{ email: string }> }

/** Sets the first password, or a new one, and goes straight in with it. */
export function AcceptInvitation({ person, token, accept }: Props) {
  const t = useTranslations('people.invitation')
  const router = useRouter()
  const enter = useEntrance()
  const acceptAndEnter: Action<null> = async (input) => {
    const accepted = await accept(input)
    if (!accepted.ok) return accepted
    const { password } = input as { password: string }
    return enter({ email: accepted.value.email, password })
  }
  return (
    <>
      <p>{t('lead', person)}</p>
      <ActForm
        schema={acceptInvitationInput}
        action={acceptAndEnter}
        initial={{ password: '' }}
        fixed={{ token }}
        submit={t('go')}
        label={t('title')}
        onDone={() => router.replace('/desk')}
      >
        {/* Password managers file the password under this name. */}
        <input type="hidden" name="username" autoComplete="username" value={person.email} readOnly />
        <PasswordField name="password" label={t('password')} hint={t('hint')} autoComplete="new-password" />
      </ActForm>
    </>
  )
}
