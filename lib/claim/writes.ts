import type { z } from 'zod'
import { describe as describePassage } from '#lib/article/anchor.ts'
import { lockArticle } from '#lib/article/writes.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { inTransaction } from '#lib/db/transaction.ts'
import { record } from '#lib/record/writes.ts'
import { Refusal } from '#lib/refusal.ts'
import { mustMay } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import { followText, lockArticleOf } from './follow-writes.ts'
import { type Move, mustMove } from './rules.ts'
import type { contactInput, makeClaimInput, moveInput, reasonInput, rewordClaimInput, Wording } from './schema.ts'
import { type ClaimRef, changeSealed, lockClaim, moveClaim } from './sealed-writes.ts'

// Prisma tells a JSON null from a database null; "no figure" is the latter.
const wordingData = ({ figure, ...rest }: Wording) => ({ ...rest, figure: figure ?? Prisma.DbNull })

/**
 * Pins a claim to a passage of the article's current version. Offsets are UTF-16 code units; `exact` is what the editor saw.
 * Refuses: role-missing, not-found, stale-version (the text has changed), quote-not-in-text, claim-exists (sent twice).
 */
export async function makeClaim(actor: Actor, input: z.output<typeof makeClaimInput>): Promise<{ id: string }> {
  mustMay(actor, 'makeClaim')
  const { articleId, versionId, start, end, exact, wording } = input
  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, articleId)
    if (article.currentVersionId !== versionId) throw new Refusal('stale-version')
    const { text } = await tx.articleVersion.findUniqueOrThrow({ where: { id: versionId } })
    if (text.slice(start, end) !== exact || exact.trim() === '') throw new Refusal('quote-not-in-text')
    const { prefix, suffix } = describePassage(text, { start, end })
    const twin = await tx.claim.findFirst({
      where: {
        articleId,
        state: { not: 'dropped' },
        currentAnchor: { versionId, startOffset: start, endOffset: end },
        currentWording: { statement: wording.statement },
      },
    })
    if (twin) throw new Refusal('claim-exists', { id: twin.id })
    const claim = await tx.claim.create({ data: { articleId, createdById: actor.id } })
    const own = { claimId: claim.id, authorId: actor.id }
    const anchor = await tx.anchor.create({
      data: { ...own, versionId, exact, prefix, suffix, startOffset: start, endOffset: end },
    })
    const worded = await tx.wording.create({ data: { ...own, ...wordingData(wording) } })
    await tx.claim.update({
      where: { id: claim.id },
      data: { currentAnchorId: anchor.id, currentWordingId: worded.id },
    })
    await record(tx, actor, {
      verb: 'makeClaim',
      subject: { type: 'claim', id: claim.id },
      articleId,
      data: {
        exact,
        start,
        end,
        versionId,
        wording,
        moves: [{ claim: claim.id, move: 'make', from: null, to: 'identified' }],
      },
    })
    return { id: claim.id }
  })
}

/** Says the claim in other words, or differently who said it, its figure, how urgent it is. Voids a review. */
export async function rewordClaim(actor: Actor, input: z.output<typeof rewordClaimInput>): Promise<void> {
  await changeSealed(actor, input, {
    verb: 'rewordClaim',
    permission: 'editClaim',
    what: 'wording',
    change: async (tx, claim) => {
      const worded = await tx.wording.create({
        data: { claimId: claim.id, authorId: actor.id, ...wordingData(input.wording) },
      })
      await tx.claim.update({ where: { id: claim.id }, data: { currentWordingId: worded.id } })
      return { value: undefined, data: { wording: input.wording } }
    },
  })
}

/** Writes down how the claimant was asked and what they answered, or why they were not asked. Voids a review. */
export async function recordContact(actor: Actor, input: z.output<typeof contactInput>): Promise<void> {
  const { claimId, version, ...contact } = input
  await changeSealed(
    actor,
    { claimId, version },
    {
      verb: 'recordContact',
      permission: 'editClaim',
      what: 'contact',
      change: async (tx) => {
        const fact = await tx.claimantContact.create({ data: { claimId, authorId: actor.id, ...contact } })
        await tx.claim.update({ where: { id: claimId }, data: { currentContactId: fact.id } })
        return { value: undefined, data: { contact } }
      },
    },
  )
}

/** Begins the research and puts the editor's name on it. */
export async function take(actor: Actor, input: z.output<typeof moveInput>): Promise<void> {
  await plainMove(actor, input, 'take', {}, { takenById: actor.id })
}

/** Lets a claim go, with a reason. Refuses also: reason-missing. */
export async function drop(actor: Actor, input: z.output<typeof reasonInput>): Promise<void> {
  if (!input.reason) throw new Refusal('reason-missing')
  await plainMove(actor, input, 'drop', { reason: input.reason })
}

/**
 * Brings a dropped claim back. It is looked for in the text as it reads now: when its words are nowhere, it waits for somebody to
 * pin it. Refuses: role-missing, not-found, stale-version, move-not-possible.
 */
export async function restore(actor: Actor, input: z.output<typeof moveInput>): Promise<void> {
  const { claimId } = input
  await inTransaction(async (tx) => {
    const article = await lockArticleOf(tx, claimId)
    const claim = await lockClaim(tx, input)
    mustMove('restore', actor, { ...claim, gateMet: false })
    const moves = [await moveClaim(tx, claim, 'restore')]
    const version = await tx.articleVersion.findUniqueOrThrow({ where: { id: article.currentVersionId ?? '' } })
    const elsewhere = {
      OR: [{ soughtInId: null }, { soughtInId: { not: version.id } }],
      versionId: { not: version.id },
    }
    const { outcomes } = await followText(tx, actor, version, { id: claimId, currentAnchor: elsewhere })
    const subject = { type: 'claim', id: claimId }
    await record(tx, actor, { verb: 'restore', subject, articleId: article.id, data: { outcomes, moves } })
  })
}

async function plainMove(
  actor: Actor,
  ref: ClaimRef,
  move: Extract<Move, 'take' | 'drop'>,
  data: Record<string, unknown>,
  head: { takenById?: string } = {},
): Promise<void> {
  await inTransaction(async (tx) => {
    const claim = await lockClaim(tx, ref)
    mustMove(move, actor, { ...claim, gateMet: false })
    const made = await moveClaim(tx, claim, move)
    if (head.takenById) await tx.claim.update({ where: { id: claim.id }, data: { takenById: head.takenById } })
    await record(tx, actor, {
      verb: move,
      subject: { type: 'claim', id: claim.id },
      articleId: claim.articleId,
      data: { ...data, moves: [made] },
    })
  })
}
