'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { FormOpener } from '#components/ui/form-opener.tsx'
import type { RefusalCode } from '#lib/refusal.ts'
import type { ClaimView } from '#lib/review/schema.ts'
import style from './claim.module.css'
import type { ClaimActions } from './claim-actions.ts'
import { WordingForm } from './wording-form.tsx'
import { WordsNow } from './words-now.tsx'

export type Locked = { why: RefusalCode | null; whyShownAt: string | undefined }
type Props = {
  claim: ClaimView
  actions: Pick<ClaimActions, 'rewordClaim' | 'repin'>
  onPin: (claimId: string) => void
  locked: Locked
}

/** The words in the text that the claim stands for, who pinned and worded it, and the form to reword it. */
export function WordingPart({ claim, actions, onPin, locked }: Props) {
  const t = useTranslations('claim')
  const { anchor, wording } = claim
  return (
    <section id={`claim-${claim.id}-wording`} className={style.part}>
      <h4>{t('parts.text')}</h4>
      <WordsNow claim={claim} repin={actions.repin} locked={locked} />
      <p className="small quiet">
        {anchor.author.id === wording.author.id
          ? t('card.pinnedAndWorded', { name: anchor.author.name })
          : t('card.pinned', { pinner: anchor.author.name, worder: wording.author.name })}
      </p>
      <div className={style.ways}>
        {!locked.why && (
          <Button size="xs" onClick={() => onPin(claim.id)}>
            {t('words.elsewhere')}
          </Button>
        )}
        <FormOpener {...locked} size="xs" label={t('card.reword')}>
          {(close) => (
            <WordingForm
              initial={wording}
              action={(typed) => actions.rewordClaim({ claimId: claim.id, version: claim.version, wording: typed })}
              onDone={close}
              onCancel={close}
            />
          )}
        </FormOpener>
      </div>
    </section>
  )
}
