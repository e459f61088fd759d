import type { ReanchorOutcome } from '#lib/article/schema.ts'
import type { ClaimState } from '#lib/claim/schema.ts'
import { replaceText } from '#lib/claim/text-writes.ts'
import { database } from '#lib/db/client.ts'
import { claim as readClaim } from '#lib/review/reads.ts'
import type { ClaimView } from '#lib/review/schema.ts'
import type { Actor } from '#lib/user/schema.ts'
import { claimIn, person } from './desk.ts'
import { publishedCheck } from './publishing.ts'

/** Newer texts of the desk's test article (e2e/desk.ts), by what they do to its claim on "40,000 in a year". */
export const newer: Record<ReanchorOutcome, string> = {
  unchanged: `The minister spoke on Tuesday. She said that arrests rose to 40,000 in a year.

Crime fell by 40 percent, she said. The hall was full.`,
  moved: `The minister spoke on Monday.

Crime fell by 40 percent, she said. The hall was full. She said that arrests rose to 40,000 in a year.`,
  changed: `The minister spoke on Monday. She said that arrests rose to 41,000 in a year.

Crime fell by 40 percent, she said. The hall was full.`,
  lost: 'Crime fell by 40 percent, she said. The hall was full.',
  ambiguous: `Police: 40,000 in a year. So it was.

Police: 40,000 in a year. So it was.`,
}

export type Replaceable = { editor: Actor; reviewer: Actor; claim: ClaimView }

/** A claim in any state, published ones included, with those who brought it there. */
export async function claimInAny(state: ClaimState): Promise<Replaceable> {
  if (state === 'published') {
    const { editor, reviewer, claims } = await publishedCheck()
    return { editor, reviewer, claim: await readClaim(editor, claims[0]?.id ?? '') }
  }
  const people = { editor: await person('editor'), reviewer: await person('reviewer') }
  return { ...people, claim: await claimIn(state, people) }
}

/** The text that an article has now, as an editor's form names it. */
export async function seenText(articleId: string): Promise<{ articleId: string; versionId: string }> {
  const { currentVersionId } = await database().article.findUniqueOrThrow({ where: { id: articleId } })
  return { articleId, versionId: currentVersionId ?? '' }
}

/** Replaces the text of an article by this one. */
export async function replaceBy(editor: Actor, articleId: string, text: string) {
  return replaceText(editor, { ...(await seenText(articleId)), text, reason: 'A later edition.' })
}
