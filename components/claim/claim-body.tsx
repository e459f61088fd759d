'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { EvidenceList } from '#components/evidence/evidence-list.tsx'
import { SumPart } from '#components/figure/sum-part.tsx'
import { GateList } from '#components/review/gate-list.tsx'
import { hasDraft } from '#components/review/kept-draft.tsx'
import { ChangedSince, SealPanel } from '#components/review/seal-panel.tsx'
import { VerdictForm, verdictDraft } from '#components/review/verdict-form.tsx'
import { VerdictView } from '#components/review/verdict-view.tsx'
import { FormOpener } from '#components/ui/form-opener.tsx'
import { useRefusalSentence } from '#components/ui/refusal-sentence.ts'
import { permissions } from '#lib/user/rules.ts'
import style from './claim.module.css'
import type { ClaimCardProps } from './claim-card.tsx'
import { ClaimFacts } from './claim-facts.tsx'
import { ClaimHistory } from './claim-history.tsx'
import { ClaimMoves } from './claim-moves.tsx'
import { ContactPart } from './contact-part.tsx'
import { LastDecision } from './last-decision.tsx'
import { MovesStopped } from './moves-stopped.tsx'
import { stopped, voids, whyFixed } from './possible-moves.ts'
import { WordingPart } from './wording-part.tsx'

type Props = Omit<ClaimCardProps, 'chosen' | 'onChoose'>

/** All of a claim: everything that a seal covers, in full, then what is missing, what can be done, and what was done. */
export function ClaimBody({ claim, actor, actions, scale, sources, onPin }: Props) {
  const t = useTranslations('claim')
  const sentence = useRefusalSentence()
  const own = useId()
  const prefix = `claim-${claim.id}`
  const footnotes = `${prefix}-evidence`
  const reasons = stopped(actor, claim)
  const whyId = (place: number) => `${own}why${place}`
  const fixed = whyFixed('editClaim', actor, claim.state)
  const locked = { why: fixed, whyShownAt: fixed ? `${own}fixed` : undefined }
  const known = claim.evidence.map((card) => card.number)
  const verdictForm = (close: () => void) => (
    <VerdictForm
      claim={claim}
      scale={scale}
      prefix={footnotes}
      action={actions.proposeVerdict}
      onDone={close}
      onCancel={close}
    />
  )
  return (
    <div className={style.body}>
      <ClaimFacts wording={claim.wording} />
      {claim.lastDecision && <LastDecision decision={claim.lastDecision} state={claim.state} />}
      <ChangedSince claim={claim} />
      {fixed && (
        <p id={`${own}fixed`} className={style.fixed}>
          <b>{t('card.changes')}</b> {sentence(fixed, { roles: permissions.editClaim.join(', ') })}
        </p>
      )}
      {!fixed && voids(claim.state) && <p className={style.fixed}>{t('card.voids')}</p>}
      <WordingPart claim={claim} actions={actions} onPin={onPin} locked={locked} />
      <section id={`${prefix}-verdict`} className={style.part}>
        <h4>{t('parts.verdict')}</h4>
        {claim.verdict && <VerdictView verdict={claim.verdict} scale={scale} prefix={footnotes} known={known} />}
        <FormOpener
          {...locked}
          size="xs"
          label={claim.verdict ? t('card.newVerdict') : t('card.verdict')}
          keyed={{ key: 'v', does: t('card.verdictKey'), room: t('moves.room') }}
          openAtFirst={!fixed && hasDraft(verdictDraft(claim.id))}
        >
          {verdictForm}
        </FormOpener>
      </section>
      <section id={`${prefix}-evidence`} className={style.part}>
        <h4>{t('parts.evidence')}</h4>
        <EvidenceList claim={claim} sources={sources} actions={actions} prefix={footnotes} {...locked} />
      </section>
      <SumPart claim={claim} action={actions.calculate} locked={locked} id={`${prefix}-sum`} prefix={footnotes} />
      <ContactPart claim={claim} action={actions.recordContact} locked={locked} id={`${prefix}-contact`} />
      <GateList gate={claim.gate} prefix={prefix}>
        <MovesStopped reasons={reasons} idOf={whyId} claim={claim} />
      </GateList>
      {claim.state === 'in_review' && <SealPanel claim={claim} />}
      <ClaimMoves
        claim={claim}
        actor={actor}
        actions={actions}
        whyId={(move) => whyId(reasons.findIndex((reason) => reason.moves.some((each) => each === move)))}
      />
      <ClaimHistory claim={claim} read={actions.readHistory} />
    </div>
  )
}
