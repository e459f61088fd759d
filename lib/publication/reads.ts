import { database } from '#lib/db/client.ts'
import { env } from '#lib/env.ts'
import { Refusal } from '#lib/refusal.ts'
import { mustMay } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import { checkFacts } from './facts-reads.ts'
import { whyNotPublish } from './rules.ts'
import type { Preview, SiteContent } from './schema.ts'
import { siteContent } from './site-reads.ts'
import { canonical, contentHash, isNew, plan, publicCoverage, sha256, snapshot } from './snapshot.ts'

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
    refused: whyNotPublish(verb, actor, {
      prepared: check !== null,
      published: current !== null,
      changed: isNew(hash, facts),
      claims,
    }),
    claims,
    coverage: publicCoverage(facts),
    draft: next,
    hash,
    published: current && { number: current.number, corrections: current.snapshot.corrections },
  }
}

/**
 * What the press needs to show the public pages as they would be: every earlier version, and the draft as the newest. Nothing has
 * recorded the draft, so it has no position in the record. Refuses: role-missing, not-found, not-prepared.
 */
export async function draftSite(actor: Actor, articleId: string, note = ''): Promise<SiteContent> {
  const { draft } = await previewOf(actor, articleId, note)
  const check = await database().factCheck.findUnique({ where: { articleId }, select: { id: true, slug: true } })
  if (!draft || !check) throw new Refusal('not-prepared')
  const version = { number: draft.number, sha256: sha256(canonical(draft)), recordEntry: null, snapshot: draft }
  const site = await siteContent(database(), env().TICKMARK_URL, [check.id])
  return { ...site, checks: site.checks.map(({ slug, versions }) => ({ slug, versions: [...versions, version] })) }
}
