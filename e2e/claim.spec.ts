import type { Locator, Page } from '@playwright/test'
import { expect, test } from './newsroom.ts'

const sentence = 'Arrests rose to 40,000 in a year.'

/** Pastes an article with one sentence, makes a claim of it by key, and opens its card. */
async function claimOf(page: Page, title: string): Promise<Locator> {
  await page.goto('/articles/new')
  await page.getByLabel('Text', { exact: true }).fill(`${sentence}\n\n${title} ends here.`)
  await page.getByLabel('Title', { exact: true }).fill(title)
  await page.getByRole('button', { name: 'Add and begin' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await page.keyboard.press('u')
  await page.keyboard.press('c')
  const draft = page.getByRole('region', { name: 'New claim' })
  await draft.getByLabel('Who said it').fill('The minister')
  await draft.getByRole('button', { name: 'Save' }).click()
  await expect(draft.getByText('Needed.')).toBeVisible()
  await draft.getByLabel('A person or a body').selectOption('Person')
  await draft.getByRole('button', { name: 'Save' }).click()
  await expect(draft).toBeHidden()
  return card(page)
}

const card = (page: Page) => page.getByRole('article').filter({ hasText: sentence }).filter({ hasText: 'claim 1' })
const part = (page: Page, heading: string) =>
  card(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: heading }) })
const gate = (page: Page, line: string | RegExp) =>
  card(page).getByRole('list', { name: 'What review needs' }).getByRole('listitem').filter({ hasText: line })
const stateIs = (page: Page, state: string) =>
  expect(card(page).getByText(state, { exact: true }).first()).toBeVisible()

async function research(page: Page) {
  await gate(page, 'attach one primary').getByRole('button').click()
  await expect(card(page).getByRole('button', { name: 'Attach evidence' })).toBeFocused()
  await page.keyboard.press('Enter')
  const evidence = page.getByRole('form', { name: 'Evidence' })
  await evidence.getByText('A new one', { exact: true }).click()
  await evidence.getByLabel('Title').fill('Yearbook of arrests')
  await evidence.getByLabel('Verbatim quote').fill('Arrests: 40,000')
  await evidence.getByRole('button', { name: 'Attach' }).click()
  await expect(gate(page, 'say where the quote stands in evidence 1')).toBeVisible()
  await card(page).getByRole('button', { name: 'Correct' }).click()
  await page.getByRole('form', { name: 'Correct' }).getByLabel('Where in it').fill('Table 3')
  await page.getByRole('form', { name: 'Correct' }).getByRole('button', { name: 'Save' }).click()
  await expect(gate(page, 'every quote says where it stands')).toBeVisible()
  await part(page, 'The claimant’s answer').getByRole('button').first().click()
  await page.getByLabel('Asked on').fill('2026-01-13')
  await page.getByRole('form', { name: 'How the claimant was asked' }).getByRole('button', { name: 'Save' }).click()
  await expect(gate(page, 'the claimant was asked')).toBeVisible()
}

async function judge(page: Page) {
  await part(page, 'Verdict').getByRole('button').first().click()
  const verdict = page.getByRole('form', { name: 'A verdict' })
  await verdict.getByText('Mostly true', { exact: true }).click()
  await verdict.getByLabel('Answer').fill('The yearbook has the same number.')
  await verdict.getByLabel('Explanation').fill('Table 3 counts them.')
  await verdict.getByRole('button', { name: 'Cite evidence 1' }).click()
  await expect(verdict.getByLabel('Explanation')).toHaveValue('Table 3 counts them.[^1]')
  await expect(verdict.getByRole('region', { name: 'How it will read' }).locator('[role=doc-noteref]')).toHaveText('1')
  // A tab that is closed takes nothing with it.
  await page.reload()
  await expect(page.getByText('This is what you typed here before')).toBeVisible()
  await expect(verdict.getByLabel('Answer')).toHaveValue('The yearbook has the same number.')
  await verdict.getByRole('button', { name: 'Propose' }).click()
  await expect(verdict).toBeHidden()
}

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
