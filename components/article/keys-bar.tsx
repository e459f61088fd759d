import { useTranslations } from 'next-intl'
import { useKeysList } from '#components/ui/keys.tsx'
import type { Range } from '#lib/article/schema.ts'
import style from './keys-bar.module.css'
import type { Moves } from './use-moves.ts'

type Props = {
  moves: Moves
  no: string | null
  text: string
  taken: Range | null
  allowed: boolean
  chosen: boolean
  /** The statement of the claim that words are being looked for. */
  pinning: string | null
}

/** `takes`: only for those who may make claims; pressing it all the same says who may. */
type Press = { key: string; words: string; press: () => void; look?: 'lead' | 'byKeys'; takes?: boolean }

/** The galley's moves at the foot of the screen: keys to learn where there is a keyboard, buttons for a thumb where not. */
export function KeysBar({ moves, no, text, taken, allowed, chosen, pinning }: Props) {
  const t = useTranslations('article.keys')
  const list = useKeysList()
  const keep = (event: { preventDefault: () => void }) => event.preventDefault()
  const buttons: Press[] = [
    ...(pinning === null ? [] : [{ key: 'P', words: t('pinHere'), press: moves.pin, look: 'lead' } as const]),
    {
      key: 'C',
      words: t('claim'),
      press: moves.draft,
      takes: true,
      ...(taken && allowed && pinning === null ? { look: 'lead' } : {}),
    },
    { key: 'N', words: t('nothing'), press: moves.nothing, takes: true },
    { key: 'U', words: t('unseen'), press: moves.unseen },
    { key: 'K', words: t('previousClaim'), press: () => moves.claim(-1), look: 'byKeys' },
    { key: 'J', words: t('nextClaim'), press: () => moves.claim(1), look: 'byKeys' },
  ]
  return (
    <footer className={style.bar}>
      {pinning !== null && <p className={style.pinning}>{t('pinning', { statement: pinning })}</p>}
      {taken && (
        <p className={style.taken}>
          <q>{text.slice(taken.start, taken.end)}</q>
        </p>
      )}
      <p role="alert" className={style.no}>
        {no}
      </p>
      <div className={style.buttons} role="toolbar" aria-label={t('room')}>
        {buttons.map(({ key, words, press, look, takes }) => (
          // A pressed button must not take the selection with it.
          <button
            key={key}
            type="button"
            className={look ? style[look] : undefined}
            aria-disabled={(takes && !allowed) || undefined}
            onPointerDown={keep}
            onClick={press}
          >
            <kbd>{key}</kbd> <span>{words}</span>
          </button>
        ))}
        {chosen && (
          <span className={style.byKeys}>
            <kbd>E</kbd> {t('evidence')}
          </span>
        )}
        <button type="button" className={style.byKeys} onClick={list}>
          <kbd>?</kbd> <span>{t('all')}</span>
        </button>
      </div>
      <p role="status" className="unseen">
        {moves.said}
      </p>
    </footer>
  )
}
