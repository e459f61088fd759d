import { expect, test } from '#e2e/database.ts'
import { claimIn, newClaim, person, primarySource, ref, use } from '#e2e/desk.ts'
import { refuses, sqlState } from '#e2e/refusals.ts'
import { drop, restore } from '#lib/claim/writes.ts'
import { claimHistory, claim as readClaim } from '#lib/review/reads.ts'
import { approve, submit } from '#lib/review/writes.ts'
import { sourceAt } from './address-reads.ts'
import { mergeSources } from './merge-writes.ts'
import { source, sources } from './reads.ts'
import { addSource, reviseSource } from './source-writes.ts'
import { attachEvidence, replaceEvidence } from './writes.ts'

const nowhere = '01890000-0000-7000-8000-000000000000'
const desk = async () => ({ editor: await person('editor'), reviewer: await person('reviewer') })
const signal = new AbortController().signal

test('two sources that are the same become one: open claims go over, reviews are voided, the other stays readable', async () => {
  const people = await desk()
  const merger = await person('editor', 'reviewer')
  const claim = await claimIn('approved', people)
  const [card] = claim.evidence
  if (!card) throw new Error('no evidence')
  const kept = primarySource()
  const { id: keptId } = await addSource(people.editor, { details: kept })
  const before = await source(people.editor, card.sourceId)
  await mergeSources(merger, { sourceId: card.sourceId, version: before.version, keptId })
  const after = await readClaim(people.editor, claim.id)
  expect(after.state).toBe('changes_requested')
  expect(after.evidence).toHaveLength(1)
  expect(after.evidence[0]).toMatchObject({
    number: 1,
    sourceId: keptId,
    quote: card.quote,
    source: { title: kept.title },
  })
  expect(after.contributors.sort()).toEqual([people.editor.id, merger.id].sort())
  const history = await claimHistory(people.editor, claim.id)
  expect(history.at(-1)).toMatchObject({ verb: 'mergeSources', data: { voided: 'yes' } })
  const merged = await source(people.editor, card.sourceId)
  expect(merged.mergedInto).toMatchObject({ id: keptId, by: merger.name })
  expect(merged.usedBy).toEqual([])
  expect((await source(people.editor, keptId)).mergedFrom.map((one) => one.id)).toEqual([card.sourceId])
  expect((await sources(people.editor, before.details.title)).map((row) => row.id)).not.toContain(card.sourceId)
  expect(await sourceAt(people.editor, { address: before.details.address ?? '' }, signal)).toMatchObject({
    known: { id: keptId },
  })
  // Whoever merged may not judge what rests on it now; who had no hand in it may.
  await submit(people.editor, await ref(claim))
  const { seal } = await readClaim(people.editor, claim.id)
  await refuses('contributor-cannot-decide', approve(merger, { ...(await ref(claim)), seal }))
  await approve(people.reviewer, { ...(await ref(claim)), seal })
})

test('nothing new rests on a source that was merged, and it is neither revised nor merged again', async ({ sql }) => {
  const editor = await person('editor')
  const [one, two, three] = await Promise.all(
    [primarySource(), primarySource(), primarySource()].map((details) => addSource(editor, { details })),
  )
  if (!one || !two || !three) throw new Error('no sources')
  const { version, details } = await source(editor, one.id)
  await mergeSources(editor, { sourceId: one.id, version, keptId: two.id })
  const claim = await newClaim(editor)
  await refuses(
    'source-merged',
    attachEvidence(editor, { ...(await ref(claim)), source: { sourceId: one.id }, ...use }),
  )
  await refuses('source-merged', reviseSource(editor, { sourceId: one.id, version, details }))
  await refuses('source-merged', mergeSources(editor, { sourceId: one.id, version, keptId: three.id }))
  await refuses('source-merged', mergeSources(editor, { sourceId: three.id, version, keptId: one.id }))
  const slip = sql`insert into evidence (id, claim_id, source_id, details_id, number, stance, author_id)
    select gen_random_uuid(), ${claim.id}, id, current_details_id, 9, 'context', ${editor.id} from source where id = ${one.id}`
  expect(await sqlState(slip), 'raw SQL too').toBe('TM002')
  const loop = sql`insert into source_merge (source_id, kept_id, author_id) values (${two.id}, ${one.id}, ${editor.id})`
  expect(await sqlState(loop), 'no circle').toBe('TM002')
  // The very same details lead to the kept one, and the kept one may take the address over.
  expect(await addSource(editor, { details })).toEqual({ id: two.id })
  const kept = await source(editor, two.id)
  await reviseSource(editor, {
    sourceId: two.id,
    version: kept.version,
    details: { ...kept.details, address: details.address },
  })
})

test('merging asks who, what, and what is newer', async () => {
  const people = await desk()
  const one = await addSource(people.editor, { details: primarySource() })
  const two = await addSource(people.editor, { details: primarySource() })
  const hidden = { ...primarySource(), confidential: true, confidentialReason: 'Safety.' }
  const secret = await addSource(people.editor, { details: hidden })
  const { version } = await source(people.editor, one.id)
  await refuses('role-missing', mergeSources(people.reviewer, { sourceId: one.id, version, keptId: two.id }))
  await refuses('not-found', mergeSources(people.editor, { sourceId: one.id, version, keptId: nowhere }))
  await refuses(
    'stale-version',
    mergeSources(people.editor, { sourceId: one.id, version: version + 1, keptId: two.id }),
  )
  await refuses('source-confidential', mergeSources(people.editor, { sourceId: one.id, version, keptId: secret.id }))
})

test('of two who merge a pair in opposite directions, one is told', async () => {
  const editor = await person('editor')
  const one = await addSource(editor, { details: primarySource() })
  const two = await addSource(editor, { details: primarySource() })
  const versions = [(await source(editor, one.id)).version, (await source(editor, two.id)).version] as const
  const told = await Promise.allSettled([
    mergeSources(editor, { sourceId: one.id, version: versions[0], keptId: two.id }),
    mergeSources(editor, { sourceId: two.id, version: versions[1], keptId: one.id }),
  ])
  expect(told.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  for (const each of told) if (each.status === 'rejected') expect(each.reason.code).toBe('source-merged')
})

test('evidence of a dropped claim keeps its source, and goes on with the kept one when it is corrected', async () => {
  const people = await desk()
  const claim = await newClaim(people.editor)
  const { id } = await attachEvidence(people.editor, {
    ...(await ref(claim)),
    source: { details: primarySource() },
    ...use,
  })
  await drop(people.editor, { ...(await ref(claim)), reason: 'Said by nobody.' })
  const [card] = (await readClaim(people.editor, claim.id)).evidence
  const kept = await addSource(people.editor, { details: primarySource() })
  const { version } = await source(people.editor, card?.sourceId ?? '')
  await mergeSources(people.editor, { sourceId: card?.sourceId ?? '', version, keptId: kept.id })
  expect((await readClaim(people.editor, claim.id)).evidence[0]?.sourceId).toBe(card?.sourceId)
  await restore(people.editor, await ref(claim))
  await replaceEvidence(people.editor, { ...(await ref(claim)), evidenceId: id, ...use })
  expect((await readClaim(people.editor, claim.id)).evidence[0]?.sourceId).toBe(kept.id)
})
