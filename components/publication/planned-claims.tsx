import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { isIncluded } from '#lib/publication/rules.ts'
import type { PlannedClaim, Preview } from '#lib/publication/schema.ts'
import style from './publish-screen.module.css'

/** Every claim of the article with what the next publication does with it, and how much of the text that makes. */
export function PlannedClaims({ preview }: { preview: Preview }) {
  const { article, claims, coverage } = preview
  const t = useTranslations('publication.claims')
  const included = claims.filter(({ part }) => isIncluded(part)).sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
  const left = claims.filter(({ part }) => !isIncluded(part))
  return (
    <section className={style.step} aria-labelledby="claims-heading">
      <h2 id="claims-heading">{t('heading')}</h2>
      <p className="small num">{t('coverage', { ...coverage, covered: coverage.sentences - coverage.open })}</p>
      <h3>{t('in', { count: included.length })}</h3>
      <Lines claims={included} articleId={article.id} />
      {left.length > 0 && (
        <>
          <h3>{t('out', { count: left.length })}</h3>
          <Lines claims={left} articleId={article.id} />
        </>
      )}
    </section>
  )
}

function Lines({ claims, articleId }: { claims: readonly PlannedClaim[]; articleId: string }) {
  const t = useTranslations('publication.claims')
  return (
    <ul className={style.lines}>
      {claims.map(({ id, number, statement, mustCheck, part, state }) => (
        <li key={id} data-part={part}>
          <Link className={style.statement} href={`/articles/${articleId}?claim=${id}`}>
            {statement}
          </Link>
          <span className="small num">
            {number !== null && `${t('number', { number })} · `}
            {t(`part.${part}`, { state })}
            {part === 'open' && mustCheck && <b className="stop"> · {t('mustCheck')}</b>}
          </span>
        </li>
      ))}
    </ul>
  )
}
