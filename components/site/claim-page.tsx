import { checkAddress, claimAddress, publicAnnotationAddress, versionAddress } from '#lib/publication/address.ts'
import { claimReview, jsonLd } from '#lib/publication/claim-review.ts'
import type { PublicClaim, PublishedVersion } from '#lib/publication/schema.ts'
import { Corrected, Provenance } from './check-parts.tsx'
import { Claim } from './claim.tsx'
import { Page } from './page.tsx'
import { wordsOf } from './words.ts'

type Props = { version: PublishedVersion; origin: string; style: string }

/** One claim alone, with the words it is about and its one ClaimReview. `corrected`: the version that last changed it, if any. */
export function ClaimPage({
  version,
  claim,
  corrected,
  origin,
  style,
}: Props & { claim: PublicClaim; corrected: number | null }) {
  const { snapshot } = version
  const { check, newsroom, scale, corrections } = snapshot
  const words = wordsOf(snapshot.language)
  const review = claimReview(snapshot, claim, origin)
  const definition = scale.ratings.find(({ key }) => key === claim.verdict.rating)?.definition
  return (
    <Page
      words={words}
      newsroom={newsroom}
      style={style}
      title={`${claim.verdict.name}: ${claim.statement}`}
      description={claim.verdict.answer}
      canonical={origin + claimAddress(check.slug, claim.number)}
      annotations={publicAnnotationAddress(check.slug, claim.number)}
      {...(review ? { data: jsonLd(review) } : {})}
      footer={<Provenance version={version} words={words} />}
    >
      <p className="above">
        <a href={checkAddress(check.slug)}>{check.headline}</a>
      </p>
      <Corrected
        correction={corrections.find(({ number }) => number === corrected)}
        changes={`${checkAddress(check.slug)}#versions`}
        words={words}
      />
      <Claim claim={claim} words={words} alone />
      {definition ? (
        <p className="small">
          <b>{claim.verdict.name}:</b> {definition}
        </p>
      ) : null}
      <section aria-labelledby="words-heading">
        <h2 id="words-heading">{words.t('claim.words')}</h2>
        <blockquote>
          <p>{claim.quote}</p>
          <Origin version={version} />
        </blockquote>
      </section>
      <p className="small">
        {words.t('claim.of', { count: snapshot.claims.length })} ·{' '}
        <a href={`${checkAddress(check.slug)}#c${claim.number}`}>{words.t('claim.back')}</a>
        <br />
        {words.t('claim.sealed')}
      </p>
    </Page>
  )
}

function Origin({ version: { snapshot } }: { version: PublishedVersion }) {
  const { title, outlet, publishedOn, address } = snapshot.article
  const { day } = wordsOf(snapshot.language)
  const told = [outlet, publishedOn && day(publishedOn)].filter(Boolean).map((each) => `, ${each}`)
  return (
    <p className="small">
      {address ? <a href={address}>{title}</a> : title}
      {told.join('')}
    </p>
  )
}

/** What stands at the address of a claim that a correction took out: where to read on, and where it can still be read. */
export function LeftPage({ version, number, last, style }: Omit<Props, 'origin'> & { number: number; last: number }) {
  const { check, newsroom, language } = version.snapshot
  const words = wordsOf(language)
  const { t } = words
  return (
    <Page
      words={words}
      newsroom={newsroom}
      style={style}
      title={t('left.heading', { number })}
      description={t('left.body')}
      unlisted
      footer={<Provenance version={version} words={words} />}
    >
      <h1>{t('left.heading', { number })}</h1>
      <p className="lede">{t('left.body')}</p>
      <p>
        <a href={checkAddress(check.slug)}>{check.headline}</a>
        <br />
        <a href={versionAddress(check.slug, last)}>{t('left.last', { number: last })}</a>
      </p>
    </Page>
  )
}
