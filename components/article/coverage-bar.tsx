import { useTranslations } from 'next-intl'
import style from './coverage-bar.module.css'

type Props = {
  claim: number
  nothing: number
  sentences: number
  /** The same stands beside it in words. */
  said?: boolean
}

/**
 * How much of a text was looked at: sentences with claims, sentences with nothing to check, the rest. An SVG, because its
 * widths need no style attribute.
 */
export function CoverageBar({ claim, nothing, sentences, said }: Props) {
  const t = useTranslations('article')
  const percent = (count: number) => (sentences === 0 ? 0 : (count / sentences) * 100)
  const label = t('coverage', {
    claim: Math.round(percent(claim)),
    nothing: Math.round(percent(nothing)),
    open: Math.round(percent(sentences - claim - nothing)),
  })
  return (
    <span
      className={style.bar}
      {...(said ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label, title: label })}
    >
      <svg aria-hidden="true">
        <rect className={style.open} width="100%" height="100%" />
        <rect className={style.nothing} width={`${percent(claim + nothing)}%`} height="100%" />
        <rect className={style.claim} width={`${percent(claim)}%`} height="100%" />
      </svg>
    </span>
  )
}
