'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActButton } from '#components/ui/act-button.tsx'
import { ActForm } from '#components/ui/form.tsx'
import { TicksField } from '#components/ui/form-fields.tsx'
import { type PersonRow, rolesInput } from '#lib/user/schema.ts'
import { InvitationNote } from './invitation-note.tsx'
import type { PeopleActions } from './people-room.tsx'
import style from './person-entry.module.css'
import { useRoleChoices } from './role-choices.ts'

type Props = { person: PersonRow; isMe: boolean; base: string; actions: PeopleActions }

/** One person: who, what they may do, whether they can sign in; opens to change that. */
export function PersonEntry({ person, isMe, base, actions }: Props) {
  const t = useTranslations('people.row')
  const tr = useTranslations('desk.roles')
  const [token, setToken] = useState<string | null>(null)
  const choices = useRoleChoices()
  const fixed = { userId: person.id }
  return (
    <li className={style.person}>
      <div className={style.line}>
        <h2>
          {person.name} {isMe && <span className="small">({t('you')})</span>}
        </h2>
        <p className={style.roles}>{person.roles.map((role) => tr(role)).join(' · ') || t('noRole')}</p>
        <p className="small">{person.email}</p>
        <Standing person={person} />
      </div>
      <details className={style.change}>
        <summary>{t('manage', { name: person.name })}</summary>
        <div className={style.changes}>
          {/* Made anew when somebody else changed the roles, so that the ticks never show what is no longer so. */}
          <ActForm
            key={person.roles.join()}
            schema={rolesInput}
            action={actions.setRoles}
            initial={{ roles: person.roles }}
            fixed={fixed}
            submit={t('changeRoles')}
            label={t('manage', { name: person.name })}
          >
            <TicksField name="roles" label={tr('title')} choices={choices} />
          </ActForm>
          <div className={style.buttons}>
            {person.disabledAt ? (
              <ActButton action={actions.enableUser} input={fixed}>
                {t('enable')}
              </ActButton>
            ) : (
              <>
                <ActButton
                  action={actions.renewInvitation}
                  input={fixed}
                  onDone={(made: { token: string }) => setToken(made.token)}
                >
                  {t('renew')}
                </ActButton>
                <ActButton action={actions.disableUser} input={fixed}>
                  {t('disable')}
                </ActButton>
              </>
            )}
          </div>
          <p className="small">{t('renewHint')}</p>
          {token && <InvitationNote base={base} token={token} name={person.name} />}
        </div>
      </details>
    </li>
  )
}

function Standing({ person }: { person: PersonRow }) {
  const t = useTranslations('people.row')
  const format = useFormatter()
  const day = (at: Date) => format.dateTime(at, { dateStyle: 'medium' })
  if (person.disabledAt) return <p className="small stop">{t('disabled', { since: day(person.disabledAt) })}</p>
  if (person.invitedUntil) return <p className="small wait">{t('invited', { until: day(person.invitedUntil) })}</p>
  if (!person.hasPassword) return <p className="small stop">{t('lapsed')}</p>
  return <p className="small ok">{t('active')}</p>
}
