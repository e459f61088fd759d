'use client'

import { Button, CopyButton } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { invitationAddress, invitationDays } from '#lib/user/invitation.ts'
import style from './invitation-note.module.css'

/** The one-time address, shown this once. */
export function InvitationNote({ base, token, name }: { base: string; token: string; name: string }) {
  const t = useTranslations('people.invite')
  const address = invitationAddress(base, token)
  return (
    <div role="status" className={style.note}>
      <p>{t('ready', { name, days: invitationDays })}</p>
      <code>{address}</code>
      <CopyButton value={address}>
        {({ copied, copy }) => <Button onClick={copy}>{copied ? t('copied') : t('copy')}</Button>}
      </CopyButton>
      <p className="small">{t('shownOnce')}</p>
    </div>
  )
}
