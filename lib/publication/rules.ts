import type { ClaimState } from '#lib/claim/schema.ts'
import type { RefusalCode, RefusalDetails } from '#lib/refusal.ts'
import { may } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import type { Part, Publishing } from './schema.ts'

/** What the next publication does with a claim in this state. */
export function partOf(state: ClaimState, isPublished: boolean): Part {
  if (state === 'approved') return 'fresh'
  if (state === 'dropped') return isPublished ? 'leaving' : 'dropped'
  return isPublished ? 'carried' : 'open'
}

export const isIncluded = (part: Part): boolean => part === 'fresh' || part === 'carried'

/**
 * Public numbers: a claim keeps the one it has; those that go out for the first time follow the highest ever given in the
 * article, in the order of the text. So a number never comes to mean another claim.
 * @param claims all claims of the article, in text order
 */
export function publicNumbers(
  claims: readonly { id: string; publicNumber: number | null; part: Part }[],
): Map<string, number> {
  let highest = Math.max(0, ...claims.map((claim) => claim.publicNumber ?? 0))
  const included = claims.filter((claim) => isIncluded(claim.part))
  return new Map(included.map((claim) => [claim.id, claim.publicNumber ?? ++highest]))
}

export type Plan = {
  /** Does the check have a slug, a headline and a standfirst? */
  prepared: boolean
  /** Is there a publication already? */
  published: boolean
  /** Would the public read anything else than it does now? */
  changed: boolean
  claims: readonly { part: Part; mustCheck: boolean; statement: string }[]
}

/**
 * May this actor publish, or correct, as things stand? Null when yes, else the first reason why not. The preview and the note
 * come with the input and are checked by the verb.
 */
export function whyNotPublish(
  verb: Publishing,
  actor: Pick<Actor, 'roles'>,
  { prepared, published, changed, claims }: Plan,
): { code: RefusalCode; details: RefusalDetails } | null {
  const no = (code: RefusalCode, details: RefusalDetails = {}) => ({ code, details })
  if (!may(actor, 'publish')) return no('role-missing', { roles: 'publisher' })
  if (!prepared) return no('not-prepared')
  if (verb === 'publish' && published) return no('already-published')
  if (verb === 'correct' && !published) return no('not-published')
  if (!claims.some(({ part }) => isIncluded(part))) return no('nothing-approved')
  // A published claim that is open again holds nobody up: the public goes on reading it as it was approved.
  const open = claims.filter(({ part, mustCheck }) => part === 'open' && mustCheck)
  if (open.length > 0)
    return no('must-check-open', { claims: open.map(({ statement }) => `“${statement}”`).join(' · ') })
  return changed ? null : no('nothing-changed')
}
