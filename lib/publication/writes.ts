import type { z } from 'zod'
import { lockArticle } from '#lib/article/writes.ts'
import { inTransaction, type Tx } from '#lib/db/transaction.ts'
import { env } from '#lib/env.ts'
import { nudge } from '#lib/live/nudge.ts'
import { record } from '#lib/record/writes.ts'
import { Refusal } from '#lib/refusal.ts'
import { mustMay } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import { defaultRatings } from '#lib/verdict/scale.ts'
import { carryClaims, lockCheck } from './carry-writes.ts'
import { type CheckFacts, checkFacts } from './facts-reads.ts'
import { layFiles } from './lay-writes.ts'
import { whyNotPublish } from './rules.ts'
import type { correctInput, Press, Publishing, prepareCheckInput, publishInput } from './schema.ts'
import { siteContent } from './site-reads.ts'
import { canonical, contentHash, isNew, plan, sha256, snapshot } from './snapshot.ts'

/**
 * Opens the newsroom: its name, the first rating scale, the front of its public site. Safe to call at every start and by two at
 * once. An open newsroom keeps its name; when the house presses its front differently than it stands (a new release), all
 * public pages are pressed anew from their publications.
 */
export async function openNewsroom(
  press: Press,
  { name, language, demonstration }: { name: string; language: 'en' | 'es'; demonstration: boolean },
): Promise<void> {
  const laid = await inTransaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('openNewsroom', 0))`
    const opened = !(await tx.newsroom.findUnique({ where: { id: 1 } }))
    if (opened) {
      const scale = await tx.ratingScale.create({ data: { number: 1, ratings: defaultRatings } })
      await tx.newsroom.create({ data: { id: 1, name, language, demonstration, scaleId: scale.id } })
    }
    const addresses = await pressAll(tx, press)
    if (addresses.length === 0) return false
    await record(tx, null, {
      verb: 'openNewsroom',
      subject: { type: 'newsroom', id: '1' },
      data: { ...(opened ? { name, language, demonstration } : {}), pressed: addresses.length },
    })
    return true
  })
  if (laid) await nudge('tickmark_site')
}

// The front and one check are cheap to press and show whether the house has a new look; the rest, which may be much, only then.
async function pressAll(tx: Tx, press: Press): Promise<string[]> {
  const { TICKMARK_URL: origin } = env()
  const checks = await tx.factCheck.findMany({ where: { NOT: { currentPublicationId: null } }, select: { id: true } })
  const [sample, ...others] = checks.map(({ id }) => [id])
  const addresses = await layFiles(tx, await press(await siteContent(tx, origin, sample ?? [])))
  if (addresses.length === 0) return []
  for (const ids of others) addresses.push(...(await layFiles(tx, await press(await siteContent(tx, origin, ids)))))
  return addresses
}

/**
 * Gives an article's check its public address, headline and standfirst. Once public, the address stays.
 * Refuses: role-missing, not-found, slug-taken, slug-fixed, nothing-changed.
 */
export async function prepareCheck(actor: Actor, input: z.output<typeof prepareCheckInput>): Promise<void> {
  mustMay(actor, 'prepareCheck')
  const { articleId, slug, headline, standfirst } = input
  await inTransaction(async (tx) => {
    await lockArticle(tx, articleId)
    const before = await tx.factCheck.findUnique({ where: { articleId } })
    if (before?.currentPublicationId && before.slug !== slug) throw new Refusal('slug-fixed')
    if (await tx.factCheck.findFirst({ where: { slug, NOT: { articleId } } })) throw new Refusal('slug-taken')
    if (before && before.slug === slug && before.headline === headline && before.standfirst === standfirst)
      throw new Refusal('nothing-changed')
    const told = { slug, headline, standfirst }
    const check = await tx.factCheck.upsert({ where: { articleId }, create: { articleId, ...told }, update: told })
    await record(tx, actor, { verb: 'prepareCheck', subject: { type: 'check', id: check.id }, articleId, data: told })
  })
}

export type Published = { slug: string; number: number; sha256: string }

/**
 * Puts a check before the public for the first time, exactly as the preview showed it: an immutable snapshot and its pages.
 * Refuses: role-missing, not-found, not-prepared, already-published, nothing-approved, must-check-open, stale-preview.
 */
export function publish(actor: Actor, input: z.output<typeof publishInput>, press: Press): Promise<Published> {
  return putOut('publish', actor, { ...input, note: null }, press)
}

/**
 * Replaces what the public reads, at the same address, with a note that says what changed and why; what stood there stays at its
 * own. Refuses: role-missing, not-found, not-prepared, not-published, correction-note-missing, nothing-approved, must-check-open,
 * stale-preview, nothing-changed.
 */
export function correct(actor: Actor, input: z.output<typeof correctInput>, press: Press): Promise<Published> {
  return putOut('correct', actor, input, press)
}

type Input = { articleId: string; preview: string; note: string | null }

async function putOut(verb: Publishing, actor: Actor, input: Input, press: Press): Promise<Published> {
  mustMay(actor, 'publish')
  const { articleId, preview, note } = input
  const done = await inTransaction(async (tx) => {
    await lockCheck(tx, articleId)
    const facts = await checkFacts(tx, articleId)
    const { check, checkId } = facts
    if (!check || !checkId) throw new Refusal('not-prepared')
    const next = snapshot({ ...facts, check }, { at: new Date().toISOString(), publishedBy: actor.name, note })
    demand(verb, actor, facts, { preview, note, hash: contentHash(next) })

    const bytes = canonical(next)
    const fact = { checkId, number: next.number, snapshot: bytes, sha256: sha256(bytes) }
    const publication = await tx.publication.create({ data: { ...fact, correctionNote: note, authorId: actor.id } })
    const lines = plan(facts)
    const moves = await carryClaims(tx, publication.id, facts, lines)
    await tx.factCheck.update({ where: { id: checkId }, data: { currentPublicationId: publication.id } })

    const told = { slug: check.slug, number: next.number, sha256: fact.sha256 }
    const numbers = lines.flatMap(({ claim, number }) => (number === null ? [] : [{ claim: claim.id, number }]))
    await record(tx, actor, {
      verb,
      subject: { type: 'publication', id: publication.id },
      articleId,
      data: { ...told, ...(note === null ? {} : { note }), claims: numbers, moves },
    })
    // After the entry: its position stands on the page, and whoever holds the record's end reads every earlier publication.
    await layFiles(tx, await press(await siteContent(tx, env().TICKMARK_URL, [checkId])))
    return told
  })
  await nudge('tickmark_site')
  return done
}

function demand(
  verb: Publishing,
  actor: Actor,
  facts: CheckFacts,
  { preview, note, hash }: { preview: string; note: string | null; hash: string },
): void {
  const claims = plan(facts).map(({ claim, part }) => ({ part, ...claim.wording }))
  const standing = { prepared: true, published: facts.current !== null, changed: isNew(hash, facts), claims }
  const no = whyNotPublish(verb, actor, standing)
  if (no) throw new Refusal(no.code, no.details)
  if (note === '') throw new Refusal('correction-note-missing')
  if (hash !== preview) throw new Refusal('stale-preview')
}
