import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { fold } from '#lib/article/fold.ts'
import type { EvidenceCard } from '#lib/evidence/schema.ts'
import type { ClaimView } from './schema.ts'

type Sealed = Pick<ClaimView, 'anchor' | 'wording' | 'verdict' | 'contact' | 'evidence' | 'calculation'>

/**
 * Exactly what an approval covers, as plain data: the words, what the desk says they claim, the evidence, the verdict on its
 * scale, what the claimant said, the sum, and of each source the copy that was given to review, where there was one. Who wrote
 * it and when is not in it: the same content has the same seal.
 */
export function sealedContent({ anchor, wording, verdict, contact, evidence, calculation }: Sealed) {
  const { author: _worder, ...words } = wording
  return {
    // The same words in other typography have the same seal: an approval goes over to them.
    quote: fold(anchor.exact).text,
    wording: words,
    evidence: [...evidence].sort((a, b) => a.number - b.number).map(sealedCard),
    verdict: verdict && without(verdict, verdict.otherSide === null ? ['author', 'at', 'otherSide'] : ['author', 'at']),
    contact: contact && without(contact, ['author']),
    // Absent rather than null: what was sealed before there were sums keeps its seal.
    ...(calculation && { calculation: without(calculation, ['author']) }),
  }
}

// What was sealed before there was a field, or a copy, must not have another seal for its being there, empty.
function sealedCard({ id: _id, author: _author, copy: _copy, pinned, source, ...card }: EvidenceCard) {
  const { reliability, ...known } = source
  const sealed = { ...card, source: reliability === null ? known : source }
  return pinned ? { ...sealed, capture: pinned } : sealed
}

/** SHA-256 (hex) of the canonical JSON (RFC 8785) of what an approval covers. */
export function sealOf(claim: Sealed): string {
  return createHash('sha256')
    .update(canonicalize(sealedContent(claim)) ?? '', 'utf8')
    .digest('hex')
}

function without<T extends object, K extends keyof T>(whole: T, keys: readonly K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>
}
