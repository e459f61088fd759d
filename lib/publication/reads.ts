import { database } from '#lib/db/client.ts'
import type { RefusalCode, RefusalDetails } from '#lib/refusal.ts'
import { mustMay } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import { checkFacts } from './facts-reads.ts'
import { type Part, type Publishing, whyNotPublish } from './rules.ts'
import type { CheckContent, Snapshot } from './schema.ts'
import { canonical, contentHash, plan, publicCoverage, sha256, snapshot } from './snapshot.ts'

export type PlannedClaim = {
  id: string
  ordinal: number | null
  number: number | null
  statement: string
  state: string
  mustCheck: boolean
  part: Part
}
export type Preview = {
  article: { id: string; title: string; kind: 'ours' | 'theirs'; language: string }
  check: Snapshot['check'] | null
  /** Which of the two verbs is next, and why this actor can't, if so. */
  verb: Publishing
  refused: { code: RefusalCode; details: RefusalDetails } | null
  claims: PlannedClaim[]
  coverage: Snapshot['coverage']
  /** Null while the check has no headline yet. */
  draft: Snapshot | null
  /** What `publish` and `correct` want back; empty without a draft. */
  hash: string
  /** Would the public read anything else than it does now? */
  changed: boolean
  published: { number: number; corrections: Snapshot['corrections'] } | null
}

/**
 * The next publication of an article's check before it is one: what would be in it, what not, and what stands in the way.
 * @param note shown as the correction's note when there is one to show
 * @throws Refusal role-missing, not-found
 */
export async function previewOf(actor: Actor, articleId: string, note = ''): Promise<Preview> {
  mustMay(actor, 'readDesk')
  const facts = await checkFacts(database(), articleId)
  const { check, current, article } = facts
  const lines = plan(facts)
  const verb = current ? 'correct' : 'publish'
  const claims = lines.map(({ claim, part, number }) => ({
    ...{ id: claim.id, ordinal: claim.ordinal, number, part, state: claim.state },
    ...{ statement: claim.wording.statement, mustCheck: claim.wording.mustCheck },
  }))
  const moment = { at: new Date().toISOString(), publishedBy: actor.name, note: current ? note : null }
  const next = check && snapshot({ ...facts, check }, moment)
  const hash = next ? contentHash(next) : ''
  return {
    article: { id: articleId, title: article.title, kind: article.kind, language: article.language },
    check,
    verb,
    refused: whyNotPublish(verb, actor, { prepared: check !== null, published: current !== null, claims }),
    claims,
    coverage: publicCoverage(facts),
    draft: next,
    hash,
    changed: !current || contentHash(current.snapshot) !== hash,
    published: current && { number: current.number, corrections: current.snapshot.corrections },
  }
}

/** A draft as the press takes it: nothing has recorded it, so it has no position in the record. */
export function draftContent(draft: Snapshot): CheckContent {
  const version = { number: draft.number, sha256: sha256(canonical(draft)), recordEntry: null, snapshot: draft }
  return { slug: draft.check.slug, versions: [version] }
}
