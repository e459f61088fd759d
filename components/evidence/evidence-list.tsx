'use client'

import { useTranslations } from 'next-intl'
import type { ClaimActions } from '#components/claim/claim-actions.ts'
import { ReasonForm } from '#components/claim/reason-form.tsx'
import { footnoteTarget } from '#components/review/footnotes.ts'
import { ActForm } from '#components/ui/form.tsx'
import { FormOpener } from '#components/ui/form-opener.tsx'
import { replaceEvidenceInput, type SourceRow, withdrawEvidenceInput } from '#lib/evidence/schema.ts'
import type { RefusalCode } from '#lib/refusal.ts'
import type { ClaimView } from '#lib/review/schema.ts'
import style from './evidence.module.css'
import { EvidenceForm } from './evidence-form.tsx'
import { EvidenceItem } from './evidence-item.tsx'
import { UseFields, usedValues } from './use-fields.tsx'

type Props = {
  claim: ClaimView
  sources: readonly SourceRow[]
  actions: ClaimActions
  prefix: string
  /** Why nothing can be changed now, and the element that says so; null when it can. */
  why: RefusalCode | null
  whyShownAt?: string | undefined
}

/** All evidence of a claim, each with what an editor can do about it, and the form for one more. */
export function EvidenceList({ claim, sources, actions, prefix, why, whyShownAt }: Props) {
  const t = useTranslations('evidence')
  const ref = { claimId: claim.id, version: claim.version }
  const locked = { why, whyShownAt }
  return (
    <>
      {claim.evidence.length === 0 && <p className="small">{t('none')}</p>}
      <ol className={style.list}>
        {claim.evidence.map((card) => (
          <EvidenceItem key={card.id} card={card} id={footnoteTarget(prefix, card.number)}>
            {why === null && (
              <div className={style.tools}>
                <FormOpener size="xs" label={t('replace.label')}>
                  {(close) => (
                    <ActForm
                      schema={replaceEvidenceInput}
                      action={actions.replaceEvidence}
                      initial={usedValues(card)}
                      fixed={{ ...ref, evidenceId: card.id }}
                      onDone={close}
                      onCancel={close}
                      label={t('replace.label')}
                    >
                      <UseFields />
                    </ActForm>
                  )}
                </FormOpener>
                <FormOpener size="xs" label={t('withdraw.label')}>
                  {(close) => (
                    <ReasonForm
                      schema={withdrawEvidenceInput}
                      action={actions.withdrawEvidence}
                      field="reason"
                      label={t('withdraw.reason')}
                      hint={t('withdraw.hint')}
                      submit={t('withdraw.submit')}
                      fixed={{ ...ref, evidenceId: card.id }}
                      onDone={close}
                    />
                  )}
                </FormOpener>
              </div>
            )}
          </EvidenceItem>
        ))}
      </ol>
      <FormOpener
        {...locked}
        size="xs"
        label={t('form.add')}
        keyed={{ key: 'e', does: t('form.key'), room: t('form.room') }}
      >
        {(close) => (
          <EvidenceForm
            claim={claim}
            sources={sources}
            find={actions.findSources}
            action={actions.attachEvidence}
            onDone={close}
            onCancel={close}
          />
        )}
      </FormOpener>
    </>
  )
}
