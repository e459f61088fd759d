import { expect, test } from '#e2e/database.ts'
import { claimIn, newClaim, opinion, person, primarySource, ref, researched, use } from '#e2e/desk.ts'
import { mergeSources } from '#lib/evidence/merge-writes.ts'
import { source } from '#lib/evidence/reads.ts'
import { addSource } from '#lib/evidence/source-writes.ts'
import { attachEvidence } from '#lib/evidence/writes.ts'
import { claim as readClaim } from '#lib/review/reads.ts'
import { approve, submit } from '#lib/review/writes.ts'
import { trackRecord } from './track-reads.ts'
import { proposeVerdict } from './writes.ts'

test('a source’s record counts decided claims only, and follows a merge', async () => {
  const people = { editor: await person('editor'), reviewer: await person('reviewer') }
  const first = await addSource(people.editor, { details: primarySource() })
  const second = await addSource(people.editor, { details: primarySource() })
  // Each verdict says true: what supports it agreed, what refutes it did not.
  for (const [stance, sourceId] of [
    ['supports', first.id],
    ['refutes', first.id],
    ['context', first.id],
    ['supports', second.id],
  ] as const) {
    const claim = await claimIn('researching', people)
    await decided(claim, people, { stance, sourceId })
  }
  const open = await newClaim(people.editor)
  await attachEvidence(people.editor, { ...(await ref(open)), source: { sourceId: first.id }, ...use })
  expect(await trackRecord(people.editor, first.id)).toEqual({ cases: 2, agreed: 1 })
  const { version } = await source(people.editor, second.id)
  await mergeSources(people.editor, { sourceId: second.id, version, keptId: first.id })
  // The merge opened the claim that rested on the second, so it is decided no more until it is reviewed again.
  expect(await trackRecord(people.editor, first.id)).toEqual({ cases: 2, agreed: 1 })
})

type People = Record<'editor' | 'reviewer', Awaited<ReturnType<typeof person>>>
async function decided(
  claim: { id: string },
  { editor, reviewer }: People,
  { stance, sourceId }: { stance: 'supports' | 'refutes' | 'context'; sourceId: string },
): Promise<void> {
  await researched(editor, claim)
  await attachEvidence(editor, { ...(await ref(claim)), source: { sourceId }, ...use, stance })
  // Evidence that points both ways is weighed, or the gate stays shut.
  await proposeVerdict(editor, { ...(await ref(claim)), ...opinion, explanation: 'For.[^1] Against.[^2]' })
  await submit(editor, await ref(claim))
  const { seal } = await readClaim(editor, claim.id)
  await approve(reviewer, { ...(await ref(claim)), seal })
}
