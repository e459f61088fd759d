import { useState } from 'react'
import { useAct } from '#components/ui/use-act.ts'
import type { Action } from '#lib/action-result.ts'
import type { ArticleView, Range } from '#lib/article/schema.ts'
import type { Orphan } from '#lib/claim/schema.ts'
import type { ClaimView } from '#lib/review/schema.ts'
import type { Place } from './use-place.ts'

/**
 * Finding a place for a claim that lost its words: which one is being looked after, the next one that waits, and `pin`, which
 * pins a claim to a passage (UTF-16) of the current text.
 */
export function usePinning(
  article: ArticleView,
  claims: readonly ClaimView[],
  orphans: readonly Orphan[],
  place: Place,
  repin: Action,
) {
  const [tried, setTried] = useState<string | null>(null)
  const sent: Action<string> = async (input) => {
    const result = await repin(input)
    return result.ok ? { ok: true, value: (input as { claimId: string }).claimId } : result
  }
  const { send, pending, refused, clear } = useAct(sent, (id) => {
    place.setPinning(null)
    place.setPassage(null)
    place.choose(id)
  })
  const claim = claims.find(({ id }) => id === place.pinning) ?? null
  const { id: versionId, text } = article.current

  const pin = (to: { id: string; version: number }, { start, end }: Range) => {
    if (pending) return
    setTried(to.id)
    send({ claimId: to.id, version: to.version, versionId, start, end, exact: text.slice(start, end) })
  }
  /** Begins with a claim, or with the one after that which is being looked after. */
  const begin = (id?: string) => {
    const waiting = orphans.map(({ claimId }) => claimId)
    const next = id ?? waiting[(waiting.indexOf(place.pinning ?? '') + 1) % Math.max(1, waiting.length)]
    clear()
    place.setPinning(next ?? null)
    place.choose(null)
    return claims.find((one) => one.id === next) ?? null
  }
  return { claim, begin, pin, refused, tried }
}

export type Pinning = ReturnType<typeof usePinning>
