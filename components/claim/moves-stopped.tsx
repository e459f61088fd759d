'use client'

import { useTranslations } from 'next-intl'
import { useRefusalSentence } from '#components/ui/refusal-sentence.ts'
import type { ClaimView } from '#lib/review/schema.ts'
import type { stopped } from './possible-moves.ts'

type Props = { reasons: ReturnType<typeof stopped>; idOf: (place: number) => string; claim: ClaimView }

/** Lines for the checklist: which moves this person cannot make now, and why. The disabled buttons point here. */
export function MovesStopped({ reasons, idOf, claim }: Props) {
  const t = useTranslations('claim.moves')
  const sentence = useRefusalSentence()
  return reasons.map(({ why, roles, moves }, place) => (
    <li key={why + roles} id={idOf(place)} data-no>
      <span>
        <b>{moves.map((move) => t(`names.${move}`)).join(', ')}:</b>{' '}
        {sentence(why, { roles, move: moves[0] ?? '', state: claim.state })}
      </span>
    </li>
  ))
}
