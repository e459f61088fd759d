'use client'

import { useTranslations } from 'next-intl'
import { ActForm } from '#components/ui/form.tsx'
import { AreaField } from '#components/ui/form-fields.tsx'
import type { Action } from '#lib/action-result.ts'
import type { ClaimView } from '#lib/review/schema.ts'
import { proposeVerdictInput, type Scale } from '#lib/verdict/schema.ts'
import { ExplanationField } from './explanation-field.tsx'
import { forgetDraft, KeptDraft } from './kept-draft.tsx'
import { RatingField } from './rating-field.tsx'

/** The name of the draft of a claim's verdict. */
export const verdictDraft = (claimId: string) => `verdict-${claimId}`

type Props = {
  claim: ClaimView
  scale: Scale
  prefix: string
  action: Action
  onDone: () => void
  onCancel: () => void
}

/** Proposes a verdict, or a better one: what stands now is what it begins with. */
export function VerdictForm({ claim, scale, prefix, action, onDone, onCancel }: Props) {
  const t = useTranslations('review.verdict')
  const { rating, answer, explanation, unknowns, sourcesReason, otherSide } = claim.verdict ?? {}
  const draft = verdictDraft(claim.id)
  const initial = {
    rating: rating ?? '',
    answer: answer ?? '',
    explanation: explanation ?? '',
    unknowns: unknowns ?? '',
    sourcesReason: sourcesReason ?? '',
    otherSide: otherSide ?? '',
  }
  const done = () => {
    forgetDraft(draft)
    onDone()
  }
  return (
    <ActForm
      schema={proposeVerdictInput}
      action={action}
      initial={initial}
      fixed={{ claimId: claim.id, version: claim.version }}
      onDone={done}
      onCancel={onCancel}
      submit={t('propose')}
      label={t('label')}
    >
      <KeptDraft name={draft} initial={initial} />
      <RatingField name="rating" scale={scale} />
      <AreaField name="answer" label={t('answer')} hint={t('answerHint')} rows={2} />
      <ExplanationField name="explanation" evidence={claim.evidence} prefix={prefix} />
      <AreaField name="unknowns" label={t('unknownsField')} hint={t('unknownsHint')} rows={2} optional />
      <AreaField name="sourcesReason" label={t('sourcesReasonField')} hint={t('sourcesReasonHint')} rows={2} optional />
      <AreaField name="otherSide" label={t('otherSideField')} hint={t('otherSideHint')} rows={2} optional />
    </ActForm>
  )
}
