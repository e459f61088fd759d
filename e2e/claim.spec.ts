import { expect, test } from './newsroom.ts'
import { card, claimOf, judge, part, research, stateIs } from './pages/claim-card.ts'

test('a claim goes from its words to an approval of exactly what the reviewer saw', async ({ as }) => {
  test.slow()
  const editor = await as('editor')
  await claimOf(editor, 'From words to approval')
  const submit = card(editor).getByRole('button', { name: 'Submit for review' })
  await editor.keyboard.press('t')
  await stateIs(editor, 'Researching · Edith Marlow')
  await expect(submit).toHaveAttribute('aria-disabled', 'true')
  await expect(submit).toHaveAccessibleDescription(/Something is missing before this can go to review/)
  await research(editor)
  await judge(editor)
  await submit.click()
  await stateIs(editor, 'In review')
  await expect(card(editor).getByRole('button', { name: 'Approve' })).toHaveAccessibleDescription(/role reviewer/)

  const reviewer = await as('reviewer')
  await reviewer.goto(editor.url())
  await expect(card(reviewer).getByRole('button', { name: 'Approve' })).toBeEnabled()
  await part(editor, 'The claimant’s answer').getByRole('button').first().click()
  await editor.getByLabel('Their answer').fill('We stand by it.')
  await editor.getByRole('form', { name: 'How the claimant was asked' }).getByRole('button', { name: 'Save' }).click()
  await stateIs(editor, 'Changes requested · Edith Marlow')
  await expect(card(editor).getByText('Approval or review voided: the claimant’s answer changed.')).toBeVisible()
  await submit.click()
  await stateIs(editor, 'In review')

  await card(reviewer).getByRole('button', { name: 'Approve' }).click()
  await expect(
    card(reviewer)
      .getByRole('alert')
      .filter({ hasText: /changed/ }),
  ).toBeVisible()
  await expect(card(reviewer).getByText('Changed since you opened this claim')).toBeVisible()
  await expect(card(reviewer).getByRole('insertion')).toHaveText('We stand by it.')
  await card(reviewer).getByRole('button', { name: 'I have read it' }).click()
  await card(reviewer).getByRole('button', { name: 'Approve' }).click()
  await stateIs(reviewer, '✓ Approved')
  await card(reviewer).getByText('History').click()
  await expect(
    card(reviewer).getByText('wrote down that the claimant was asked. This voided the review.'),
  ).toBeVisible()
})

test('changes are not requested without saying which, and what was typed stays', async ({ as, desk }) => {
  const [waiting] = await desk.database.sql<{ id: string; article_id: string }[]>`
    select id, article_id from claim where state = 'in_review' order by id limit 1`
  const page = await as('reviewer')
  await page.goto(`/articles/${waiting?.article_id}?claim=${waiting?.id}`)
  const chosen = page.locator(`#claim-${waiting?.id}`)
  await expect(chosen.getByRole('button', { name: 'Request changes' })).toBeEnabled()
  await page.keyboard.press('r')
  const form = page.getByRole('form', { name: 'Request changes' })
  await expect(form.getByLabel('What should change')).toBeFocused()
  await form.getByRole('button', { name: 'Request changes' }).click()
  await expect(form.getByRole('alert')).toHaveText(/Say what should change/)
  await form.getByLabel('What should change').fill('Say which months.')
  await form.getByRole('button', { name: 'Request changes' }).click()
  await expect(chosen.getByText('Say which months.')).toBeVisible()
  await expect(chosen.getByText(/^Changes requested/).first()).toBeVisible()
})
