import type { Language } from '#lib/article/schema.ts'
import type { EvidenceCard } from '#lib/evidence/schema.ts'
import { restsOn } from '#lib/figure/calculation.ts'
import type { ClaimView } from '#lib/review/schema.ts'
import type { Rating } from '#lib/verdict/schema.ts'
import type { PublicClaim, PublicEvidence } from './schema.ts'

type Shown = Pick<
  ClaimView,
  | 'anchor'
  | 'wording'
  | 'verdict'
  | 'contact'
  | 'evidence'
  | 'calculation'
  | 'contributors'
  | 'approvedBy'
  | 'lastDecision'
  | 'seal'
>

/**
 * An approved claim as the public reads it, field by field: whatever is not named here stays on the desk.
 * @throws Error when the claim has no verdict, or one on a scale that was not handed over: then it was never approved.
 */
export function publicClaim(
  claim: Shown,
  number: number,
  { language, ratings, names }: { language: Language; ratings: readonly Rating[]; names: Record<string, string> },
): PublicClaim {
  const { wording, verdict, contact } = claim
  const { figure } = wording
  const rating = ratings.find((one) => one.key === verdict?.rating)
  if (!verdict || !rating || claim.lastDecision?.kind !== 'approve') throw new Error(`claim ${number} is not approved`)
  const named = (ids: readonly string[]) =>
    ids.map((id) => names[id] ?? '?').sort((one, other) => one.localeCompare(other, 'en'))
  return {
    number,
    statement: wording.statement,
    quote: claim.anchor.exact,
    claimant:
      wording.claimant === null
        ? null
        : { name: wording.claimant, kind: wording.claimantKind, role: wording.claimantRole },
    claimedOn: wording.claimedOn,
    claimedAt: wording.claimedAt,
    figure: figure && {
      value: figure.value,
      unit: figure.unit,
      direction: figure.direction,
      baseline: figure.baseline,
      period: figure.period,
    },
    verdict: {
      rating: rating.key,
      name: rating.name[language],
      value: rating.value,
      answer: verdict.answer,
      explanation: verdict.explanation,
    },
    unknowns: verdict.unknowns,
    sourcesReason: verdict.sourcesReason,
    evidence: claim.evidence.map(publicEvidence).sort((a, b) => a.number - b.number),
    ...publicCalculation(claim),
    contact: contact && {
      asked: contact.asked,
      askedOn: contact.askedOn,
      answer: contact.answer,
      reason: contact.reason,
    },
    seal: claim.seal,
    approvedOn: claim.lastDecision.at.toISOString().slice(0, 10),
    checkedBy: named(claim.contributors),
    approvedBy: named(claim.approvedBy),
  }
}

/**
 * A sum goes out whole or not at all: with a confidential source's number left out nobody could redo it, and what is left might tell
 * the number. The same for evidence that is gone.
 */
function publicCalculation({ calculation, evidence }: Pick<Shown, 'calculation' | 'evidence'>) {
  if (!calculation) return {}
  const open = new Set(evidence.filter(({ source }) => !source.confidential).map(({ number }) => number))
  if (!restsOn(calculation).every((number) => open.has(number))) return {}
  const { formula, decimalSign, values, to, first, claimed, direction, precision, note, outcome } = calculation
  return {
    calculation: {
      ...{ formula, decimalSign, to, first, claimed, direction, precision, note, outcome },
      values: values.map(({ label, written, unit, of, evidence: from }) => ({
        label,
        written,
        unit,
        of,
        evidence: from,
      })),
    },
  }
}

function publicEvidence({ number, stance, quote, locator, accessedOn, note, source }: EvidenceCard): PublicEvidence {
  if (source.confidential) return { number, confidential: true, reason: source.confidentialReason }
  const { title, address, publisher, author, publishedOn, kind, standing, interests } = source
  return {
    ...{ number, confidential: false, stance },
    ...{ title, address, publisher, author, publishedOn, kind, standing, interests },
    ...{ quote, locator, accessedOn, note },
  }
}
