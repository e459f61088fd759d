import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SignIn } from '#components/user/sign-in.tsx'
import { safeNext } from '#lib/auth/next-page.ts'
import { currentActor } from '#lib/auth/session.ts'
import { env } from '#lib/env.ts'

type Props = { searchParams: Promise<Record<'next' | 'error' | 'after', string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('signIn.title') }
}

// What brought somebody here, in words. Codes of next-auth that are not here all mean that the provider's answer was no use.
const said: Record<string, string> = {
  'not-invited': 'notInvited',
  changed: 'changed',
  ended: 'ended',
}

export default async function SignInPage({ searchParams }: Props) {
  const { next, error, after } = await searchParams
  const wished = safeNext(typeof next === 'string' ? next : null)
  if (await currentActor()) redirect(wished)
  const { OIDC_ISSUER, OIDC_NAME } = env()
  const t = await getTranslations('people.signIn')
  const why = String(error ?? after ?? '')
  return (
    <>
      <h1>{t('title')}</h1>
      <SignIn
        next={wished}
        provider={OIDC_ISSUER ? OIDC_NAME : null}
        notice={why ? t(said[why] ?? 'failed') : null}
        refused={Boolean(error)}
      />
    </>
  )
}
