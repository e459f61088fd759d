'use client'

import { useLocale, useTranslations } from 'next-intl'
import claimStyle from '#components/claim/claim.module.css'
import type { Locked } from '#components/claim/wording-part.tsx'
import { footnoteTarget } from '#components/review/footnotes.ts'
import { ActButton } from '#components/ui/act-button.tsx'
import { FormOpener } from '#components/ui/form-opener.tsx'
import type { Action } from '#lib/action-result.ts'
import { restsOn } from '#lib/figure/calculation.ts'
import type { ClaimView } from '#lib/review/schema.ts'
import style from './figure.module.css'
import { SumForm } from './sum-form.tsx'
import { SumView } from './sum-view.tsx'
import type { SaySum } from './sum-words.ts'

/** `prefix` stands before the ids of the claim's evidence. */
type Props = { claim: ClaimView; action: Action; locked: Locked; id: string; prefix: string }

/** The sum on a claim: what the data give against what was said, and the form to do it, change it or take it back. */
export function SumPart({ claim, action, locked, id, prefix }: Props) {
  const t = useTranslations('sum')
  const language = useLocale()
  const { calculation, evidence } = claim
  // A claim without a figure has nothing to compute; one that has a sum shows it whatever its wording says now.
  if (!calculation && !claim.wording.figure) return null
  const secret = evidence.filter(({ source }) => source.confidential).map(({ number }) => number)
  return (
    <section id={id} className={claimStyle.part}>
      <h4>{t('form.label')}</h4>
      {calculation && (
        <div className={style.sum}>
          <SumView
            sum={calculation}
            say={t as SaySum}
            language={language}
            evidenceAt={(number) => `#${footnoteTarget(prefix, number)}`}
          />
          {restsOn(calculation).some((number) => secret.includes(number)) && <p>{t('shown.desk')}</p>}
          <p className="small quiet">{t('shown.by', { name: calculation.author.name })}</p>
        </div>
      )}
      <FormOpener
        {...locked}
        size="xs"
        label={calculation ? t('form.change') : t('form.add')}
        keyed={{ key: 'm', does: t('form.key'), room: t('form.room') }}
      >
        {(close) => <SumForm claim={claim} action={action} onDone={close} onCancel={close} />}
      </FormOpener>
      {calculation && !locked.why && (
        <ActButton action={action} input={{ claimId: claim.id, version: claim.version, calculation: null }} size="xs">
          {t('form.withdraw')}
        </ActButton>
      )}
    </section>
  )
}
