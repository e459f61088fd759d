import { expect, test } from '#e2e/database.ts'
import { claimIn, opinion, person, primarySource, ref, researched, use, wording } from '#e2e/desk.ts'
import { refuses } from '#e2e/refusals.ts'
import { type Move, whyNot } from '#lib/claim/rules.ts'
import { claimStateSchema } from '#lib/claim/schema.ts'
import { drop, restore, rewordClaim, take } from '#lib/claim/writes.ts'
import { attachEvidence } from '#lib/evidence/writes.ts'
import type { Actor } from '#lib/user/schema.ts'
import { type Role, roleSchema } from '#lib/user/schema.ts'
import { proposeVerdict } from '#lib/verdict/writes.ts'
import { claim as readClaim } from './reads.ts'
import { approve, reopen, requestChanges, submit, withdraw } from './writes.ts'

const desk = async () => ({ editor: await person('editor'), reviewer: await person('reviewer') })

type Tried = Exclude<Move, 'publish' | 'void'>
const verbs: Record<Tried, (actor: Actor, claim: { id: string; version: number; seal: string }) => Promise<void>> = {
  take: (actor, { id, version }) => take(actor, { claimId: id, version }),
  submit: (actor, { id, version }) => submit(actor, { claimId: id, version }),
  withdraw: (actor, { id, version }) => withdraw(actor, { claimId: id, version }),
  requestChanges: (actor, { id, version }) => requestChanges(actor, { claimId: id, version, note: 'Which year?' }),
  approve: (actor, { id, version, seal }) => approve(actor, { claimId: id, version, seal }),
  reopen: (actor, { id, version }) => reopen(actor, { claimId: id, version, reason: 'New figures came out.' }),
  drop: (actor, { id, version }) => drop(actor, { claimId: id, version, reason: 'Said by nobody.' }),
  restore: (actor, { id, version }) => restore(actor, { claimId: id, version }),
}

for (const state of claimStateSchema.exclude(['published']).options)
  test(`the database and the table agree on every move of every role from ${state}`, async () => {
    test.slow()
    const people = await desk()
    const tried: [Role, Tried][] = roleSchema.options.flatMap((role) =>
      (Object.keys(verbs) as Tried[]).map((move): [Role, Tried] => [role, move]),
    )
    let claim = await claimIn(state, people)
    for (const [role, move] of tried) {
      const actor = await person(role)
      const reason = whyNot(move, actor, claim)
      if (reason) {
        await refuses(reason, verbs[move](actor, claim))
        expect((await readClaim(actor, claim.id)).version, 'a refusal writes nothing').toBe(claim.version)
      } else {
        await verbs[move](actor, claim)
        expect((await readClaim(actor, claim.id)).state).not.toBe(state)
        claim = await claimIn(state, people)
      }
    }
  })

test('an author cannot approve their own claim, though they hold every role', async () => {
  const everything = await person('editor', 'reviewer', 'publisher', 'admin')
  const claim = await claimIn('in_review', { editor: everything, reviewer: everything })
  await refuses('contributor-cannot-decide', verbs.approve(everything, claim))
  await refuses('contributor-cannot-decide', verbs.requestChanges(everything, claim))
})

test('a reviewer who added one piece of evidence cannot approve', async () => {
  const { editor } = await desk()
  const both = await person('editor', 'reviewer')
  const claim = await claimIn('researching', { editor, reviewer: both })
  await researched(editor, claim)
  await attachEvidence(both, { ...(await ref(claim)), source: { details: primarySource() }, ...use })
  await submit(editor, await ref(claim))
  await refuses('contributor-cannot-decide', verbs.approve(both, await readClaim(both, claim.id)))
})

test('a claim without evidence or verdict is not submitted', async () => {
  const people = await desk()
  const claim = await claimIn('researching', people)
  await refuses('gate-unmet', submit(people.editor, await ref(claim)))
})

test('an approval over an older version of the claim is refused', async () => {
  const people = await desk()
  const seen = await claimIn('in_review', people)
  await withdraw(people.editor, await ref(seen))
  await proposeVerdict(people.editor, { ...(await ref(seen)), ...opinion, rating: 'false' })
  await submit(people.editor, await ref(seen))
  await refuses('stale-version', verbs.approve(people.reviewer, seen))
  // Even when the version is guessed right, the seal of what was seen is not that of what stands there now.
  const { version } = await ref(seen)
  await refuses('stale-seal', verbs.approve(people.reviewer, { ...seen, version }))
})

test('a request for changes without a note, and a reopening without a reason, are refused', async () => {
  const people = await desk()
  const claim = await claimIn('in_review', people)
  await refuses('note-missing', requestChanges(people.reviewer, { ...(await ref(claim)), note: '' }))
  await verbs.approve(people.reviewer, claim)
  await refuses('reason-missing', reopen(people.editor, { ...(await ref(claim)), reason: '' }))
})

test('a sensitive claim waits for a second reviewer', async () => {
  const people = await desk()
  const claim = await claimIn('in_review', { ...people, other: { sensitive: true } })
  await verbs.approve(people.reviewer, claim)
  const once = await readClaim(people.reviewer, claim.id)
  expect(once.state).toBe('in_review')
  await refuses('already-decided', verbs.approve(people.reviewer, once))
  await verbs.approve(await person('reviewer'), once)
  expect((await readClaim(people.reviewer, claim.id)).state).toBe('approved')
})

test('any sealed change of an approved claim voids the approval and says what changed and who did it', async () => {
  const people = await desk()
  for (const [what, change] of [
    ['wording', async (id: string) => rewordClaim(people.editor, { ...(await ref({ id })), wording })],
    ['verdict', async (id: string) => proposeVerdict(people.editor, { ...(await ref({ id })), ...opinion })],
    [
      'evidence',
      async (id: string) =>
        attachEvidence(people.editor, { ...(await ref({ id })), source: { details: primarySource() }, ...use }),
    ],
  ] as const) {
    const claim = await claimIn('approved', people)
    await change(claim.id)
    const after = await readClaim(people.editor, claim.id)
    expect(after.state).toBe('changes_requested')
    expect(after.lastDecision).toMatchObject({ kind: 'void', note: what, author: { id: people.editor.id } })
    expect(after.approvedBy).toEqual([])
  }
})

test('of two reviewers who approve at once, exactly one wins', async () => {
  const people = await desk()
  const others = await Promise.all([1, 2, 3, 4].map(() => person('reviewer')))
  const claim = await claimIn('in_review', people)
  const outcomes = await Promise.allSettled(others.map((reviewer) => verbs.approve(reviewer, claim)))
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
  const approved = await readClaim(people.editor, claim.id)
  expect(approved.approvedBy).toHaveLength(1)
})

test('of an approval and a change made at once, either the approval is refused or the change voids it', async () => {
  const people = await desk()
  for (let round = 0; round < 8; round++) {
    const claim = await claimIn('in_review', people)
    const { version } = claim
    await Promise.allSettled([
      verbs.approve(people.reviewer, claim),
      proposeVerdict(people.editor, { claimId: claim.id, version, ...opinion, answer: 'Another answer.' }),
    ])
    const after = await readClaim(people.editor, claim.id)
    if (after.verdict?.answer === 'Another answer.') expect(after.state).toBe('changes_requested')
    else expect(after.state).toBe('approved')
  }
})
