import { expect, test } from '#e2e/database.ts'
import { newClaim, person, ref, researched } from '#e2e/desk.ts'
import { claimInAny, newer, replaceBy, seenText } from '#e2e/newer.ts'
import { refuses } from '#e2e/refusals.ts'
import { article as readArticle } from '#lib/article/reads.ts'
import { entries } from '#lib/record/reads.ts'
import { claim as readClaim } from '#lib/review/reads.ts'
import { approve, submit } from '#lib/review/writes.ts'
import type { Actor } from '#lib/user/schema.ts'
import { orphans } from './orphan-reads.ts'
import { repin } from './repin-writes.ts'
import { type ClaimState, claimStateSchema } from './schema.ts'
import { drop, restore, take } from './writes.ts'

/** What somebody sends who pins a claim to the first place of these words in the text as it reads now. */
async function pinTo(actor: Actor, claim: { id: string; articleId: string }, exact: string) {
  const { current } = await readArticle(actor, claim.articleId)
  const start = current.text.indexOf(exact)
  return { ...(await ref(claim)), versionId: current.id, start, end: start + exact.length, exact }
}

test('an orphan keeps its last place, stands in the queue, and is pinned anew by a person', async () => {
  const { editor, claim } = await claimInAny('approved')
  expect(await orphans(editor, claim.articleId)).toEqual([])
  await replaceBy(editor, claim.articleId, newer.lost)
  expect(await orphans(editor, claim.articleId)).toMatchObject([{ claimId: claim.id, outcome: 'lost' }])
  expect((await readClaim(editor, claim.id)).anchor).toMatchObject({ exact: claim.anchor.exact, outcome: 'lost' })
  const other = await person('editor')
  await repin(other, await pinTo(other, claim, '40 percent'))
  const now = await readClaim(editor, claim.id)
  expect(now.anchor).toMatchObject({ exact: '40 percent', outcome: 'repinned', author: { id: other.id } })
  expect(now).toMatchObject({ state: 'changes_requested', wordsBefore: null })
  expect(now.contributors).toContain(other.id)
  expect(await orphans(editor, claim.articleId)).toEqual([])
})

test('a claim whose words stand in several places offers them all', async () => {
  const { editor, claim } = await claimInAny('researching')
  await replaceBy(editor, claim.articleId, newer.ambiguous)
  const [orphan] = await orphans(editor, claim.articleId)
  expect(orphan).toMatchObject({ outcome: 'ambiguous' })
  expect(orphan?.places.map(({ exact }) => exact)).toEqual(['40,000 in a year', '40,000 in a year'])
  const [, second] = orphan?.places ?? []
  if (!second) throw new Error('no second place')
  await repin(editor, { ...(await ref(claim)), ...(await seenText(claim.articleId)), ...second })
  expect((await readClaim(editor, claim.id)).anchor).toMatchObject({ start: second.start, outcome: 'repinned' })
})

test('an orphan is not submitted before it has words again', async () => {
  const editor = await person('editor')
  const claim = await newClaim(editor)
  await take(editor, await ref(claim))
  await researched(editor, claim)
  await replaceBy(editor, claim.articleId, newer.lost)
  await refuses('gate-unmet', submit(editor, await ref(claim)))
  await repin(editor, await pinTo(editor, claim, '40 percent'))
  await submit(editor, await ref(claim))
})

test('new words are agreed to by pinning the claim to them, or by approving it', async () => {
  const { editor, reviewer, claim } = await claimInAny('approved')
  await replaceBy(editor, claim.articleId, newer.changed)
  await submit(editor, await ref(claim))
  const inReview = await readClaim(editor, claim.id)
  expect(inReview.wordsBefore, 'the reviewer sees what changed').toBe('40,000 in a year')
  await approve(reviewer, { ...(await ref(claim)), seal: inReview.seal })
  expect((await readClaim(editor, claim.id)).wordsBefore).toBeNull()

  const researched = (await claimInAny('researching')).claim
  await replaceBy(editor, researched.articleId, newer.changed)
  await repin(editor, await pinTo(editor, researched, '41,000 in a year'))
  expect((await readClaim(editor, researched.id)).wordsBefore).toBeNull()
  await refuses('nothing-changed', repin(editor, await pinTo(editor, researched, '41,000 in a year')))
})

