'use client'

import { useTranslations } from 'next-intl'
import { FormOpener } from '#components/ui/form-opener.tsx'
import { Day } from '#components/ui/when.tsx'
import type { Action } from '#lib/action-result.ts'
import type { ClaimView } from '#lib/review/schema.ts'
import style from './claim.module.css'
import { ContactForm } from './contact-form.tsx'
import type { Locked } from './wording-part.tsx'

type Props = { claim: ClaimView; action: Action; locked: Locked; id: string }

/** How the claimant was asked, or why not, and the form to write it down. */
export function ContactPart({ claim, action, locked, id }: Props) {
  const t = useTranslations('claim')
  const { contact } = claim
  return (
    <section id={id} className={style.part}>
      <h4>{t('parts.contact')}</h4>
      {contact && (
        <div className={style.contact}>
          <p>
            {contact.asked
              ? t.rich('contact.wasAsked', {
                  day: () => <Day on={contact.askedOn ?? ''} />,
                  channel: contact.channel ?? '',
                  through: contact.channel ? 'yes' : 'no',
                })
              : t('contact.notAsked', { reason: contact.reason ?? '' })}
          </p>
          {contact.asked && (contact.answer ? <blockquote>{contact.answer}</blockquote> : <p>{t('contact.silent')}</p>)}
          <p className="small quiet">{t('contact.by', { name: contact.author.name })}</p>
        </div>
      )}
      <FormOpener {...locked} size="xs" label={contact ? t('contact.again') : t('contact.first')}>
        {(close) => <ContactForm claim={claim} action={action} onDone={close} onCancel={close} />}
      </FormOpener>
    </section>
  )
}
