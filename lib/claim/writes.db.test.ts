import { expect, test } from '#e2e/database.ts'
import { claimIn, newArticle, newClaim, person, ref, wording } from '#e2e/desk.ts'
import { refuses } from '#e2e/refusals.ts'
import { claims, claim as readClaim } from '#lib/review/reads.ts'
import type { Actor } from '#lib/user/schema.ts'
import { drop, makeClaim, recordContact, restore, rewordClaim, take } from './writes.ts'

const nowhere = '01890000-0000-7000-8000-000000000000'
const asked = { asked: true, askedOn: '2026-01-13', channel: 'mail', answer: null, reason: null }

async function passage(editor: Actor, exact: string) {
  const { id: articleId, versionId, text } = await newArticle(editor)
  const start = text.indexOf(exact)
  return { articleId, versionId, start, end: start + exact.length, exact, wording }
}

test('a claim is pinned to the very words, with what stands around them', async () => {
  const editor = await person('editor')
  const { id } = await makeClaim(editor, await passage(editor, '40,000 in a year'))
  const claim = await readClaim(editor, id)
  expect(claim.anchor).toMatchObject({ exact: '40,000 in a year', outcome: 'made' })
  expect(claim.anchor.prefix).toMatch(/arrests rose to $/)
  expect(claim.anchor.suffix).toMatch(/^\./)
  expect(claim).toMatchObject({ state: 'identified', ordinal: 1, wording: { figure: { value: '40,000' } } })
})

test('claims may overlap and nest, and are numbered in the order of the text', async () => {
  const editor = await person('editor')
  const place = await passage(editor, 'arrests rose to 40,000 in a year')
  const inner = place.start + 'arrests rose to '.length
  await makeClaim(editor, {
    ...place,
    start: inner,
    exact: '40,000 in a year',
    wording: { ...wording, statement: 'B' },
  })
  await makeClaim(editor, place)
  const numbered = (await claims(editor, place.articleId)).map((claim) => [claim.ordinal, claim.anchor.exact])
  expect(numbered).toEqual([
    [1, 'arrests rose to 40,000 in a year'],
    [2, '40,000 in a year'],
  ])
})

test('a quote that is not in the text is refused, and nothing is written', async () => {
  const editor = await person('editor')
  const place = await passage(editor, '40,000 in a year')
  await refuses('quote-not-in-text', makeClaim(editor, { ...place, exact: '50,000 in a year' }))
  await refuses('quote-not-in-text', makeClaim(editor, { ...place, start: place.start + 1 }))
  await refuses('quote-not-in-text', makeClaim(editor, { ...place, start: 900_000, end: 900_001, exact: 'x' }))
  await refuses('stale-version', makeClaim(editor, { ...place, versionId: nowhere }))
  await refuses('not-found', makeClaim(editor, { ...place, articleId: nowhere }))
  await refuses('role-missing', makeClaim(await person('reviewer', 'publisher', 'admin'), place))
  expect(await claims(editor, place.articleId)).toEqual([])
})

test('a claim sent twice at once is made once', async () => {
  const editor = await person('editor')
  const place = await passage(editor, '40,000 in a year')
  const sent = await Promise.allSettled([1, 2, 3].map(() => makeClaim(editor, place)))
  expect(sent.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  await refuses('claim-exists', makeClaim(editor, place))
})

test('of two editors who reword a claim at once, one is told that it changed', async () => {
  const editor = await person('editor')
  const claim = await newClaim(editor)
  const both = ['One wording.', 'Another wording.'].map((statement) =>
    rewordClaim(editor, { claimId: claim.id, version: claim.version, wording: { ...wording, statement } }),
  )
  const outcomes = await Promise.allSettled(both)
  expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a dropped claim takes neither wording nor contact until it is restored', async () => {
  const people = { editor: await person('editor'), reviewer: await person('reviewer') }
  const claim = await claimIn('dropped', people)
  await refuses('claim-dropped', rewordClaim(people.editor, { ...(await ref(claim)), wording }))
  await refuses('claim-dropped', recordContact(people.editor, { ...(await ref(claim)), ...asked }))
  await restore(people.editor, await ref(claim))
  await recordContact(people.editor, { ...(await ref(claim)), ...asked })
  expect((await readClaim(people.editor, claim.id)).contact).toMatchObject({ channel: 'mail' })
})

test('dropping needs a reason, and every change the right role, the right claim and its present version', async () => {
  const editor = await person('editor')
  const reviewer = await person('reviewer')
  const claim = await newClaim(editor)
  await refuses('reason-missing', drop(editor, { ...(await ref(claim)), reason: '' }))
  await refuses('role-missing', rewordClaim(reviewer, { ...(await ref(claim)), wording }))
  await refuses('role-missing', recordContact(reviewer, { ...(await ref(claim)), ...asked }))
  for (const verb of [take, restore]) await refuses('not-found', verb(editor, { claimId: nowhere, version: 1 }))
  await refuses('stale-version', take(editor, { claimId: claim.id, version: claim.version - 1 }))
})

test('taking a claim puts the editor’s name on it', async () => {
  const editor = await person('editor')
  const claim = await newClaim(editor)
  await take(editor, await ref(claim))
  expect(await readClaim(editor, claim.id)).toMatchObject({ state: 'researching', takenBy: { name: editor.name } })
})
