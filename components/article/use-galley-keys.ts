import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import { useKeys } from '#components/ui/keys.tsx'
import type { Moves } from './use-moves.ts'

/** The galley's keys, from wherever on the page. Those that only work inside the text are listed too, so that `?` tells all. */
export function useGalleyKeys(moves: Moves, goToVersions: () => void): void {
  const t = useTranslations('article.keys')
  const room = t('room')
  const inText = t('inText')
  // Named by their signs, which no keyboard sends: outside the text Enter and the arrows keep their own meaning.
  const listed = (key: string, does: string) => ({ key, does, room: inText, run: () => {} })
  useKeys([
    { key: 'c', does: t('claim'), room, run: moves.draft },
    { key: 'n', does: t('nothing'), room, run: moves.nothing },
    { key: 'u', does: t('unseen'), room, run: moves.unseen },
    { key: 'j', does: t('nextClaim'), room, run: () => moves.claim(1) },
    { key: 'k', does: t('previousClaim'), room, run: () => moves.claim(-1) },
    { key: ']', does: t('nextSentence'), room, run: () => moves.step(1) },
    { key: '[', does: t('previousSentence'), room, run: () => moves.step(-1) },
    { key: 'i', does: t('edit'), room, run: moves.edit },
    { key: 'l', does: t('look'), room, run: () => moves.look() },
    { key: 'p', does: t('pin'), room, run: moves.pin },
    { key: 'g v', does: t('versions'), room, run: goToVersions },
    { key: 'Escape', does: t('leave'), room, run: moves.leave },
    listed('↓ ↑', t('stepText')),
    listed('⏎', t('enterWords')),
    listed('→ ←', t('stepWords')),
    listed('⇧→ ⇧←', t('stretchWords')),
  ])
}

/** What the arrow keys do while the column has the focus: down and up by sentence, right and left by word, Shift stretches. */
export function arrowKeys(moves: Moves): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const by = event.key === 'ArrowDown' || event.key === 'ArrowRight' ? 1 : -1
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moves.step(by)
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft')
      event.shiftKey ? moves.stretch(by) : moves.word(by)
    else if (event.key === 'Enter' && event.target === event.currentTarget) moves.word(1)
    else return
    event.preventDefault()
  }
}
