import { useTranslations } from 'next-intl'
import type { Range } from '#lib/article/schema.ts'
import type { Orphan } from '#lib/claim/schema.ts'
import style from './orphan-queue.module.css'

type Props = { orphan: Orphan; text: string; onPick: (place: Range) => void }

const around = 40

/** Where an orphan may belong, each place with what stands around it: one press pins the claim there. */
export function OrphanPlaces({ orphan, text, onPick }: Props) {
  const t = useTranslations('article.orphans')
  if (orphan.places.length === 0) return null
  return (
    <ul className={style.places} aria-label={t('places')}>
      {orphan.places.map(({ start, end, exact }) => (
        <li key={`${start} ${end}`}>
          <button type="button" onClick={() => onPick({ start, end })}>
            <span className="unseen">{t('pinHere')} </span>
            {before(text, start)}
            <mark>{exact}</mark>
            {after(text, end)}
          </button>
        </li>
      ))}
    </ul>
  )
}

// Whole words of the same paragraph, so that no character is halved.
const before = (text: string, at: number) => {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  return line.length > around ? `… ${line.slice(line.indexOf(' ', line.length - around) + 1)}` : line
}
const after = (text: string, at: number) => {
  const end = text.indexOf('\n', at)
  const line = text.slice(at, end === -1 ? undefined : end)
  return line.length > around ? `${line.slice(0, line.lastIndexOf(' ', around))} …` : line
}
