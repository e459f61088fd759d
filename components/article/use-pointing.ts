import { type RefObject, useEffect } from 'react'

type Pointing = {
  onNear: (claimId: string | null) => void
  onChoose: (claimId: string) => void
  onSentence: (at: number) => void
  chosen: string | null
}

/**
 * What pointing means in the galley: words of a claim and its card show each other; pressing the words chooses the claim, and
 * pressing any words brings the keys to their sentence. One listener for all, however many runs and cards there are.
 */
export function usePointing(
  galley: RefObject<HTMLElement | null>,
  column: RefObject<HTMLElement | null>,
  { onNear, onChoose, onSentence, chosen }: Pointing,
): void {
  useEffect(() => {
    const element = galley.current
    if (!element) return
    const pointed = (event: Event) => onNear(claimsAt(event)[0] ?? null)
    const left = () => onNear(null)
    element.addEventListener('pointerover', pointed)
    element.addEventListener('focusin', pointed)
    element.addEventListener('pointerleave', left)
    return () => {
      element.removeEventListener('pointerover', pointed)
      element.removeEventListener('focusin', pointed)
      element.removeEventListener('pointerleave', left)
    }
  }, [galley, onNear])

  useEffect(() => {
    const element = column.current
    if (!element) return
    const pressed = (event: MouseEvent) => {
      const target = event.target as Element
      if (event.ctrlKey || event.metaKey || event.shiftKey || target.closest('button')) return
      if (target.closest('a')) event.preventDefault()
      else if (!document.getSelection()?.isCollapsed) return
      const claims = claimsAt(event)
      // Where claims overlap, pressing again goes on to the next one.
      const claim = claims[(claims.indexOf(chosen ?? '') + 1) % Math.max(1, claims.length)]
      if (claim) onChoose(claim)
      const sentence = target.closest<HTMLElement>('[data-sentence]')?.dataset.sentence
      if (sentence) onSentence(Number(sentence))
    }
    element.addEventListener('click', pressed)
    return () => element.removeEventListener('click', pressed)
  }, [column, onChoose, onSentence, chosen])
}

/** The claims under an event, innermost (the latest to begin) first. */
function claimsAt(event: Event): string[] {
  const element = (event.target as Element).closest<HTMLElement>('[data-claim], [data-claims], [data-card]')
  const { claim, card, claims } = element?.dataset ?? {}
  return claim || card ? [claim ?? card ?? ''] : (claims ?? '').split(' ').filter(Boolean).reverse()
}
