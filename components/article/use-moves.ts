import { useTranslations } from 'next-intl'
import { type RefObject, useState } from 'react'
import { useRefusalSentence } from '#components/ui/refusal-sentence.ts'
import type { CoveredSentence } from '#lib/article/coverage.ts'
import { nextOpen, stepWord, stretch, touched, words } from '#lib/article/passage.ts'
import type { ArticleView, Range } from '#lib/article/schema.ts'
import type { ClaimView } from '#lib/review/schema.ts'
import { may, type Permission, permissions } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import type { Pinning } from './use-pinning.ts'
import type { Place } from './use-place.ts'
import { selectedIn } from './use-selected-words.ts'

type Given = {
  article: ArticleView
  actor: Actor
  claims: readonly ClaimView[]
  covered: readonly CoveredSentence[]
  turn: (places: readonly CoveredSentence[]) => 'marked' | 'unmarked' | 'hasClaim'
  place: Place
  column: RefObject<HTMLElement | null>
  pinning: Pinning
}

/**
 * Everything that a key, a button or a finger can do in the galley, once. `said` is what a screen reader is told of it, and
 * `no` why something could not be done.
 */
export function useMoves({ article, actor, claims, covered, turn, place, column, pinning }: Given) {
  const t = useTranslations('article.galley')
  const refusal = useRefusalSentence()
  const [said, say] = useState('')
  const [no, refuse] = useState<string | null>(null)
  const { text } = article.current
  const allowed = may(actor, 'makeClaim')
  const here = place.sentence === null ? undefined : covered[place.sentence]
  const near = covered.slice(Math.max(0, (place.sentence ?? 0) - 1), (place.sentence ?? 0) + 3)
  const among =
    near.length > 0 ? words(text, { start: near[0]?.sentence.start ?? 0, end: near.at(-1)?.sentence.end ?? 0 }) : []

  const taken = (): Range | null =>
    (column.current && selectedIn(column.current, text)) ?? place.passage ?? here?.sentence ?? null
  const needWords = () => refuse(t('chooseFirst'))
  const notAllowed = (what: Permission = 'makeClaim') =>
    refuse(refusal('role-missing', { roles: permissions[what].join(', ') }))

  const goTo = (at: number | null) => {
    const found = at === null ? undefined : covered[at]
    if (at === null || !found) return
    refuse(null)
    place.goTo(at)
    // From here the arrow keys go on by sentence and by word.
    column.current?.focus({ preventScroll: true })
    const { start, end } = found.sentence
    say(t('atSentence', { number: at + 1, of: covered.length, state: found.state, words: text.slice(start, end) }))
  }
  const takeWords = (passage: Range | null) => {
    if (!passage) return
    place.setPassage(passage)
    say(text.slice(passage.start, passage.end))
  }
  const inSentence = here ? words(text, here.sentence) : []

  return {
    said,
    no,
    goTo,
    step: (by: 1 | -1) => goTo(Math.min(covered.length - 1, Math.max(0, (place.sentence ?? (by === 1 ? -1 : 0)) + by))),
    unseen: () => {
      const next = nextOpen(
        covered.map(({ state }) => state),
        place.sentence ?? -1,
      )
      if (next === null) say(t('allSeen'))
      goTo(next)
    },
    // The first word is one of the sentence; from there on the words of its neighbours are within reach.
    word: (by: 1 | -1) => takeWords(stepWord(place.passage ? among : inSentence, place.passage, by)),
    stretch: (by: 1 | -1) => takeWords(stretch(place.passage ? among : inSentence, place.passage, by)),
    leave: () => {
      refuse(null)
      if (place.draft) place.setDraft(null)
      else if (place.passage) place.setPassage(null)
      else if (place.pinning) place.setPinning(null)
      else place.choose(null)
    },
    draft: () => {
      const range = taken()
      if (!allowed) return notAllowed()
      if (!range) return needWords()
      refuse(null)
      document.getSelection()?.removeAllRanges()
      place.setPassage(null)
      place.setDraft({ start: range.start, end: range.end })
    },
    edit: () => {
      const range = taken()
      if (!may(actor, 'replaceText')) return notAllowed('replaceText')
      const block = range ? article.current.blocks.findIndex((one) => one.end > range.start) : -1
      if (block === -1) return needWords()
      refuse(null)
      place.setEditing(block)
    },
    look: (claimId?: string) => {
      if (!may(actor, 'editClaim')) return notAllowed('editClaim')
      const claim = pinning.begin(claimId)
      refuse(null)
      if (!claim) return say(t('noOrphans'))
      column.current?.focus({ preventScroll: claimId === undefined })
      say(t('looking', { statement: claim.wording.statement }))
    },
    pin: () => {
      const range = taken()
      if (!pinning.claim) return refuse(t('lookFirst'))
      if (!range) return needWords()
      refuse(null)
      document.getSelection()?.removeAllRanges()
      pinning.pin(pinning.claim, range)
    },
    nothing: () => {
      const range = taken()
      const over =
        range &&
        touched(
          covered.map(({ sentence }) => sentence),
          range,
        )
      if (!allowed) return notAllowed()
      if (!over) return needWords()
      refuse(null)
      document.getSelection()?.removeAllRanges()
      say(t(turn(covered.slice(over.first, over.last + 1))))
    },
    claim: (by: 1 | -1) => {
      const drawn = claims.filter((claim) => claim.ordinal !== null)
      const now = drawn.findIndex((claim) => claim.id === place.chosen)
      const after = drawn.findIndex((claim) => claim.anchor.end > (here?.sentence.start ?? 0))
      const from = now !== -1 ? now + by : by === 1 ? Math.max(0, after) : (after === -1 ? drawn.length : after) - 1
      const next = drawn[from]
      if (!next) return
      place.choose(next.id)
      say(
        t('atClaim', {
          number: next.ordinal ?? 0,
          of: drawn.length,
          state: next.state,
          statement: next.wording.statement,
        }),
      )
    },
  }
}

export type Moves = ReturnType<typeof useMoves>
