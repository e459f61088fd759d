import { expect, test } from '#e2e/database.ts'
import { claimIn, newArticle, newClaim, person, ref, text } from '#e2e/desk.ts'
import { claimInAny, newer, replaceBy, seenText } from '#e2e/newer.ts'
import { refuses } from '#e2e/refusals.ts'
import { type ReanchorOutcome, reanchorOutcomes } from '#lib/article/schema.ts'
import { versions, versionText } from '#lib/article/version-reads.ts'
import { database } from '#lib/db/client.ts'
import { entries } from '#lib/record/reads.ts'
import { claim as readClaim } from '#lib/review/reads.ts'
import { approve } from '#lib/review/writes.ts'
import { type ClaimState, claimStateSchema } from './schema.ts'
import { replaceText } from './text-writes.ts'
import { drop } from './writes.ts'

// What a new text does, written out by hand: only identical words keep a verdict.
const after = (state: ClaimState, outcome: ReanchorOutcome): ClaimState => {
  if (outcome === 'unchanged' || outcome === 'moved') return state
  return state === 'in_review' || state === 'approved' || state === 'published' ? 'changes_requested' : state
}

for (const outcome of reanchorOutcomes)
  test(`words that are ${outcome} do to a claim in each state what the table says`, async () => {
    test.slow()
    for (const state of claimStateSchema.options) {
      const { editor, claim } = await claimInAny(state)
      const made = await replaceBy(editor, claim.articleId, newer[outcome])
      const now = await readClaim(editor, claim.id)
      expect(now.state, state).toBe(after(state, outcome))
      if (state === 'dropped') {
        expect(now.anchor, 'a dropped claim is not looked for').toEqual(claim.anchor)
        continue
      }
      expect(made.claims, state).toMatchObject({ [outcome]: 1 })
      expect(now.anchor.outcome, state).toBe(outcome)
      const kept = outcome === 'unchanged' || outcome === 'moved'
      expect(now.contentVersion === claim.contentVersion, state).toBe(kept)
      expect(now.seal === claim.seal, state).toBe(outcome !== 'changed')
      expect(now.approvedBy, state).toEqual(kept ? claim.approvedBy : [])
      const anchors = await database().anchor.findMany({ where: { claimId: claim.id } })
      expect(anchors, 'exactly one outcome').toHaveLength(2)
      if (now.state !== state)
        expect(now.lastDecision).toMatchObject({
          kind: 'void',
          note: outcome === 'changed' ? 'anchor' : outcome,
          author: { id: editor.id },
        })
    }
  })

test('who chose the words stays a contributor, and whoever changed them becomes one', async () => {
  const { editor, claim } = await claimInAny('in_review')
  const other = await person('editor')
  await replaceBy(other, claim.articleId, newer.moved)
  expect((await readClaim(editor, claim.id)).anchor.author.id).toBe(editor.id)
  expect((await readClaim(editor, claim.id)).contributors).not.toContain(other.id)
  await replaceBy(other, claim.articleId, newer.moved.replace('40,000', '41,000'))
  expect((await readClaim(editor, claim.id)).contributors).toContain(other.id)
})

test('other quotation marks, dashes and spaces alone keep an approval and its seal', async () => {
  const people = { editor: await person('editor'), reviewer: await person('reviewer') }
  const plain = 'Police: "40,000 in a year" - so it was.'
  const { id: articleId } = await newArticle(people.editor, text.replace('40,000 in a year', plain))
  const claim = await claimIn('approved', { ...people, articleId })
  const typeset = text.replace('40,000 in a year', 'Police: “40,000\u00a0in a\u202fyear” – so it was.')
  await replaceBy(people.editor, articleId, typeset)
  const now = await readClaim(people.editor, claim.id)
  expect(now).toMatchObject({ state: 'approved', seal: claim.seal, contentVersion: claim.contentVersion })
  expect(now.anchor.exact).toBe('40,000\u00a0in a\u202fyear')
  expect(now).toMatchObject({ wordsBefore: null, approvedBy: claim.approvedBy })
})

test('a sensitive claim keeps the first of its two approvals when the text around it changes', async () => {
  const people = { editor: await person('editor'), reviewer: await person('reviewer') }
  const claim = await claimIn('in_review', { ...people, other: { sensitive: true } })
  await approve(people.reviewer, { ...(await ref(claim)), seal: claim.seal })
  await replaceBy(people.editor, claim.articleId, newer.moved)
  await approve(await person('reviewer'), { ...(await ref(claim)), seal: claim.seal })
  expect((await readClaim(people.editor, claim.id)).state).toBe('approved')
})

