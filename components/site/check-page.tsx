import { annotationsAddress, checkAddress, claimAddress } from '#lib/publication/address.ts'
import { jsonLd, newsArticle } from '#lib/publication/claim-review.ts'
import type { CheckContent, PublishedVersion } from '#lib/publication/schema.ts'
import { Banners, Credits, Provenance, Versions } from './check-parts.tsx'
import { Claim } from './claim.tsx'
import { Glance } from './glance.tsx'
import { Page } from './page.tsx'
import { Passages } from './passages.tsx'
import { wordsOf } from './words.ts'

type Props = {
  content: CheckContent
  version: PublishedVersion
  origin: string
  style: string
  /** Where this page stands: at the check's own address, or at that of one version of it. */
  at: 'check' | 'version'
}

/** One whole check, as its current page or as one of its versions. */
export function CheckPage({ content, version, origin, style, at }: Props) {
  const { snapshot } = version
  const { check, claims, newsroom, passages } = snapshot
  const words = wordsOf(snapshot.language)
  const superseded = content.versions.at(-1)?.number !== version.number
  return (
    <Page
      words={words}
      newsroom={newsroom}
      style={style}
      title={check.headline}
      description={check.standfirst}
      canonical={origin + checkAddress(check.slug)}
      unlisted={superseded}
      {...(at === 'check'
        ? { data: jsonLd(newsArticle(snapshot, origin)), annotations: annotationsAddress(check.slug) }
        : {})}
      footer={<Provenance version={version} words={words} />}
    >
      <h1>{check.headline}</h1>
      <p className="lede">{check.standfirst}</p>
      <Banners version={version} superseded={superseded} words={words} />
      <Credits snapshot={snapshot} words={words} />
      <Glance snapshot={snapshot} words={words} />
      {passages.length > 0 ? (
        <section aria-labelledby="text-heading">
          <h2 id="text-heading">{words.t('text')}</h2>
          <Passages passages={passages} words={words} />
        </section>
      ) : null}
      {claims.map((claim) => (
        <Claim
          key={claim.number}
          claim={claim}
          words={words}
          own={superseded ? undefined : claimAddress(check.slug, claim.number)}
        />
      ))}
      <Versions content={content} shown={version.number} words={words} />
    </Page>
  )
}
