import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { WordingForm } from '#components/claim/wording-form.tsx'
import type { Action } from '#lib/action-result.ts'
import type { ArticleView, Range } from '#lib/article/schema.ts'
import type { Wording } from '#lib/claim/schema.ts'
import style from './cards.module.css'

type Props = {
  article: ArticleView
  range: Range
  makeClaim: Action<{ id: string }>
  /** Called when the claim is on its way, inside the transition that ends when the page shows it. */
  onSent: () => void
  onMade: (id: string) => void
  onCancel: () => void
}

const longestStatement = 600

/** A claim being made of some words: they stand above the form, and in it as the statement to begin with. */
export function NewClaim({ article, range, makeClaim, onSent, onMade, onCancel }: Props) {
  const t = useTranslations('article.galley')
  const made = useRef<string | null>(null)
  const card = useRef<HTMLElement>(null)
  const exact = article.current.text.slice(range.start, range.end)
  useEffect(() => {
    card.current?.querySelector<HTMLElement>('textarea, input')?.focus()
  }, [])
  const send = async (wording: unknown) => {
    onSent()
    const place = { articleId: article.id, versionId: article.current.id, start: range.start, end: range.end, exact }
    const result = await makeClaim({ ...place, wording })
    if (result.ok) made.current = result.value.id
    return result
  }
  const initial: Partial<Wording> = {
    statement: exact.replaceAll('\n', ' ').slice(0, longestStatement),
    claimedOn: article.publishedOn,
    mustCheck: true,
    sensitive: false,
  }
  return (
    <section ref={card} className={style.draft} aria-label={t('newClaim')} data-card="draft">
      <h2>{t('newClaim')}</h2>
      <blockquote lang={article.language}>{exact}</blockquote>
      <WordingForm
        initial={initial}
        action={send}
        onCancel={onCancel}
        onDone={() => {
          if (made.current) onMade(made.current)
        }}
      />
    </section>
  )
}
