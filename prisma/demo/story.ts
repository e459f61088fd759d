import { press } from '#components/site/press.tsx'
import { article as readArticle } from '#lib/article/reads.ts'
import { sentences } from '#lib/article/sentences.ts'
import { addArticle, markCoverage } from '#lib/article/writes.ts'
import { drop, makeClaim, recordContact, take } from '#lib/claim/writes.ts'
import { attachEvidence } from '#lib/evidence/writes.ts'
import { calculate } from '#lib/figure/writes.ts'
import { previewOf } from '#lib/publication/reads.ts'
import { correct, prepareCheck, publish } from '#lib/publication/writes.ts'
import { claim as readClaim } from '#lib/review/reads.ts'
import { approve, reopen, requestChanges, submit } from '#lib/review/writes.ts'
import type { Actor } from '#lib/user/schema.ts'
import { proposeVerdict } from '#lib/verdict/writes.ts'
import { demoArticle, demoText } from './article.ts'
import type { DemoClaim } from './claim.ts'
import { type DemoClaimName, demoClaims } from './claims.ts'
import type { DemoPeople } from './people.ts'
import { demoSources } from './sources.ts'

const asked = { asked: true, askedOn: '2026-01-13', channel: 'mail', answer: null, reason: null }
const first = ['fentanyl', 'homicides', 'arrests', 'call', 'soldiers', 'seized'] as const

/** Tells a newsroom's week through the desk's own verbs: by its end there is a claim in every state, and one correction. */
export async function demoStory({ editor, reviewer, publisher, several }: DemoPeople): Promise<void> {
  const { id: articleId } = await addArticle(editor, { ...demoArticle, text: demoText })
  const { current } = await readArticle(editor, articleId)
  const ids = new Map<DemoClaimName, string>()
  const seen = (name: DemoClaimName) => readClaim(editor, ids.get(name) ?? '')
  const ref = async (name: DemoClaimName) => {
    const { id, version } = await seen(name)
    return { claimId: id, version }
  }
  const approveAsSeen = async (name: DemoClaimName) => {
    const { id, version, seal } = await seen(name)
    await approve(reviewer, { claimId: id, version, seal })
  }
  const make = async (name: DemoClaimName) => {
    const { exact, wording } = demoClaims[name]
    const start = current.text.indexOf(exact)
    const place = { articleId, versionId: current.id, start, end: start + exact.length, exact }
    ids.set(name, (await makeClaim(editor, { ...place, wording })).id)
  }
  const bringToReview = async (name: DemoClaimName) => {
    await make(name)
    await take(editor, await ref(name))
    await research(editor, () => ref(name), demoClaims[name])
    await submit(editor, await ref(name))
  }
  const bringToApproval = async (name: DemoClaimName) => {
    await bringToReview(name)
    await approveAsSeen(name)
  }

  for (const name of first) await bringToApproval(name)
  await markQuietSentences(editor, articleId)
  await prepareCheck(publisher, {
    articleId,
    slug: 'mexico-president-call',
    headline: 'What Mexico’s president said about drugs, killings and arrests',
    standfirst: 'Statements from a January call between two presidents, held against the public record.',
  })
  await publish(publisher, { articleId, preview: (await previewOf(publisher, articleId)).hash }, press)

  await reopen(editor, {
    ...(await ref('homicides')),
    reason: 'The verdict looked at the year, the claim at the months named.',
  })
  await proposeVerdict(editor, {
    ...(await ref('homicides')),
    ...verdictOf(demoClaims.homicides),
    rating: 'half-true',
    answer: 'Over the months that were named the fall is smaller than over the whole year.',
  })
  await submit(editor, await ref('homicides'))
  await approveAsSeen('homicides')
  const note =
    'The claim about homicides was first rated on the whole year; it is now rated on the months that were named.'
  await correct(publisher, { articleId, preview: (await previewOf(publisher, articleId)).hash, note }, press)

  await bringToApproval('fifteenth')
  await bringToReview('lowest')
  await requestChanges(reviewer, {
    ...(await ref('lowest')),
    note: 'Lowest on which series? Please name the year it is compared with.',
  })
  await bringToReview('threats')
  await approveAsSeen('threats')
  for (const name of ['once', 'third', 'cordial', 'migration'] as const) await make(name)
  await drop(editor, { ...(await ref('cordial')), reason: 'An impression, not a fact that can be checked.' })
  await take(several, await ref('migration'))
}

const verdictOf = ({ rating, answer, explanation, unknowns, evidence }: DemoClaim) => ({
  rating,
  answer,
  explanation,
  unknowns,
  sourcesReason: evidence.length > 0 ? null : 'Nothing public can show it yet.',
  otherSide: null,
})

async function research(editor: Actor, ref: () => Promise<{ claimId: string; version: number }>, claim: DemoClaim) {
  for (const { source, stance, note } of claim.evidence) {
    const details = demoSources[source]
    // No quotation: the demonstration puts no words into anybody's mouth.
    const use = { stance, note, quote: null, locator: null, accessedOn: '2026-01-13' }
    await attachEvidence(editor, { ...(await ref()), source: { details }, ...use })
  }
  if (claim.calculation) await calculate(editor, { ...(await ref()), calculation: claim.calculation })
  await proposeVerdict(editor, { ...(await ref()), ...verdictOf(claim) })
  if (claim.wording.claimant) await recordContact(editor, { ...(await ref()), ...asked })
}

/** Sentences that assert nothing which could be checked; some others are left for whoever tries the desk. */
async function markQuietSentences(editor: Actor, articleId: string): Promise<void> {
  const { current, language } = await readArticle(editor, articleId)
  const quiet = [
    'The idea is not new.',
    'She had asked',
    'She went through',
    'Nobody at the press',
    'In return',
    'Progress, by',
    'What she wants',
  ]
  for (const range of sentences(current.text, current.blocks, language)) {
    const words = current.text.slice(range.start, range.end)
    if (quiet.some((start) => words.startsWith(start)))
      await markCoverage(editor, { articleId, versionId: current.id, ...range })
  }
}
