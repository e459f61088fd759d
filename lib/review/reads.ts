import { whyNot } from '#lib/claim/rules.ts'
import { database } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { withCopies } from '#lib/evidence/capture-reads.ts'
import { entriesAboutClaim } from '#lib/record/reads.ts'
import { Refusal } from '#lib/refusal.ts'
import { mustMay } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import { claimViews } from './claim-reads.ts'
import type { ClaimView, HistoryEntry, Waiting } from './schema.ts'

/** All claims of an article in the order of the text, dropped ones last. */
export async function claims(actor: Actor, articleId: string): Promise<ClaimView[]> {
  mustMay(actor, 'readDesk')
  return shown(await claimViews(database(), { articleId }))
}

/** One claim. Refuses: not-found. */
export async function claim(actor: Actor, claimId: string): Promise<ClaimView> {
  mustMay(actor, 'readDesk')
  const found = await database().claim.findUnique({ where: { id: claimId }, select: { articleId: true } })
  const all = found ? await claimViews(database(), { articleId: found.articleId }) : []
  const [one] = await shown(all.filter((view) => view.id === claimId))
  if (!one) throw new Refusal('not-found')
  return one
}

// Whoever looks at evidence also sees what became of its sources.
async function shown(views: ClaimView[]): Promise<ClaimView[]> {
  const cards = await withCopies(views.flatMap((view) => view.evidence))
  const copied = new Map(cards.map((card) => [card.id, card]))
  return views.map((view) => ({ ...view, evidence: view.evidence.map((card) => copied.get(card.id) ?? card) }))
}

/** What was done to a claim, oldest first. Refuses: not-found. */
export async function claimHistory(actor: Actor, claimId: string): Promise<HistoryEntry[]> {
  mustMay(actor, 'readDesk')
  const found = await database().claim.findUnique({ where: { id: claimId }, select: { articleId: true } })
  if (!found) throw new Refusal('not-found')
  const rows = await entriesAboutClaim(found.articleId, claimId)
  return rows.map(({ position, at, actorName, verb, data }) => ({
    position: Number(position),
    at,
    actorName,
    verb,
    data: { ...data, ...ofClaim(data, claimId) },
  }))
}

// Of an entry that is about many claims, what it says of this one.
function ofClaim({ outcomes, moves }: Record<string, unknown>, claimId: string) {
  const own = (list: unknown) => (Array.isArray(list) ? list.find((one) => one.claim === claimId) : undefined)
  const { outcome } = own(outcomes) ?? {}
  return { ...(outcome && { outcome }), ...(own(moves)?.move === 'void' && { voided: 'yes' }) }
}

/** Claims that wait for this person: in review and theirs to decide, or sent back and taken by them. */
export async function reviewQueue(actor: Actor): Promise<Waiting[]> {
  mustMay(actor, 'readDesk')
  const waiting: Prisma.ArticleWhereInput = {
    claims: { some: { state: { in: ['in_review', 'changes_requested', 'researching'] } } },
  }
  const titles = await database().article.findMany({ where: waiting, select: { id: true, title: true } })
  // Whole articles, or a claim's number on the desk would not be its place in the text.
  const views = await claimViews(database(), { articleId: { in: titles.map((article) => article.id) } })
  const titleOf = new Map(titles.map((article) => [article.id, article.title]))
  const deciding = ['approve', 'requestChanges'] as const
  return views.flatMap((view) => {
    const may = deciding.filter((move) => whyNot(move, actor, view) === null)
    const mine = view.takenBy?.id === actor.id && (view.state === 'researching' || view.state === 'changes_requested')
    return may.length > 0 || mine
      ? [{ claim: view, articleTitle: titleOf.get(view.articleId) ?? '', may: [...may] }]
      : []
  })
}
