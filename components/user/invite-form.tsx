'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActForm } from '#components/ui/form.tsx'
import { TextField, TicksField } from '#components/ui/form-fields.tsx'
import type { Action } from '#lib/action-result.ts'
import { inviteInput } from '#lib/user/schema.ts'
import { InvitationNote } from './invitation-note.tsx'
import { useRoleChoices } from './role-choices.ts'

/** Invites somebody; the one-time address appears below, to be handed over by whatever way the two trust. */
export function InviteForm({ base, invite }: { base: string; invite: Action<{ token: string }> }) {
  const t = useTranslations('people.invite')
  const [made, setMade] = useState<{ token: string; name: string } | null>(null)
  // The name is needed after the form has emptied itself.
  const inviteByName: Action<{ token: string; name: string }> = async (input) => {
    const result = await invite(input)
    if (!result.ok) return result
    return { ok: true, value: { token: result.value.token, name: (input as { name: string }).name } }
  }
  return (
    <>
      <ActForm
        schema={inviteInput}
        action={inviteByName}
        initial={{ name: '', email: '', roles: [] }}
        submit={t('send')}
        label={t('title')}
        onDone={setMade}
        again
      >
        <TextField name="name" label={t('name')} hint={t('nameHint')} />
        <TextField name="email" type="email" label={t('email')} />
        <TicksField name="roles" label={t('roles')} choices={useRoleChoices()} />
      </ActForm>
      {made && <InvitationNote base={base} token={made.token} name={made.name} />}
    </>
  )
}
