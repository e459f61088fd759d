'use client'

import { useTranslations } from 'next-intl'
import type { Action } from '#lib/action-result.ts'
import type { PersonRow } from '#lib/user/schema.ts'
import { InviteForm } from './invite-form.tsx'
import style from './people-room.module.css'
import { PersonEntry } from './person-entry.tsx'

export type PeopleActions = {
  inviteUser: Action<{ token: string }>
  renewInvitation: Action<{ token: string }>
  setRoles: Action<void>
  disableUser: Action<void>
  enableUser: Action<void>
}
type Props = {
  /** The id of whoever looks. */
  me: string
  people: readonly PersonRow[]
  /** The desk's public address, in front of invitations. */
  base: string
  actions: PeopleActions
}

/** Who works here and what each may do, for admins; inviting stands beside the list. */
export function PeopleRoom({ me, people, base, actions }: Props) {
  const t = useTranslations('people')
  return (
    <div className={style.page}>
      <header>
        <h1>{t('title')}</h1>
        <p className={style.lead}>{t('lead')}</p>
      </header>
      <div className={style.columns}>
        <ul className={style.list}>
          {people.map((person) => (
            <PersonEntry key={person.id} person={person} isMe={person.id === me} base={base} actions={actions} />
          ))}
        </ul>
        <section className={style.invite} aria-labelledby="invite">
          <h2 id="invite">{t('invite.title')}</h2>
          <InviteForm base={base} invite={actions.inviteUser} />
        </section>
      </div>
    </div>
  )
}
