import { useTranslations } from 'next-intl'
import type { Moves } from './use-moves.ts'
import type { Selected } from './use-selected-words.ts'
import style from './words-bubble.module.css'

/** What can be done with words that were selected, right below them. Where a thumb does the work, the foot of the screen has it. */
export function WordsBubble({ selected, moves, pinning }: { selected: Selected; moves: Moves; pinning: boolean }) {
  const t = useTranslations('article.keys')
  return (
    <div
      className={style.bubble}
      role="toolbar"
      aria-label={t('selection')}
      style={{ top: selected.below + 8, left: selected.left }}
      onPointerDown={(event) => event.preventDefault()}
    >
      {pinning && (
        <button type="button" className={style.lead} onClick={moves.pin}>
          {t('pinHere')} <kbd>P</kbd>
        </button>
      )}
      <button type="button" className={pinning ? undefined : style.lead} onClick={moves.draft}>
        {t('make')} <kbd>C</kbd>
      </button>
      <button type="button" onClick={moves.nothing}>
        {t('nothing')} <kbd>N</kbd>
      </button>
    </div>
  )
}
