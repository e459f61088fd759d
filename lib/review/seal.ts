import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { fold } from '#lib/article/fold.ts'
import type { ClaimView } from './schema.ts'

type Sealed = Pick<ClaimView, 'anchor' | 'wording' | 'verdict' | 'contact' | 'evidence'>

/**
 * Exactly what an approval covers, as plain data: the words, what the desk says they claim, the evidence, the verdict on its
 * scale, what the claimant said. Who wrote it and when is not in it: the same content has the same seal.
 */
export function sealedContent({ anchor, wording, verdict, contact, evidence }: Sealed) {
  const { author: _worder, ...words } = wording
  return {
    // The same words in other typography have the same seal: an approval goes over to them.
    quote: fold(anchor.exact).text,
    wording: words,
    evidence: [...evidence].sort((a, b) => a.number - b.number).map(cardOf),
    verdict: verdict && without(verdict, verdict.otherSide === null ? ['author', 'at', 'otherSide'] : ['author', 'at']),
    contact: contact && without(contact, ['author']),
  }
}

// What was sealed before there was a field must not have another seal for its being there, empty.
function cardOf({ id: _id, author: _author, source: { reliability, ...source }, ...card }: Sealed['evidence'][number]) {
  return { ...card, source: reliability === null ? source : { ...source, reliability } }
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
