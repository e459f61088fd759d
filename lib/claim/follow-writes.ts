import { v7 as newId } from 'uuid'
import { describe as describePassage } from '#lib/article/anchor.ts'
import { reanchor } from '#lib/article/reanchor.ts'
import type { Reanchored, ReanchorOutcome } from '#lib/article/schema.ts'
import { lockArticle } from '#lib/article/writes.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import type { Tx } from '#lib/db/transaction.ts'
import type { RecordedMove } from '#lib/record/replay.ts'
import { Refusal } from '#lib/refusal.ts'
import type { Actor } from '#lib/user/schema.ts'
import { isOrphan } from './anchors.ts'
import { onNewText } from './rules.ts'
import { voidReview } from './sealed-writes.ts'

type Version = { id: string; text: string; authorId: string }
export type Followed = { outcomes: { claim: string; outcome: ReanchorOutcome }[]; moves: RecordedMove[] }

const withPlace = { currentAnchor: { include: { version: { select: { id: true, text: true } } } } } as const
type Claim = Prisma.ClaimGetPayload<{ include: typeof withPlace }>
type Anchor = NonNullable<Claim['currentAnchor']>

/**
 * Looks for the words of these claims in a new current text, each from where they stood last, and pins every claim anew with its
 * one outcome. Claims whose words changed, were lost or stand in several places lose a review, an approval, a publication. To be
 * called by whoever holds the article; locks the claims in one order.
 */
export async function followText(
  tx: Tx,
  actor: Actor,
  version: Version,
  where: Prisma.ClaimWhereInput,
): Promise<Followed> {
  const known = await tx.claim.findMany({ where, select: { id: true }, orderBy: { id: 'asc' } })
  const ids = known.map(({ id }) => id)
  await tx.$queryRaw`select id from claim where id = any(${ids}::uuid[]) order by id for update`
  // Asked again under the lock: one may have been dropped in between.
  const still = { AND: [where, { id: { in: ids } }] }
  const claims = await tx.claim.findMany({ where: still, include: withPlace, orderBy: { id: 'asc' } })
  const found = lookedFor(claims, version)
  const pinned = claims.flatMap((claim) => {
    const [before, now] = [claim.currentAnchor, found.get(claim.id)]
    return before && now ? [{ claim, outcome: now.outcome, anchor: followed(before, now, version) }] : []
  })
  await tx.anchor.createMany({ data: pinned.map(({ anchor }) => anchor) })
  await tx.$executeRaw`
    update claim set current_anchor_id = pinned.anchor
    from unnest(${pinned.map(({ claim }) => claim.id)}::uuid[], ${pinned.map(({ anchor }) => anchor.id)}::uuid[])
      as pinned(claim, anchor)
    where claim.id = pinned.claim`
  const moves: RecordedMove[] = []
  for (const { claim, outcome } of pinned) {
    if (outcome === 'unchanged' || outcome === 'moved' || onNewText[claim.state] !== 'voids') continue
    moves.push(await voidReview(tx, actor, claim, outcome === 'changed' ? 'anchor' : outcome))
  }
  return { outcomes: pinned.map(({ claim, outcome }) => ({ claim: claim.id, outcome })), moves }
}

// Those that were lost before are looked for from the text in which they stood last: their words may have come back.
function lookedFor(claims: readonly Claim[], version: Version): Map<string, Reanchored> {
  const places = claims.flatMap(({ id, currentAnchor }) => (currentAnchor ? [{ id, anchor: currentAnchor }] : []))
  const texts = new Map(places.map(({ anchor }) => [anchor.versionId, anchor.version.text]))
  const results = [...texts].flatMap(([versionId, text]) => {
    const there = places.filter(({ anchor }) => anchor.versionId === versionId)
    const placed = there.map(({ id, anchor: { startOffset, endOffset } }) => ({
      id,
      start: startOffset,
      end: endOffset,
    }))
    return reanchor(text, version.text, placed)
  })
  return new Map(results.map((one) => [one.id, one]))
}

function followed(before: Anchor, { outcome, range }: Reanchored, version: Version) {
  const { claimId, exact, prefix, suffix, startOffset, endOffset, versionId, authorId } = before
  const own = { id: newId(), claimId, outcome }
  if (isOrphan({ outcome }) || !range)
    return { ...own, exact, prefix, suffix, startOffset, endOffset, versionId, authorId, soughtInId: version.id }
  const { start, end, ...words } = describePassage(version.text, range)
  const place = { ...words, startOffset: start, endOffset: end, versionId: version.id }
  return { ...own, ...place, authorId: outcome === 'changed' ? version.authorId : authorId }
}

/**
 * Locks the article of a claim. Whoever needs both locks the article first: two at once then never wait for each other.
 * Refuses: not-found.
 */
export async function lockArticleOf(tx: Tx, claimId: string) {
  const claim = await tx.claim.findUnique({ where: { id: claimId }, select: { articleId: true } })
  if (!claim) throw new Refusal('not-found')
  return lockArticle(tx, claim.articleId)
}
