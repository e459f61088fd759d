import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { ReasonForm } from '#components/claim/reason-form.tsx'
import { FormOpener } from '#components/ui/form-opener.tsx'
import { RefusalNote } from '#components/ui/refusal-note.tsx'
import { whyNot } from '#lib/claim/rules.ts'
import { type Orphan, reasonInput } from '#lib/claim/schema.ts'
import type { ClaimView } from '#lib/review/schema.ts'
import type { Desk } from './galley.tsx'
import { OrphanPlaces } from './orphan-places.tsx'
import style from './orphan-queue.module.css'
import type { Pinning } from './use-pinning.ts'

type Props = {
  desk: Desk
  text: string
  claims: readonly ClaimView[]
  orphans: readonly Orphan[]
  pinning: Pinning
  /** Begins to look for words for this claim. */
  onLook: (claimId: string) => void
}

/** The claims that a newer text left without words, or with several places: a person pins each anew, or drops it. */
export function OrphanQueue({ claims, orphans, ...rest }: Props) {
  const t = useTranslations('article.orphans')
  const waiting = orphans.flatMap((orphan) => {
    const claim = claims.find(({ id }) => id === orphan.claimId)
    return claim ? [{ orphan, claim }] : []
  })
  if (waiting.length === 0) return null
  return (
    <section id="orphans" className={style.queue} aria-label={t('title', { count: waiting.length })} tabIndex={-1}>
      <h2>{t('title', { count: waiting.length })}</h2>
      <ul>
        {waiting.map(({ orphan, claim }) => (
          <Waiting key={claim.id} orphan={orphan} claim={claim} {...rest} />
        ))}
      </ul>
    </section>
  )
}

type WaitingProps = Omit<Props, 'claims' | 'orphans'> & { orphan: Orphan; claim: ClaimView }

function Waiting({ orphan, claim, desk, text, pinning, onLook }: WaitingProps) {
  const t = useTranslations('article.orphans')
  const moves = useTranslations('claim.moves')
  const looking = pinning.claim?.id === claim.id
  const mayPin = desk.actor.roles.includes('editor')
  const refusedHere = pinning.refused && pinning.tried === claim.id ? pinning.refused.sentence : null
  return (
    <li className={looking ? style.looking : undefined} data-orphan={claim.id}>
      <h3>{claim.wording.statement}</h3>
      <p className="small">{t(orphan.outcome, { count: orphan.places.length })}</p>
      <blockquote>{claim.anchor.exact}</blockquote>
      {mayPin && (
        <>
          <OrphanPlaces orphan={orphan} text={text} onPick={(place) => pinning.pin(claim, place)} />
          {looking && <p className="small">{t('how')}</p>}
          <RefusalNote sentence={refusedHere} />
          <div className={style.buttons}>
            <Button size="xs" aria-pressed={looking} onClick={() => onLook(claim.id)}>
              {t('look')}
            </Button>
            {whyNot('drop', desk.actor, claim) === null && (
              <FormOpener size="xs" label={moves('names.drop')} why={null}>
                {(close) => (
                  <ReasonForm
                    schema={reasonInput}
                    action={desk.actions.drop}
                    field="reason"
                    label={moves('reasons.drop.label')}
                    hint={moves('reasons.drop.hint')}
                    submit={moves('names.drop')}
                    fixed={{ claimId: claim.id, version: claim.version }}
                    onDone={close}
                  />
                )}
              </FormOpener>
            )}
          </div>
        </>
      )}
    </li>
  )
}
