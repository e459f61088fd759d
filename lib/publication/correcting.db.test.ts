import { press } from '#components/site/press.tsx'
import { expect, test } from '#e2e/database.ts'
import { claimIn, ref, wording } from '#e2e/desk.ts'
import {
  correctAsSeen,
  page,
  publishAsSeen,
  publishedCheck,
  readAt,
  readyCheck,
  seen,
  standing,
} from '#e2e/publishing.ts'
import { refuses } from '#e2e/refusals.ts'
import { drop, rewordClaim } from '#lib/claim/writes.ts'
import { claim as readClaim } from '#lib/review/reads.ts'
import { approve, reopen, submit } from '#lib/review/writes.ts'
import { previewOf } from './reads.ts'
import { correct, prepareCheck } from './writes.ts'

test('a correction needs a note and something to correct, and a publication before it', async () => {
  const check = await publishedCheck({}, { mustCheck: false })
  const { publisher, articleId, claims, editor } = check
  await refuses('nothing-changed', correctAsSeen(check))
  await refuses('already-published', publishAsSeen(check))
  const unpublished = await readyCheck()
  await refuses('not-published', correctAsSeen(unpublished))
  const [first] = claims
  if (!first) throw new Error('a claim was made')
  await reopen(editor, { ...(await ref(first)), reason: 'A new table came out.' })
  await drop(editor, { ...(await ref(first)), reason: 'Never said.' })
  await refuses('correction-note-missing', correctAsSeen(check, ''))
  await refuses(
    'role-missing',
    correct(editor, { articleId, note: 'x', preview: await seen(editor, articleId) }, press),
  )
  await correctAsSeen(check, 'She never said it.')
  await prepareCheck(publisher, { articleId, slug: check.slug, ...page, headline: 'What she did not say' })
  await refuses('stale-preview', correct(publisher, { articleId, note: 'x', preview: '0'.repeat(64) }, press))
})

test('a reopened claim stays public as it was until a correction replaces it; a dropped one leaves with its number', async () => {
  const check = await publishedCheck({}, {})
  const { editor, reviewer, slug, claims } = check
  const [first, second] = claims
  if (!first || !second) throw new Error('two claims were made')
  await reopen(editor, { ...(await ref(first)), reason: 'A new table came out.' })
  await rewordClaim(editor, { ...(await ref(first)), wording: { ...wording, statement: 'Other words.' } })
  await reopen(editor, { ...(await ref(second)), reason: 'Said by nobody.' })
  await drop(editor, { ...(await ref(second)), reason: 'Said by nobody.' })

  await correctAsSeen(check, 'The second was never said.')
  expect(await readAt(`/checks/${slug}`)).toContain(first.wording.statement)
  expect(await readAt(`/checks/${slug}/claims/2`)).toContain('no longer part of this check')
  expect(await readAt(`/checks/${slug}/versions/1`)).toContain('It has been replaced since.')

  await submit(editor, await ref(first))
  const { seal } = await readClaim(reviewer, first.id)
  await approve(reviewer, { ...(await ref(first)), seal })
  await claimIn('approved', { ...check, articleId: check.articleId })
  const { number } = await correctAsSeen(check, 'In better words.')
  expect(number).toBe(3)
  expect((await standing(slug)).currentPublication?.claims.map((claim) => claim.number)).toEqual([1, 3])
  expect(await readAt(`/checks/${slug}/claims/1`)).toContain('Other words.')
})

test('an unfinished must-check claim that is public already does not hold up a correction of another', async () => {
  const check = await publishedCheck({}, { mustCheck: false })
  const [first, second] = check.claims
  if (!first || !second) throw new Error('two claims were made')
  await reopen(check.editor, { ...(await ref(first)), reason: 'A new table came out.' })
  await reopen(check.editor, { ...(await ref(second)), reason: 'Said by nobody.' })
  await drop(check.editor, { ...(await ref(second)), reason: 'Said by nobody.' })
  expect((await previewOf(check.publisher, check.articleId)).refused).toBeNull()
  expect((await correctAsSeen(check)).number).toBe(2)
})
