import { expect, test } from '#e2e/database.ts'
import { ref, text } from '#e2e/desk.ts'
import { newer, replaceBy } from '#e2e/newer.ts'
import { correctAsSeen, publishedCheck, readAt } from '#e2e/publishing.ts'
import { refuses } from '#e2e/refusals.ts'
import { articles } from '#lib/article/reads.ts'
import { claim as readClaim } from '#lib/review/reads.ts'
import { approve, submit } from '#lib/review/writes.ts'

test('what is published stays as it was when the text changes, and says nothing of the new words', async () => {
  const check = await publishedCheck()
  const { editor, articleId, slug, claims } = check
  const before = await readAt(`/checks/${slug}`)
  expect(before).toContain('40,000 in a year')
  await replaceBy(editor, articleId, newer.changed)
  expect(await readAt(`/checks/${slug}`)).toBe(before)
  const row = (await articles(editor)).find((one) => one.id === articleId)
  expect(row?.progress.state).toBe('correction_pending')

  // A correction while it is open again carries the claim as it was published, with none of the new words under it.
  await correctAsSeen(check, 'The article was changed.')
  const corrected = await readAt(`/checks/${slug}`)
  expect(corrected).toContain('40,000 in a year')
  expect(corrected).not.toContain('41,000')

  const again = { id: claims[0]?.id ?? '' }
  await submit(editor, await ref(again))
  const { seal } = await readClaim(editor, again.id)
  await approve(check.reviewer, { ...(await ref(again)), seal })
  await correctAsSeen(check, 'Checked anew over the words that the article has now.')
  expect(await readAt(`/checks/${slug}`)).toContain('41,000')
  expect((await readClaim(editor, again.id)).state).toBe('published')
})

test('a published claim whose words stand stays published, wherever they stand', async () => {
  const check = await publishedCheck()
  for (const words of [newer.moved, text, newer.unchanged]) {
    await replaceBy(check.editor, check.articleId, words)
    const now = await readClaim(check.editor, check.claims[0]?.id ?? '')
    expect(now).toMatchObject({ state: 'published', seal: check.claims[0]?.seal })
  }
  expect(
    await refuses('nothing-changed', correctAsSeen(check, 'Nothing that the public reads is different.')),
  ).toBeTruthy()
})
