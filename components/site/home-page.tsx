import { checkAddress } from '#lib/publication/address.ts'
import type { HomeEntry } from '#lib/publication/schema.ts'
import { type House, Page } from './page.tsx'
import { wordsOf } from './words.ts'

type Props = House & { origin: string; published: readonly HomeEntry[] }

/** Every publication, newest first, each in its own language. */
export function HomePage({ origin, published, ...house }: Props) {
  const { t } = house.words
  return (
    <Page
      {...house}
      title={`${house.newsroom.name}: ${t('home.heading')}`}
      description={t('home.lede')}
      canonical={`${origin}/`}
    >
      <h1>{t('home.heading')}</h1>
      <p className="lede">{t('home.lede')}</p>
      {published.length === 0 ? <p>{t('home.empty')}</p> : null}
      {published.map((entry) => (
        <Entry key={entry.slug} entry={entry} />
      ))}
    </Page>
  )
}

function Entry({ entry }: { entry: HomeEntry }) {
  const { t, day, language } = wordsOf(entry.language)
  const told = [
    day(entry.firstPublishedAt),
    entry.corrections > 0 && t('home.corrected', { date: day(entry.publishedAt) }),
    t('home.claims', { count: entry.claims }),
  ]
  return (
    <article className="entry" lang={language}>
      <h2>
        <a href={checkAddress(entry.slug)}>{entry.headline}</a>
      </h2>
      <p>{entry.standfirst}</p>
      <p className="small">{told.filter(Boolean).join(' · ')}</p>
    </article>
  )
}
