'use client'

import { useTranslations } from 'next-intl'
import { Glyph } from '#components/claim/glyph.tsx'
import { When } from '#components/ui/when.tsx'
import type { ClaimView } from '#lib/review/schema.ts'
import type { Scale } from '#lib/verdict/schema.ts'
import { Explanation } from './explanation.tsx'
import { useRatingWords } from './rating-name.ts'
import style from './review.module.css'

type Props = {
  verdict: NonNullable<ClaimView['verdict']>
  scale: Scale
  prefix: string
  /** The numbers of the claim's evidence. */
  known: readonly number[]
}

/** A verdict in full: rating, answer, explanation, what nobody knows, and who proposed it when. */
export function VerdictView({ verdict, scale, prefix, known }: Props) {
  const t = useTranslations('review.verdict')
  return (
    <div className={style.verdict}>
      <VerdictWord rating={verdict.rating} scale={scale} />
      <p className={style.answer}>{verdict.answer}</p>
      <div className={style.explanation}>
        <Explanation markdown={verdict.explanation} prefix={prefix} known={known} />
      </div>
      {verdict.unknowns && (
        <p>
          <b>{t('unknowns')}</b> {verdict.unknowns}
        </p>
      )}
      {verdict.sourcesReason && (
        <p>
          <b>{t('sourcesReason')}</b> {verdict.sourcesReason}
        </p>
      )}
      {verdict.otherSide && (
        <p>
          <b>{t('otherSide')}</b> {verdict.otherSide}
        </p>
      )}
      <p className="small quiet">{t.rich('by', { name: verdict.author.name, when: () => <When at={verdict.at} /> })}</p>
    </div>
  )
}

/** The moon and its word, which always go together. */
export function VerdictWord({ rating, scale }: { rating: string; scale: Scale }) {
  const words = useRatingWords(scale)
  return (
    <span className="verdict">
      <Glyph rating={rating} />
      {words(rating).name}
    </span>
  )
}
