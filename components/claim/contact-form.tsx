'use client'

import { Radio } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useController } from 'react-hook-form'
import { ActForm } from '#components/ui/form.tsx'
import { AreaField, TextField } from '#components/ui/form-fields.tsx'
import type { Action } from '#lib/action-result.ts'
import { type Contact, contactInput } from '#lib/claim/schema.ts'
import style from './claim-form.module.css'

type Props = {
  claim: { id: string; version: number; contact: Contact | null }
  action: Action
  onDone: () => void
  onCancel: () => void
}

/** How the claimant was asked and what they said, or why nobody asked. */
export function ContactForm({ claim, action, onDone, onCancel }: Props) {
  const t = useTranslations('claim.contact')
  const { asked = true, askedOn, channel, answer, reason } = claim.contact ?? {}
  return (
    <ActForm
      schema={contactInput}
      action={action}
      initial={{
        asked,
        askedOn: askedOn ?? '',
        channel: channel ?? '',
        answer: answer ?? '',
        reason: reason ?? '',
      }}
      fixed={{ claimId: claim.id, version: claim.version }}
      onDone={onDone}
      onCancel={onCancel}
      label={t('label')}
    >
      <AskedFields />
    </ActForm>
  )
}

function AskedFields() {
  const t = useTranslations('claim.contact')
  const { field } = useController({ name: 'asked' })
  return (
    <>
      <Radio.Group
        label={t('asked')}
        value={field.value ? 'yes' : 'no'}
        onChange={(value) => field.onChange(value === 'yes')}
      >
        <div className={style.asked}>
          <Radio value="yes" label={t('yes')} />
          <Radio value="no" label={t('no')} />
        </div>
      </Radio.Group>
      {field.value ? (
        <>
          <div className={style.pair}>
            <TextField name="askedOn" type="date" label={t('on')} />
            <TextField name="channel" label={t('channel')} placeholder={t('channelExample')} optional />
          </div>
          <AreaField name="answer" label={t('answer')} hint={t('answerHint')} rows={2} optional />
        </>
      ) : (
        <AreaField name="reason" label={t('reason')} hint={t('reasonHint')} rows={2} />
      )}
    </>
  )
}