const pinning: Record<ClaimState, ClaimState | 'claim-published' | 'claim-dropped'> = {
  identified: 'identified',
  researching: 'researching',
  in_review: 'changes_requested',
  changes_requested: 'changes_requested',
  approved: 'changes_requested',
  published: 'claim-published',
  dropped: 'claim-dropped',
}
for (const state of claimStateSchema.options)
  test(`pinning a claim that is ${state} elsewhere: ${pinning[state]}`, async () => {
    const { editor, claim } = await claimInAny(state)
    const wish = repin(editor, await pinTo(editor, claim, '40 percent'))
    const expected = pinning[state]
    if (expected === 'claim-published' || expected === 'claim-dropped') return void (await refuses(expected, wish))
    await wish
    const now = await readClaim(editor, claim.id)
    expect(now).toMatchObject({ state: expected, anchor: { exact: '40 percent' } })
    expect(now.seal).not.toBe(claim.seal)
  })

test('a pin needs an editor, the text and the claim as they are, and words that stand there', async () => {
  const { editor, claim } = await claimInAny('identified')
  const pin = await pinTo(editor, claim, '40 percent')
  for (const role of ['reviewer', 'publisher', 'admin'] as const)
    await refuses('role-missing', repin(await person(role), pin))
  await refuses('quote-not-in-text', repin(editor, { ...pin, exact: '50 percent' }))
  await refuses('quote-not-in-text', repin(editor, { ...pin, start: 900_000, end: 900_001 }))
  await refuses('stale-version', repin(editor, { ...pin, version: pin.version - 1 }))
  await refuses('not-found', repin(editor, { ...pin, claimId: pin.versionId }))
  await refuses('nothing-changed', repin(editor, await pinTo(editor, claim, claim.anchor.exact)))
  await replaceBy(editor, claim.articleId, newer.moved)
  await refuses('stale-version', repin(editor, { ...pin, ...(await ref(claim)) }))
})

test('of two who pin an orphan at once, one wins', async () => {
  const { editor, claim } = await claimInAny('identified')
  await replaceBy(editor, claim.articleId, newer.lost)
  const pins = [await pinTo(editor, claim, '40 percent'), await pinTo(editor, claim, 'The hall was full')]
  const outcomes = await Promise.allSettled(pins.map((pin) => repin(editor, pin)))
  expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
})

test('an orphan can be dropped, and a dropped claim comes back to where its words stand now', async () => {
  const { editor, claim } = await claimInAny('identified')
  await drop(editor, { ...(await ref(claim)), reason: 'An aside.' })
  await replaceBy(editor, claim.articleId, newer.moved)
  await restore(editor, await ref(claim))
  const back = await readClaim(editor, claim.id)
  expect(back).toMatchObject({ state: 'identified', anchor: { outcome: 'moved', exact: claim.anchor.exact } })
  await drop(editor, { ...(await ref(claim)), reason: 'An aside.' })
  await restore(editor, await ref(claim))
  expect((await readClaim(editor, claim.id)).anchor, 'in the same text it stays').toEqual(back.anchor)

  await drop(editor, { ...(await ref(claim)), reason: 'An aside.' })
  await replaceBy(editor, claim.articleId, newer.lost)
  expect(await orphans(editor, claim.articleId)).toEqual([])
  await restore(editor, await ref(claim))
  expect(await orphans(editor, claim.articleId)).toMatchObject([{ claimId: claim.id, outcome: 'lost' }])
  await drop(editor, { ...(await ref(claim)), reason: 'The sentence is gone.' })
  expect(await orphans(editor, claim.articleId)).toEqual([])
  const { rows } = await entries(editor, { subjectId: claim.id, verb: 'restore' })
  expect(rows.map(({ data }) => data.outcomes)).toEqual([
    [{ claim: claim.id, outcome: 'lost' }],
    [],
    [{ claim: claim.id, outcome: 'moved' }],
  ])
})
