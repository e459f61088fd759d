import type { ClaimState } from '#lib/claim/schema.ts'
import type { EvidenceCard } from '#lib/evidence/schema.ts'
import type { Snapshot } from '#lib/publication/schema.ts'
import { canonical, type Facts, sha256, snapshot } from '#lib/publication/snapshot.ts'
import type { ClaimView } from '#lib/review/schema.ts'
import { defaultRatings } from '#lib/verdict/scale.ts'

/** A check's facts without a database, for tests of what is pure. */
export const passage = 'First sentence here. Crime fell by half. Arrests doubled, she said. Nothing more.'
const person = (id: string) => ({ id, name: `name of ${id}` })

export const card = (number: number, source: Partial<EvidenceCard['source']> = {}): EvidenceCard => ({
  id: `evidence-${number}`,
  number,
  sourceId: `source-${number}`,
  stance: 'supports',
  quote: `words of source ${number}`,
  locator: 'page 4',
  accessedOn: '2026-01-13',
  note: 'what it shows',
  author: person('ed'),
  source: {
    title: `Yearbook ${number}`,
    address: 'https://statistics.example/yearbook',
    publisher: 'Office of statistics',
    author: null,
    publishedOn: null,
    kind: 'data-set',
    standing: 'primary',
    interests: null,
    reliability: null,
    language: 'en',
    confidential: false,
    confidentialReason: null,
    ...source,
  },
})

/** A claim over the words `exact` of the passage, approved unless told otherwise. */
export function claimView(id: string, exact: string, other: Partial<ClaimView> = {}): ClaimView {
  const start = passage.indexOf(exact)
  const state: ClaimState = other.state ?? 'approved'
  return {
    id,
    articleId: 'article',
    version: 1,
    contentVersion: 1,
    ordinal: 1,
    publicNumber: null,
    wordsBefore: null,
    shift: null,
    anchor: {
      ...{ exact, start, end: start + exact.length, prefix: '', suffix: '' },
      ...{ versionId: 'version', outcome: 'made', author: person('ed') },
    },
    wording: {
      statement: `${exact} (${id})`,
      claimant: 'The minister',
      claimantKind: 'person',
      claimantRole: 'Minister of the interior',
      claimedOn: '2026-01-12',
      claimedAt: 'press conference',
      figure: null,
      mustCheck: true,
      sensitive: false,
      author: person('ed'),
    },
    verdict: {
      ...{ rating: 'half-true', answer: 'Half of it holds.', explanation: 'See the table.[^1]' },
      ...{
        unknowns: null,
        sourcesReason: null,
        otherSide: null,
        scaleId: 'scale',
        author: person('ed'),
        at: new Date(0),
      },
    },
    contact: null,
    calculation: null,
    evidence: [card(1)],
    takenBy: null,
    contributors: ['ed'],
    approvedBy: ['rev'],
    gate: [],
    gateMet: true,
    seal: sha256(id),
    lastDecision: { kind: 'approve', note: null, author: person('rev'), at: new Date('2026-01-14T10:00:00Z') },
    ...other,
    state,
  }
}

type Prepared = Facts & { check: Snapshot['check'] }
export function facts(claims: ClaimView[], other: Partial<Facts> = {}): Prepared {
  const check = { slug: 'a-check', headline: 'What was said', standfirst: 'Two statements, checked.' }
  return {
    newsroom: { name: 'The Test Desk', demonstration: false },
    scale: { id: 'scale', number: 1, ratings: defaultRatings },
    ratings: { scale: defaultRatings },
    article: {
      ...{ kind: 'theirs', title: 'An article', byline: 'A writer', outlet: 'An outlet', language: 'en' },
      ...{ address: 'https://outlet.example/article', publishedOn: '2026-01-13' },
      ...{
        versionId: 'version',
        text: passage,
        blocks: [{ kind: 'paragraph', start: 0, end: passage.length }],
        marks: [],
      },
    },
    claims,
    names: { ed: 'Edith', rev: 'Ravi' },
    current: null,
    ...other,
    check,
  }
}

/** The facts after a first publication of them: numbers given, claims published. */
export function afterPublishing(before: Prepared): { first: Snapshot; facts: Prepared } {
  const first = snapshot(before, { at: '2026-01-14T12:00:00.000Z', publishedBy: 'Paula', note: null })
  const carried = new Map(first.claims.map(({ seal, number }) => [seal, number]))
  const claims = before.claims.map((claim): ClaimView => {
    const number = carried.get(claim.seal)
    return number === undefined ? claim : { ...claim, publicNumber: number, state: 'published' }
  })
  const carries = Object.fromEntries(
    claims.flatMap(({ id, publicNumber, contentVersion }) =>
      publicNumber === null ? [] : [[id, { number: publicNumber, contentVersion }]],
    ),
  )
  return { first, facts: { ...before, claims, current: { number: 1, snapshot: first, carries } } }
}

/** A snapshot as the press gets it. */
export const versionOf = (one: Snapshot, recordEntry: number | null = 1204) => ({
  number: one.number,
  sha256: sha256(canonical(one)),
  recordEntry,
  snapshot: one,
})
