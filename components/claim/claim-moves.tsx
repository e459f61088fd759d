'use client'

import { useTranslations } from 'next-intl'
import { ActButton } from '#components/ui/act-button.tsx'
import { FormOpener } from '#components/ui/form-opener.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { type Move, whyNot } from '#lib/claim/rules.ts'
import { reasonInput } from '#lib/claim/schema.ts'
import { type ClaimView, requestChangesInput } from '#lib/review/schema.ts'
import type { Actor } from '#lib/user/schema.ts'
import style from './claim.module.css'
import type { ClaimActions } from './claim-actions.ts'
import { movesFrom, type PersonsMove } from './possible-moves.ts'
import { ReasonForm } from './reason-form.tsx'

type Props = {
  claim: ClaimView
  actor: Actor
  actions: ClaimActions
  /** The id of the line that says why a move is refused. */
  whyId: (move: Move) => string
}

const strokes: Partial<Record<PersonsMove, string>> = {
  take: 't',
  submit: 's',
  withdraw: 'w',
  requestChanges: 'r',
  approve: 'a',
  reopen: 'o',
  drop: 'x',
}
const reasoned = ['requestChanges', 'reopen', 'drop'] as const
const isReasoned = (move: PersonsMove): move is (typeof reasoned)[number] => reasoned.some((each) => each === move)
const forward: readonly PersonsMove[] = ['take', 'submit', 'approve', 'restore']

/** The moves that a claim's state knows, each a button; one that is refused points to the line that says why. */
export function ClaimMoves({ claim, actor, actions, whyId }: Props) {
  const t = useTranslations('claim.moves')
  const ref = { claimId: claim.id, version: claim.version }
  const bound = (move: PersonsMove) => {
    const why = whyNot(move, actor, claim)
    const key = strokes[move]
    return {
      why,
      ...(why ? { whyShownAt: whyId(move) } : {}),
      ...(key ? { keyed: { key, does: t(`does.${move}`), room: t('room') } } : {}),
    }
  }
  const refused = (move: PersonsMove) => Number(whyNot(move, actor, claim) !== null)
  const possibleFirst = movesFrom(claim.state).sort((one, other) => refused(one) - refused(other))
  return (
    <div className={style.moves}>
      {possibleFirst.map((move) =>
        isReasoned(move) ? (
          <FormOpener key={move} label={t(`names.${move}`)} {...bound(move)}>
            {(close) => (
              <ReasonForm
                schema={move === 'requestChanges' ? requestChangesInput : reasonInput}
                action={actions[move]}
                field={move === 'requestChanges' ? 'note' : 'reason'}
                label={t(`reasons.${move}.label`)}
                hint={t(`reasons.${move}.hint`)}
                submit={t(`names.${move}`)}
                fixed={ref}
                onDone={close}
              />
            )}
          </FormOpener>
        ) : (
          <ActButton
            key={move}
            action={actions[move]}
            input={move === 'approve' ? { ...ref, seal: claim.seal } : ref}
            main={forward.includes(move)}
            {...bound(move)}
          >
            {t(`names.${move}`)}
          </ActButton>
        ),
      )}
      {whyNot('publish', actor, claim) === null && (
        <LinkButton href={`/articles/${claim.articleId}/publish`}>{t('names.publish')}</LinkButton>
      )}
    </div>
  )
}
