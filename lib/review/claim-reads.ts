import { shiftOf, wordsBefore } from '#lib/claim/anchors.ts'
import { figureSchema } from '#lib/claim/schema.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { Db } from '#lib/db/transaction.ts'
import { sourceDetailsOf } from '#lib/evidence/reads.ts'
import { calculationSchema, outcomeSchema } from '#lib/figure/schema.ts'
import { personReader } from '#lib/user/name-reads.ts'
import { rulesInForce } from './rule-reads.ts'
import { gate } from './rules.ts'
import type { ClaimView, RuleSettings } from './schema.ts'
import { sealOf } from './seal.ts'

/**
 * Claims with everything a card, a seal or a snapshot needs, in text order (dropped ones last). Ordinals are right when `where`
 * takes in all claims of an article. Runs on the pool or inside a transaction that has locked the claim.
 */
export async function claimViews(db: Db, where: Prisma.ClaimWhereInput): Promise<ClaimView[]> {
  const rows = await db.claim.findMany({ where, include: shape })
  if (rows.length === 0) return []
  const person = await personReader(db)
  const { settings } = await rulesInForce(db)
  const ids = Prisma.join(rows.map((row) => Prisma.sql`${row.id}::uuid`))
  const who = await db.$queryRaw<{ id: string; contributors: string[] }[]>`
    select id, array(select claim_contributors(id)) as contributors from claim where id in (${ids})`
  const contributors = new Map(who.map((row) => [row.id, row.contributors]))
  const views = rows.map((row) => viewOf(row, contributors.get(row.id) ?? [], person, settings))
  views.sort(inTextOrder)
  const ordinals = new Map<string, number>()
  return views.map((view) => {
    if (view.state === 'dropped') return view
    const ordinal = (ordinals.get(view.articleId) ?? 0) + 1
    ordinals.set(view.articleId, ordinal)
    return { ...view, ordinal }
  })
}

const inTextOrder = (a: ClaimView, b: ClaimView) =>
  Number(a.state === 'dropped') - Number(b.state === 'dropped') ||
  a.anchor.start - b.anchor.start ||
  a.anchor.end - b.anchor.end ||
  a.id.localeCompare(b.id)

const shape = {
  currentAnchor: true,
  anchors: {
    select: { id: true, outcome: true, exact: true, prefix: true, suffix: true },
    orderBy: { id: 'asc' },
  },
  currentWording: true,
  currentVerdict: true,
  currentContact: true,
  currentCalculation: true,
  evidence: {
    where: { withdrawal: null, replacedBy: null },
    include: {
      details: true,
      captures: { orderBy: { id: 'desc' }, take: 1, select: { capture: { select: { sha256: true } } } },
    },
    orderBy: { number: 'asc' },
  },
  decisions: { orderBy: { createdAt: 'asc' } },
} as const satisfies Prisma.ClaimInclude
type Row = Prisma.ClaimGetPayload<{ include: typeof shape }>
type PersonOf = Awaited<ReturnType<typeof personReader>>

function viewOf(row: Row, contributors: string[], person: PersonOf, rules: RuleSettings): ClaimView {
  const { currentAnchor: anchor, currentWording: wording, currentVerdict: verdict, currentContact: contact } = row
  const { currentCalculation: sum } = row
  if (!anchor || !wording) throw new Error(`claim ${row.id} has no anchor or wording`)
  const last = row.decisions.at(-1)
  const content = {
    anchor: {
      exact: anchor.exact,
      prefix: anchor.prefix,
      suffix: anchor.suffix,
      start: anchor.startOffset,
      end: anchor.endOffset,
      versionId: anchor.versionId,
      outcome: anchor.outcome,
      author: person(anchor.authorId),
    },
    wording: {
      statement: wording.statement,
      claimant: wording.claimant,
      claimantKind: wording.claimantKind,
      claimantRole: wording.claimantRole,
      claimedOn: wording.claimedOn,
      claimedAt: wording.claimedAt,
      figure: wording.figure === null ? null : figureSchema.parse(wording.figure),
      mustCheck: wording.mustCheck,
      sensitive: wording.sensitive,
      author: person(wording.authorId),
    },
    verdict: verdict && {
      rating: verdict.rating,
      answer: verdict.answer,
      explanation: verdict.explanation,
      unknowns: verdict.unknowns,
      sourcesReason: verdict.sourcesReason,
      otherSide: verdict.otherSide,
      scaleId: verdict.scaleId,
      author: person(verdict.authorId),
      at: verdict.createdAt,
    },
    contact: contact && {
      asked: contact.asked,
      askedOn: contact.askedOn,
      channel: contact.channel,
      answer: contact.answer,
      reason: contact.reason,
      author: person(contact.authorId),
    },
    calculation: sum && {
      ...calculationSchema.parse(sum.content),
      outcome: outcomeSchema.parse(sum.outcome),
      author: person(sum.authorId),
    },
    evidence: row.evidence.map(
      ({ id, number, sourceId, stance, quote, locator, accessedOn, note, authorId, details, captures }) => ({
        ...{ id, number, sourceId, stance, quote, locator, accessedOn, note },
        author: person(authorId),
        source: sourceDetailsOf(details),
        pinned: captures[0]?.capture.sha256 ?? null,
      }),
    ),
  }
  const lines = gate(content, rules)
  return {
    ...content,
    id: row.id,
    articleId: row.articleId,
    state: row.state,
    version: row.version,
    contentVersion: row.contentVersion,
    ordinal: null,
    publicNumber: row.publicNumber,
    takenBy: row.takenById ? person(row.takenById) : null,
    wordsBefore: wordsBefore(row.anchors, row.decisions.findLast(({ kind }) => kind === 'approve')?.id ?? null),
    shift: shiftOf(row.anchors),
    contributors,
    approvedBy: row.decisions
      .filter((decision) => decision.kind === 'approve' && decision.contentVersion === row.contentVersion)
      .map((decision) => decision.authorId),
    gate: lines,
    gateMet: lines.every((line) => line.met),
    seal: sealOf(content),
    lastDecision: last ? { kind: last.kind, note: last.note, author: person(last.authorId), at: last.createdAt } : null,
  }
}
