import type { z } from 'zod'
import { describe as describePassage } from '#lib/article/anchor.ts'
import { inTransaction, type Tx } from '#lib/db/transaction.ts'
import { record } from '#lib/record/writes.ts'
import { Refusal } from '#lib/refusal.ts'
import { mustMay } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import { isOrphan, wordsBefore } from './anchors.ts'
import { lockArticleOf } from './follow-writes.ts'
import type { repinInput } from './schema.ts'
import { changeLocked, lockClaim } from './sealed-writes.ts'

/**
 * Pins a claim to a passage of the current text by hand: one that lost its words, one that stands in several places, or one whose
 * words changed and are right as they are now. Whoever does it has chosen the words. Offsets are UTF-16; voids a review.
 * Refuses: role-missing, not-found, stale-version, quote-not-in-text, claim-published, claim-dropped, nothing-changed.
 */
export async function repin(actor: Actor, input: z.output<typeof repinInput>): Promise<void> {
  mustMay(actor, 'editClaim')
  const { claimId, version, versionId, start, end, exact } = input
  await inTransaction(async (tx) => {
    const { id: articleId, currentVersionId } = await lockArticleOf(tx, claimId)
    if (currentVersionId !== versionId) throw new Refusal('stale-version')
    const claim = await lockClaim(tx, { claimId, version })
    const { text } = await tx.articleVersion.findUniqueOrThrow({ where: { id: versionId } })
    if (text.slice(start, end) !== exact || exact.trim() === '') throw new Refusal('quote-not-in-text')
    const { prefix, suffix } = describePassage(text, { start, end })
    const place = { versionId, startOffset: start, endOffset: end }
    const { data, moves } = await changeLocked(tx, actor, claim, {
      what: 'anchor',
      change: async () => {
        if (await stands(tx, claimId, place)) throw new Refusal('nothing-changed')
        const words = { exact, prefix, suffix, outcome: 'repinned' as const }
        const anchor = await tx.anchor.create({ data: { ...place, ...words, claimId, authorId: actor.id } })
        await tx.claim.update({ where: { id: claimId }, data: { currentAnchorId: anchor.id } })
        return { value: undefined, data: { exact, start, end, versionId } }
      },
    })
    const subject = { type: 'claim', id: claimId }
    await record(tx, actor, { verb: 'repin', subject, articleId, data: { ...data, moves } })
  })
}

type Place = { versionId: string; startOffset: number; endOffset: number }

// At the same place, with words that somebody chose already: then there is nothing to say anew.
async function stands(tx: Tx, claimId: string, { versionId, startOffset, endOffset }: Place): Promise<boolean> {
  const anchors = await tx.anchor.findMany({ where: { claimId }, orderBy: { id: 'asc' } })
  const now = anchors.at(-1)
  const same = now?.versionId === versionId && now.startOffset === startOffset && now.endOffset === endOffset
  return same && !isOrphan(now) && wordsBefore(anchors, null) === null
}
