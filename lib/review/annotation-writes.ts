import type { z } from 'zod'
import { placeQuote } from '#lib/article/foreign-quote.ts'
import { lockArticle } from '#lib/article/writes.ts'
import { pinClaim } from '#lib/claim/writes.ts'
import { inTransaction } from '#lib/db/transaction.ts'
import { Refusal } from '#lib/refusal.ts'
import { mustMay } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import { readAnnotation } from './brought-annotation.ts'
import type { BroughtIn, bringAnnotationsInput } from './schema.ts'

const longestQuote = 5000

/**
 * Makes a claim of each annotation whose words stand in the article's current text, in one transaction: what the answer says
 * was made is made, and after a fault nothing is. What cannot be placed is named with its reason and holds up nobody else:
 * annotation-unreadable, annotation-without-quote, quote-not-found, quote-ambiguous, quote-too-long, claim-exists.
 * The claims are only proposals, identified and not taken; whoever brings them in is their author and may not review them.
 * Refuses as a whole: role-missing, not-found.
 */
export async function bringAnnotations(
  actor: Actor,
  input: z.output<typeof bringAnnotationsInput>,
): Promise<BroughtIn> {
  mustMay(actor, 'makeClaim')
  const { articleId, items } = input
  return inTransaction(async (tx) => {
    const { currentVersionId, publishedOn } = await lockArticle(tx, articleId)
    if (!currentVersionId) throw new Refusal('not-found')
    const { text } = await tx.articleVersion.findUniqueOrThrow({ where: { id: currentVersionId } })
    const outcome: BroughtIn = { made: [], refused: [] }
    for (const [at, item] of items.entries()) {
      const brought = readAnnotation(item)
      const quote = typeof brought === 'string' ? null : brought.quote.exact.slice(0, 300)
      try {
        if (typeof brought === 'string') throw new Refusal(brought)
        const range = placeQuote(text, brought.quote, brought.position)
        if (typeof range === 'string') throw new Refusal(range)
        const exact = text.slice(range.start, range.end)
        if (exact.length > longestQuote) throw new Refusal('quote-too-long')
        const wording = { ...nothingKnown, statement: brought.statement ?? shortened(exact), claimedOn: publishedOn }
        const place = { articleId, versionId: currentVersionId, ...range, exact, wording }
        outcome.made.push({ at, claimId: (await pinClaim(tx, actor, text, place, brought)).id })
      } catch (thrown) {
        if (!(thrown instanceof Refusal)) throw thrown
        outcome.refused.push({ at, code: thrown.code, details: thrown.details, quote })
      }
    }
    return outcome
  })
}

// As a claim made in the galley begins: whether it can be left unchecked is for the desk to say, not for a remark.
const nothingKnown = {
  ...{ claimant: null, claimantKind: null, claimantRole: null, claimedAt: null, figure: null },
  ...{ mustCheck: true, sensitive: false },
}
const shortened = (exact: string) =>
  exact
    .replaceAll('\n', ' ')
    .slice(0, 600)
    .replace(/\p{Surrogate}$/u, '')
