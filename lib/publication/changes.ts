import type { CheckContent } from './schema.ts'
import { canonical } from './snapshot.ts'

/** Claims that were public once and are not now, with the last version that had them. */
export function leftClaims({ versions }: CheckContent): { number: number; last: number }[] {
  const last = new Map<number, number>()
  for (const { number, snapshot } of versions) for (const claim of snapshot.claims) last.set(claim.number, number)
  const current = versions.at(-1)?.number
  return [...last].map(([number, last]) => ({ number, last })).filter(({ last }) => last !== current)
}

/** The version that last said something else of this claim than the one before it, or null when it reads as at first. */
export function lastChangeOf(claim: number, { versions }: CheckContent): number | null {
  let said: string | null = null
  let changed: number | null = null
  for (const { number, snapshot } of versions) {
    const found = snapshot.claims.find((one) => one.number === claim)
    if (!found) continue
    const says = canonical(found)
    if (said !== null && said !== says) changed = number
    said = says
  }
  return changed
}

/** The version that first had this claim; null when none has. */
export const firstVersionOf = (claim: number, { versions }: CheckContent): number | null =>
  versions.find(({ snapshot }) => snapshot.claims.some(({ number }) => number === claim))?.number ?? null
