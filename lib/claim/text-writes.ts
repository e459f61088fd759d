import type { z } from 'zod'
import { type Composed, compose, withBlockSetAside, withLineRestored, writtenBlocks } from '#lib/article/blocks.ts'
import type {
  Block,
  blockAsideInput,
  Language,
  lineBackInput,
  ReanchorOutcome,
  replaceTextInput,
  SetAside,
  VersionOrigin,
} from '#lib/article/schema.ts'
import { carryMarks, storeVersion } from '#lib/article/version-writes.ts'
import { lockArticle } from '#lib/article/writes.ts'
import { inTransaction } from '#lib/db/transaction.ts'
import { record } from '#lib/record/writes.ts'
import { Refusal } from '#lib/refusal.ts'
import { mustMay } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import { followText } from './follow-writes.ts'

/** What came of a new version: how many claims had which outcome, and how many marks came over. */
export type Replaced = { versionId: string; number: number; claims: Record<ReanchorOutcome, number>; marks: number }

/**
 * Replaces an article's text by a newer one, with a reason; the old one stays. Every claim is looked for in it; where its words are
 * not what they were, a review, an approval or a publication of it is void. "Nothing to check" stays said of sentences that stand.
 * Refuses: role-missing, reason-missing, not-found, stale-version (somebody was faster), text-empty, text-too-long, text-binary,
 * nothing-changed.
 */
export async function replaceText(actor: Actor, input: z.output<typeof replaceTextInput>): Promise<Replaced> {
  mustMay(actor, 'replaceText')
  const { reason, origin = 'paste', text, blocks, setAside } = input
  if (!reason) throw new Refusal('reason-missing')
  return newVersion(actor, 'replaceText', input, { origin, reason, write: () => compose({ text, blocks, setAside }) })
}

/** Puts a line that was set aside back into the text. Refuses: role-missing, not-found (no such line), stale-version. */
export async function restoreLine(actor: Actor, input: z.output<typeof lineBackInput>): Promise<Replaced> {
  mustMay(actor, 'replaceText')
  const write = (now: Composed) => {
    if (!now.setAside[input.line]) throw new Refusal('not-found')
    return compose({ text: '', ...withLineRestored(now, input.line) })
  }
  return newVersion(actor, 'restoreLine', input, { origin: 'restore', reason: null, write })
}

/** Sets a block of the text aside. Refuses: role-missing, not-found (no such block), stale-version, text-empty (it was the last). */
export async function setBlockAside(actor: Actor, input: z.output<typeof blockAsideInput>): Promise<Replaced> {
  mustMay(actor, 'replaceText')
  const write = (now: Composed) => {
    if (!writtenBlocks(now)[input.block]) throw new Refusal('not-found')
    return compose({ text: '', ...withBlockSetAside(now, input.block) })
  }
  return newVersion(actor, 'setBlockAside', input, { origin: 'set_aside', reason: null, write })
}

type Change = { origin: VersionOrigin; reason: string | null; write: (now: Composed) => Composed }

async function newVersion(
  actor: Actor,
  verb: string,
  { articleId, versionId }: { articleId: string; versionId: string },
  { origin, reason, write }: Change,
): Promise<Replaced> {
  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, articleId)
    if (article.currentVersionId !== versionId) throw new Refusal('stale-version')
    const before = await tx.articleVersion.findUniqueOrThrow({ where: { id: versionId } })
    const { text, number } = before
    const written = write({ text, blocks: before.blocks as Block[], setAside: before.setAside as SetAside[] })
    if (written.text === text) throw new Refusal('nothing-changed')
    const version = await storeVersion(tx, actor, written, { articleId, number: number + 1, origin, reason })
    const standing = { articleId, state: { not: 'dropped' as const } }
    const { outcomes, moves } = await followText(tx, actor, version, standing)
    const marks = await carryMarks(tx, before, version, article.language as Language)
    await record(tx, actor, {
      verb,
      subject: { type: 'article', id: articleId },
      articleId,
      data: { version: version.number, sha256: version.sha256, origin, reason, outcomes, marks, moves },
    })
    const claims: Replaced['claims'] = { unchanged: 0, moved: 0, changed: 0, lost: 0, ambiguous: 0 }
    for (const { outcome } of outcomes) claims[outcome]++
    return { versionId: version.id, number: version.number, claims, marks: marks.length }
  })
}
