import { expect, test } from '#e2e/database.ts'
import { claimIn, newClaim, opinion, person, primarySource, ref, use } from '#e2e/desk.ts'
import { refuses } from '#e2e/refusals.ts'
import { database } from '#lib/db/client.ts'
import { claim as readClaim } from '#lib/review/reads.ts'
import { proposeVerdict } from '#lib/verdict/writes.ts'
import { source, sources } from './reads.ts'
import { addSource, reviseSource } from './source-writes.ts'
import { attachEvidence, replaceEvidence, withdrawEvidence } from './writes.ts'

const nowhere = '01890000-0000-7000-8000-000000000000'
const desk = async () => ({ editor: await person('editor'), reviewer: await person('reviewer') })

test('a source is kept once, however often its form is sent, and found by its words', async () => {
  const editor = await person('editor')
  const details = primarySource()
  const sent = await Promise.all([1, 2, 3].map(() => addSource(editor, { details })))
  expect(new Set(sent.map((one) => one.id)).size).toBe(1)
  const found = await sources(editor, `${details.title} statistics`)
  expect(found.map((row) => row.details.title)).toEqual([details.title])
  await refuses('role-missing', addSource(await person('reviewer'), { details: primarySource() }))
})

test('evidence is numbered on its claim and keeps its number when it is corrected', async () => {
  const editor = await person('editor')
  const claim = await newClaim(editor)
  const first = await attachEvidence(editor, { ...(await ref(claim)), source: { details: primarySource() }, ...use })
  await attachEvidence(editor, { ...(await ref(claim)), source: { details: primarySource() }, ...use })
  await replaceEvidence(editor, { ...(await ref(claim)), evidenceId: first.id, ...use, locator: 'table 4' })
  const { evidence } = await readClaim(editor, claim.id)
  expect(evidence.map((card) => [card.number, card.locator])).toEqual([
    [1, 'table 4'],
    [2, 'table 3'],
  ])
  await refuses('evidence-withdrawn', replaceEvidence(editor, { ...(await ref(claim)), evidenceId: first.id, ...use }))
})

test('evidence is withdrawn with a reason and never used again, nor is its number', async () => {
  const editor = await person('editor')
  const claim = await newClaim(editor)
  const { id } = await attachEvidence(editor, { ...(await ref(claim)), source: { details: primarySource() }, ...use })
  await refuses('reason-missing', withdrawEvidence(editor, { ...(await ref(claim)), evidenceId: id, reason: '' }))
  await withdrawEvidence(editor, { ...(await ref(claim)), evidenceId: id, reason: 'Another year.' })
  await refuses(
    'evidence-withdrawn',
    withdrawEvidence(editor, { ...(await ref(claim)), evidenceId: id, reason: 'Again.' }),
  )
  await attachEvidence(editor, { ...(await ref(claim)), source: { details: primarySource() }, ...use })
  expect((await readClaim(editor, claim.id)).evidence.map((card) => card.number)).toEqual([2])
  expect(await database().evidence.count({ where: { claimId: claim.id } })).toBe(2)
})

test('another claim’s evidence, an unknown source and a stale claim are refused', async () => {
  const editor = await person('editor')
  const [one, two] = [await newClaim(editor), await newClaim(editor)]
  const { id } = await attachEvidence(editor, { ...(await ref(one)), source: { details: primarySource() }, ...use })
  const stranger = { ...(await ref(two)), evidenceId: id }
  await refuses('not-found', withdrawEvidence(editor, { ...stranger, reason: 'Not mine.' }))
  await refuses('not-found', replaceEvidence(editor, { ...stranger, ...use }))
  await refuses('not-found', attachEvidence(editor, { ...(await ref(two)), source: { sourceId: nowhere }, ...use }))
  const stale = { ...(await ref(two)), version: 0, source: { details: primarySource() }, ...use }
  await refuses('stale-version', attachEvidence(editor, stale))
  await refuses('role-missing', attachEvidence(await person('reviewer'), { ...stale, ...(await ref(two)) }))
})

test('a verdict or evidence on a dropped claim is refused', async () => {
  const people = await desk()
  const claim = await claimIn('dropped', people)
  await refuses('claim-dropped', proposeVerdict(people.editor, { ...(await ref(claim)), ...opinion }))
  const attached = { ...(await ref(claim)), source: { details: primarySource() }, ...use }
  await refuses('claim-dropped', attachEvidence(people.editor, attached))
})

test('a verdict needs a rating of the scale in force, an editor, and the claim as it stands', async () => {
  const people = await desk()
  const claim = await newClaim(people.editor)
  const verdict = { ...(await ref(claim)), ...opinion }
  await refuses('rating-unknown', proposeVerdict(people.editor, { ...verdict, rating: 'pants-on-fire' }))
  await refuses('role-missing', proposeVerdict(people.reviewer, verdict))
  await refuses('stale-version', proposeVerdict(people.editor, { ...verdict, version: 0 }))
  await proposeVerdict(people.editor, verdict)
  expect((await readClaim(people.editor, claim.id)).verdict).toMatchObject({
    rating: 'true',
    author: people.editor && { id: people.editor.id },
  })
})

test('revising a source renews the evidence of open claims, voids their reviews, and makes the reviser a contributor', async () => {
  const people = await desk()
  const other = await person('editor', 'reviewer')
  const claim = await claimIn('approved', people)
  const [card] = claim.evidence
  if (!card) throw new Error('no evidence')
  const known = await source(people.editor, card.sourceId)
  const details = { ...known.details, title: 'A better title' }
  await reviseSource(other, { sourceId: card.sourceId, version: known.version, details })
  const after = await readClaim(people.editor, claim.id)
  expect(after.state).toBe('changes_requested')
  expect(after.evidence[0]).toMatchObject({ number: 1, source: { title: 'A better title' }, quote: card.quote })
  expect(after.contributors).toContain(other.id)
  await refuses('stale-version', reviseSource(other, { sourceId: card.sourceId, version: known.version, details }))
  await refuses('not-found', reviseSource(other, { sourceId: nowhere, version: 1, details }))
  await refuses('role-missing', reviseSource(people.reviewer, { sourceId: card.sourceId, version: 1, details }))
})
