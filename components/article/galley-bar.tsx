import { Button } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { LinkButton } from '#components/ui/link-button.tsx'
import { useRefusalSentence } from '#components/ui/refusal-sentence.ts'
import type { CoverageCounts } from '#lib/article/coverage.ts'
import type { ArticleView } from '#lib/article/schema.ts'
import type { ClaimView } from '#lib/review/schema.ts'
import { may, permissions } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import { CoverageBar } from './coverage-bar.tsx'
import style from './galley-bar.module.css'
import type { Moves } from './use-moves.ts'

type Props = {
  article: ArticleView
  claims: readonly ClaimView[]
  counts: CoverageCounts
  actor: Actor
  /** How many claims have no place in the text. */
  orphans: number
  moves: Pick<Moves, 'unseen' | 'look'>
}

/** What this article is and how far its check has come, with the way to what is left and to the public. */
export function GalleyBar({ article, claims, counts, actor, orphans, moves }: Props) {
  const t = useTranslations('article.galley')
  const standing = claims.filter(({ state }) => state !== 'dropped')
  const approved = standing.filter(({ state }) => state === 'approved' || state === 'published').length
  return (
    <header className={style.bar}>
      <div className={style.what}>
        <h1>{article.title}</h1>
        <p className="small num">
          {t('summary', {
            kind: article.kind,
            version: article.current.number,
            claims: standing.length,
            approved,
            seen: counts.sentences - counts.open,
            sentences: counts.sentences,
          })}
          {' · '}
          <Link href={`/articles/${article.id}/versions`}>{t('versions')}</Link>
          {may(actor, 'replaceText') && (
            <>
              {' · '}
              <Link href={`/articles/${article.id}/versions/new`}>{t('newText')}</Link>
            </>
          )}
          {may(actor, 'editArticle') && (
            <>
              {' · '}
              <Link href={`/articles/${article.id}/edit`}>{t('details')}</Link>
            </>
          )}
        </p>
      </div>
      <CoverageBar {...counts} />
      <div className={style.end}>
        {orphans > 0 && (
          <button type="button" className={style.unseen} onClick={() => moves.look()}>
            <span className="wait">{t('orphans', { count: orphans })}</span> <kbd>L</kbd>
          </button>
        )}
        {counts.open > 0 ? (
          <button type="button" className={style.unseen} onClick={moves.unseen}>
            {t('unseen', { count: counts.open })} <kbd>U</kbd>
          </button>
        ) : (
          <span className="small ok">✓ {t('allSeen')}</span>
        )}
        <PublishLink articleId={article.id} approved={approved} actor={actor} />
      </div>
    </header>
  )
}

function PublishLink({ articleId, approved, actor }: { articleId: string; approved: number; actor: Actor }) {
  const t = useTranslations('article.galley')
  const sentence = useRefusalSentence()
  const allowed = may(actor, 'prepareCheck')
  const why = !allowed
    ? sentence('role-missing', { roles: permissions.prepareCheck.join(', ') })
    : approved === 0
      ? sentence('nothing-approved')
      : null
  const words = may(actor, 'publish') ? t('publish') : t('prepare')
  if (!why) return <LinkButton href={`/articles/${articleId}/publish`}>{words}</LinkButton>
  return (
    <span className={style.refused}>
      <Button data-disabled aria-disabled aria-describedby="publish-why" onClick={(event) => event.preventDefault()}>
        {words}
      </Button>
      <span id="publish-why" role="tooltip" className={style.why}>
        {why}
      </span>
    </span>
  )
}
