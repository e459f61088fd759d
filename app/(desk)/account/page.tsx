import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AccountRoom } from '#components/user/account-room.tsx'
import { requireActor } from '#lib/auth/session.ts'
import { env } from '#lib/env.ts'
import { account } from '#lib/user/reads.ts'
import { chooseLanguage } from '../../actions.ts'
import { changePassword, signOutEverywhere } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('account.title') }
}

export default async function AccountPage() {
  const actor = await requireActor()
  return (
    <AccountRoom
      account={{ ...(await account(actor)), roles: actor.roles }}
      provider={env().OIDC_NAME}
      language={await getLocale()}
      actions={{ changePassword, signOutEverywhere, chooseLanguage }}
    />
  )
}
