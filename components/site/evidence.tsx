import type { PublicEvidence } from '#lib/publication/schema.ts'
import type { Words } from './words.ts'

type Open = Extract<PublicEvidence, { confidential: false }>

/** The evidence of one claim, numbered as its footnotes cite it. */
export function Evidence({ evidence, prefix, words }: { evidence: PublicEvidence[]; prefix: string; words: Words }) {
  const { t } = words
  return (
    <ol className="evidence">
      {evidence.map((item) => (
        <li key={item.number} id={`${prefix}-${item.number}`} value={item.number}>
          {item.confidential ? (
            <p>
              <b>{t('evidence.confidential')}</b> {item.reason ? t('evidence.why', { reason: item.reason }) : null}
            </p>
          ) : (
            <OpenEvidence item={item} words={words} />
          )}
        </li>
      ))}
    </ol>
  )
}

function OpenEvidence({ item, words }: { item: Open; words: Words }) {
  const { t, day } = words
  const told = [
    item.publisher,
    item.author && t('evidence.by', { author: item.author }),
    item.publishedOn && t('evidence.dated', { date: day(item.publishedOn) }),
    t(`evidence.kind.${item.kind}`),
    t(`evidence.${item.standing}`),
    item.accessedOn && t('evidence.seen', { date: day(item.accessedOn) }),
  ]
  return (
    <>
      <p>
        <span className="stance">{t(`evidence.${item.stance}`)}</span>{' '}
        <Title title={item.title} address={item.address} />
        <span className="small">{told.filter(Boolean).join(' · ')}</span>
      </p>
      {item.quote ? (
        <blockquote>
          <p>{item.quote}</p>
          {item.locator ? <p className="small">{item.locator}</p> : null}
        </blockquote>
      ) : item.locator ? (
        <p className="small">{item.locator}</p>
      ) : null}
      {item.note ? <p>{item.note}</p> : null}
      {item.interests ? <p className="small">{t('evidence.interests', { interests: item.interests })}</p> : null}
    </>
  )
}

/** A source's title; its address is a link only where it is one that a browser should follow. */
function Title({ title, address }: { title: string; address: string | null }) {
  if (address && /^https?:\/\//i.test(address))
    return (
      <a href={address} rel="noopener noreferrer">
        {title}
      </a>
    )
  return (
    <>
      {title}
      {address ? ` (${address})` : null}
    </>
  )
}
