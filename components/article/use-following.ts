import { type RefObject, useEffect } from 'react'
import type { Range } from '#lib/article/schema.ts'

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches
const show = (element: Element | null | undefined) =>
  element?.scrollIntoView({ block: 'nearest', behavior: calm() ? 'auto' : 'smooth' })

type Followed = { chosen: string | null; sentence: number | null; passage: Range | null; draft: Range | null }

/**
 * Brings what was chosen into sight: in the column the words, beside it the card. What can be seen already stays put. Where
 * there is `oneColumn` the card comes by itself, and going to its place below the text would lose the words.
 */
export function useFollowing(
  galley: RefObject<HTMLElement | null>,
  { chosen, sentence, passage, draft }: Followed,
  oneColumn: boolean,
): void {
  useEffect(() => {
    if (!chosen) return
    show(galley.current?.querySelector(`[data-claims~="${CSS.escape(chosen)}"]`))
    if (!oneColumn) show(galley.current?.querySelector(`[data-card="${CSS.escape(chosen)}"]`))
  }, [galley, chosen, oneColumn])
  useEffect(() => {
    if (sentence !== null) show(galley.current?.querySelector(`[data-sentence="${sentence}"]`))
  }, [galley, sentence])
  const at = (draft ?? passage)?.start
  useEffect(() => {
    if (at !== undefined) show(galley.current?.querySelector(`[data-start="${at}"]`))
  }, [galley, at])
}
