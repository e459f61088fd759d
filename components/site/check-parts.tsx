import { checkAddress, snapshotAddress, versionAddress } from '#lib/publication/address.ts'
import type { CheckContent, PublishedVersion, Snapshot } from '#lib/publication/schema.ts'
import type { Words } from './words.ts'

/** Who checked it, when, and how much of the text. */
export function Credits({ snapshot, words }: { snapshot: Snapshot; words: Words }) {
  const { t, day, names } = words
  const { credits, article, coverage, check, number, corrections } = snapshot
  const covered = coverage.sentences - coverage.open
  const about = [article.title, article.byline, article.outlet, article.publishedOn && day(article.publishedOn)]
  return (
    <div className="credits">
      <p>
        {t('credits.checked', { names: names(credits.checkedBy) })} ·{' '}
        {t('credits.reviewed', { names: names(credits.reviewedBy) })} ·{' '}
        {t('credits.published', { name: credits.publishedBy })}
      </p>
      <p>
        {t('credits.date', { date: day(snapshot.firstPublishedAt) })}
        {corrections.length > 0 ? `, ${t('credits.corrected', { date: day(snapshot.publishedAt) })}` : null} ·{' '}
        <a href={versionAddress(check.slug, number)}>{t('credits.version', { number })}</a>
      </p>
      <p>
        {t(article.kind === 'ours' ? 'credits.ours' : 'credits.article')}:{' '}
        {article.address ? <a href={article.address}>{article.title}</a> : article.title}
        {about
          .slice(1)
          .filter(Boolean)
          .map((each) => `, ${each}`)
          .join('')}
      </p>
      <p>
        {coverage.open > 0
          ? t('credits.partial', { covered, sentences: coverage.sentences })
          : t('credits.full', { sentences: coverage.sentences })}
      </p>
    </div>
  )
}

/** First of all: that this is not what stands now, or that it was corrected. */
export function Banners({
  version,
  superseded,
  words,
}: {
  version: PublishedVersion
  superseded: boolean
  words: Words
}) {
  const { t, day } = words
  const { corrections, check, publishedAt, number } = version.snapshot
  return (
    <>
      {superseded ? (
        <p className="banner old">
          {t('banner.superseded', { number, date: day(publishedAt) })}{' '}
          <a href={checkAddress(check.slug)}>{t('banner.current')}</a>
        </p>
      ) : null}
      <Corrected correction={corrections.at(-1)} changes="#versions" words={words} />
    </>
  )
}

type Correction = Snapshot['corrections'][number]

/** What a correction says, where there was one. `changes` leads to the list of versions. */
export function Corrected(props: { correction: Correction | undefined; changes: string; words: Words }) {
  const { correction, changes, words } = props
  if (!correction) return null
  return (
    <p className="banner">
      <b>{words.t('banner.corrected', { date: words.day(correction.at) })}</b>{' '}
      <span className="told">{correction.note}</span> <a href={changes}>{words.t('banner.changed')}</a>
    </p>
  )
}

/** Every version up to the one shown, newest first, each with what it changed. */
export function Versions({ content, shown, words }: { content: CheckContent; shown: number; words: Words }) {
  const { t, day } = words
  const versions = content.versions.filter(({ number }) => number <= shown).reverse()
  return (
    <section className="versions" id="versions" aria-labelledby="versions-heading">
      <h2 id="versions-heading">{t('versions.heading')}</h2>
      <ol reversed>
        {versions.map(({ number, snapshot: { corrections, publishedAt } }) => (
          <li key={number} value={number}>
            <a href={versionAddress(content.slug, number)}>{t('versions.link', { number })}</a>, {day(publishedAt)}
            {number === shown ? ` (${t('versions.this')})` : null}
            {': '}
            <span className="told">
              {corrections.find((each) => each.number === number)?.note ?? t('versions.first')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What lets anybody compute again that this is what was published. */
export function Provenance({ version, words }: { version: PublishedVersion; words: Words }) {
  const { t, number: digits } = words
  const { number, sha256, recordEntry, snapshot } = version
  return (
    <p>
      {t('footer.publication', { number })} ·{' '}
      {recordEntry === null ? t('footer.preview') : t('footer.entry', { position: digits(recordEntry) })} ·{' '}
      <a href={snapshotAddress(snapshot.check.slug, number)}>{t('footer.data')}</a>
      <br />
      {t('footer.hash')} <code>{sha256}</code>
    </p>
  )
}