test('a claim says which words somebody last stood for, until the new ones are approved', async () => {
  const { editor, claim } = await claimInAny('approved')
  await replaceBy(editor, claim.articleId, newer.changed)
  expect(await readClaim(editor, claim.id)).toMatchObject({ wordsBefore: '40,000 in a year' })
  await replaceBy(editor, claim.articleId, newer.changed.replace('rose to', 'went up to'))
  expect(await readClaim(editor, claim.id)).toMatchObject({ wordsBefore: '40,000 in a year', shift: 'around' })
  await replaceBy(editor, claim.articleId, newer.unchanged)
  expect(await readClaim(editor, claim.id), 'as they were').toMatchObject({ wordsBefore: null })
})

test('words that come back are found again where they were lost', async () => {
  const { editor, claim } = await claimInAny('researching')
  await replaceBy(editor, claim.articleId, newer.lost)
  await replaceBy(editor, claim.articleId, `${newer.lost} Nobody said more.`)
  expect((await readClaim(editor, claim.id)).anchor.outcome).toBe('lost')
  await replaceBy(editor, claim.articleId, newer.moved)
  const { anchor } = await readClaim(editor, claim.id)
  expect(newer.moved.replace('\n\n', '\n').slice(anchor.start, anchor.end)).toBe('40,000 in a year')
})

test('a new text needs an editor, a reason, other words and the version that was seen', async () => {
  const editor = await person('editor')
  const { articleId } = await newClaim(editor)
  const seen = await seenText(articleId)
  const input = { ...seen, text: newer.changed, reason: 'A later edition.' }
  for (const role of ['reviewer', 'publisher', 'admin'] as const)
    await refuses('role-missing', replaceText(await person(role), input))
  await refuses('reason-missing', replaceText(editor, { ...input, reason: '' }))
  await refuses('nothing-changed', replaceText(editor, { ...input, text: `\n${text}\n\n` }))
  await refuses('text-empty', replaceText(editor, { ...input, text: ' \n ' }))
  await refuses('text-too-long', replaceText(editor, { ...input, text: 'word '.repeat(200_000) }))
  await refuses('text-binary', replaceText(editor, { ...input, text: 'a\u0000b' }))
  await refuses('not-found', replaceText(editor, { ...input, articleId: seen.versionId }))
  expect(
    (await versions(editor, articleId)).map(({ number }) => number),
    'a refusal writes nothing',
  ).toEqual([1])
  await replaceText(editor, input)
  await refuses('stale-version', replaceText(editor, { ...input, text: newer.moved }))
})

test('of two who replace a text at once, one wins and the other is told', async () => {
  const editor = await person('editor')
  const { articleId } = await newClaim(editor)
  const seen = await seenText(articleId)
  const both = [newer.changed, newer.moved, newer.lost].map((words) =>
    replaceText(editor, { ...seen, text: words, reason: 'A later edition.' }),
  )
  const outcomes = await Promise.allSettled(both)
  expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  for (const one of outcomes) if (one.status === 'rejected') await refuses('stale-version', Promise.reject(one.reason))
  expect(await versions(editor, articleId)).toHaveLength(2)
})

test('of an approval and a new text made at once, either the approval is refused or the text voids it', async () => {
  for (let round = 0; round < 6; round++) {
    const { editor, reviewer, claim } = await claimInAny('in_review')
    const approval = approve(reviewer, { claimId: claim.id, version: claim.version, seal: claim.seal })
    await Promise.allSettled([approval, replaceBy(editor, claim.articleId, newer.changed)])
    expect((await readClaim(editor, claim.id)).state).toBe('changes_requested')
  }
})

test('a claim dropped while the text changes is out of it, or was looked for', async () => {
  for (let round = 0; round < 4; round++) {
    const { editor, claim } = await claimInAny('identified')
    const dropping = drop(editor, { claimId: claim.id, version: claim.version, reason: 'None.' })
    await Promise.allSettled([dropping, replaceBy(editor, claim.articleId, newer.lost)])
    const now = await readClaim(editor, claim.id)
    expect([now.state, now.anchor.outcome].join(' ')).toMatch(/^(dropped made|identified lost)$/)
  }
})

test('every text stays, with who brought it, when, how and why, and the record has one entry for each', async () => {
  const { editor, claim } = await claimInAny('approved')
  const other = await person('editor')
  await replaceBy(other, claim.articleId, newer.changed)
  const [second, first] = await versions(editor, claim.articleId)
  expect(first).toMatchObject({ number: 1, origin: 'paste', reason: null, author: { id: editor.id } })
  expect(second).toMatchObject({ number: 2, reason: 'A later edition.', author: { id: other.id } })
  expect((await versionText(editor, claim.articleId, 1)).text).toBe(text.replace('\n\n', '\n'))
  await refuses('not-found', versionText(editor, claim.articleId, 3))
  await refuses('not-found', versions(editor, claim.id))
  const { rows } = await entries(editor, { articleId: claim.articleId, verb: 'replaceText' })
  expect(rows.map((row) => row.data)).toEqual([
    expect.objectContaining({
      version: 2,
      outcomes: [{ claim: claim.id, outcome: 'changed' }],
      moves: [{ claim: claim.id, move: 'void', from: 'approved', to: 'changes_requested' }],
    }),
  ])
})
