import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AcceptInvitation } from '#components/user/accept-invitation.tsx'
import { invited } from '#lib/user/reads.ts'
import { acceptInvitation } from '../actions.ts'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  // The address is a secret: no other site should learn it from a link followed here.
  return { title: (await getTranslations('people'))('invitation.title'), referrer: 'no-referrer' }
}

export default async function InvitationPage({ params }: Props) {
  const { token } = await params
  const person = await invited(token)
  const t = await getTranslations()
  return (
    <>
      <h1>{t('people.invitation.title')}</h1>
      {person ? (
        <AcceptInvitation person={person} token={token} accept={acceptInvitation} />
      ) : (
        <p>
          {t('refusal.invitation-invalid')} <a href="/sign-in">{t('people.signIn.title')}</a>
        </p>
      )}
    </>
  )
}
