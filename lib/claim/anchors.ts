import { fold } from '#lib/article/fold.ts'

/** An anchor of a claim as it followed its text. Ids are UUID v7, so that they sort by when they were made. */
export type PastAnchor = {
  id: string
  outcome: 'made' | 'unchanged' | 'moved' | 'changed' | 'lost' | 'ambiguous' | 'repinned'
  exact: string
  prefix: string
  suffix: string
}

/** Are two passages the same words, typography aside? Only then does a verdict on the one hold for the other. */
export const sameWords = (one: string, other: string): boolean => fold(one).text === fold(other).text

/** Has a claim no place in the current text, so that a person must find it one or drop it? */
export const isOrphan = ({ outcome }: { outcome: string }): boolean => outcome === 'lost' || outcome === 'ambiguous'

/**
 * The words that somebody last stood for, by pinning the claim to them or by approving it, when they are others than those that
 * stand there now; else null. Anchors come oldest first; `approval` is the id of the claim's last approval.
 */
export function wordsBefore(anchors: readonly PastAnchor[], approval: string | null): string | null {
  const chosen = anchors.findLast(
    ({ outcome, id }) => outcome === 'made' || outcome === 'repinned' || (approval !== null && id < approval),
  )
  const now = anchors.at(-1)
  return chosen && now && !sameWords(chosen.exact, now.exact) ? chosen.exact : null
}

/** What became of a claim's surroundings (anchors oldest first) when the text was last replaced, though its words stand. */
export function shiftOf(anchors: readonly PastAnchor[]): 'moved' | 'around' | null {
  const [before, now] = anchors.slice(-2)
  if (!before || !now) return null
  if (now.outcome === 'moved') return 'moved'
  const around = before.prefix !== now.prefix || before.suffix !== now.suffix
  return now.outcome === 'unchanged' && around ? 'around' : null
}
