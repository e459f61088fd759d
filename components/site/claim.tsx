import { Explanation } from '#components/review/explanation.tsx'
import type { PublicClaim } from '#lib/publication/schema.ts'
import { Evidence } from './evidence.tsx'
import { Rating } from './rating.tsx'
import { Sum } from './sum.tsx'
import { short, type Words } from './words.ts'

type Props = {
  claim: PublicClaim
  words: Words
  /** Address of the claim's own page; absent on that page, and in old versions. */
  own?: string | undefined
  /** On its own page a claim is the heading, and everything stands open. */
  alone?: boolean
}

/** One claim: who said it, the statement, the verdict, the answer, and how anybody can follow it. */
export function Claim({ claim, words, own, alone = false }: Props) {
  const { t, day, names } = words
  const id = `c${claim.number}`
  const Heading = alone ? 'h1' : 'h2'
  const open = claim.evidence.filter((item) => !item.confidential)
  const primary = open.filter((item) => item.standing === 'primary').length
  return (
    <section className="claim" id={id} aria-labelledby={`${id}-statement`}>
      <p className="small">
        {t('claim.label', { number: claim.number })}
        <Said claim={claim} words={words} />
      </p>
      <Heading id={`${id}-statement`}>{claim.statement}</Heading>
      <p className="verdict">
        <span className="unseen">{t('claim.verdict')} </span>
        <Rating rating={claim.verdict.rating} name={claim.verdict.name} />
      </p>
      <p className="answer">{claim.verdict.answer}</p>
      {claim.figure ? (
        <p className="figure">{t('claim.figure', { figure: figureInWords(claim.figure, words) })}</p>
      ) : null}
      <Sum claim={claim} words={words} open={alone} />
      <details open={alone}>
        <summary>{t('claim.explanation')}</summary>
        <div className="explanation">
          <Explanation
            markdown={claim.verdict.explanation}
            prefix={`${id}-e`}
            known={claim.evidence.map((item) => item.number)}
          />
        </div>
      </details>
      <details open={alone}>
        <summary>
          {claim.evidence.length > 0
            ? t('claim.evidence', { count: claim.evidence.length, primary })
            : t('claim.noEvidence')}
        </summary>
        {claim.evidence.length > 0 ? <Evidence evidence={claim.evidence} prefix={`${id}-e`} words={words} /> : null}
        {claim.sourcesReason ? (
          <p>
            <b>{t('claim.reason')}.</b> {claim.sourcesReason}
          </p>
        ) : null}
      </details>
      {claim.unknowns ? (
        <details open={alone}>
          <summary>{t('claim.unknowns')}</summary>
          <p className="told">{claim.unknowns}</p>
        </details>
      ) : null}
      <Asked claim={claim} words={words} />
      <p className="small">
        {t('claim.approved', { date: day(claim.approvedOn), names: names(claim.approvedBy) })} · {t('claim.seal')}{' '}
        <code>{alone ? claim.seal : short(claim.seal)}</code>
        {own ? (
          <>
            {' · '}
            <a href={own}>{t('claim.own')}</a>
          </>
        ) : null}
      </p>
    </section>
  )
}

function Said({ claim: { claimant, claimedAt, claimedOn }, words: { day } }: Pick<Props, 'claim' | 'words'>) {
  const told = [claimant?.role, claimedAt, claimedOn && day(claimedOn)].filter(Boolean)
  return (
    <>
      {claimant ? (
        <>
          {' · '}
          <b>{claimant.name}</b>
        </>
      ) : null}
      {told.length > 0 ? `${claimant ? ', ' : ' · '}${told.join(', ')}` : null}
    </>
  )
}

function figureInWords(figure: NonNullable<PublicClaim['figure']>, { t }: Words): string {
  return [
    `${figure.value} ${figure.unit}`,
    figure.direction && t(`claim.direction.${figure.direction}`),
    figure.baseline && t('claim.baseline', { baseline: figure.baseline }),
    figure.period && t('claim.period', { period: figure.period }),
  ]
    .filter(Boolean)
    .join(', ')
}

function Asked({ claim, words: { t, day } }: Pick<Props, 'claim' | 'words'>) {
  const { contact } = claim
  if (!contact) return null
  const claimant = claim.claimant?.name ?? t('contact.someone')
  const date = contact.askedOn ? day(contact.askedOn) : ''
  if (!contact.asked)
    return <p className="small">{t('contact.notAsked', { claimant, reason: contact.reason ?? '' })}</p>
  if (!contact.answer) return <p className="small">{t('contact.silent', { claimant, date })}</p>
  return (
    <div className="small">
      <p>{t('contact.answered', { claimant, date })}</p>
      <blockquote>
        <p>{contact.answer}</p>
      </blockquote>
    </div>
  )
}
