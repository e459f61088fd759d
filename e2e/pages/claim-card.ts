import type { Locator, Page } from '@playwright/test'
import { expect } from '../newsroom.ts'

/** The one sentence that these journeys make a claim of. */
export const sentence = 'Arrests rose to 40,000 in a year.'

/** Pastes an article with one sentence, makes a claim of it by key, and opens its card. */
export async function claimOf(page: Page, title: string): Promise<Locator> {
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
  // The address names the new claim, for whoever is sent there.
  await expect(page).toHaveURL(/claim=/)
  return card(page)
}

/** The claim's card in the galley, its parts, and the state it shows. */
export const card = (page: Page) =>
  page.getByRole('article').filter({ hasText: sentence }).filter({ hasText: 'claim 1' })
export const part = (page: Page, heading: string) =>
  card(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: heading }) })
const gate = (page: Page, line: string | RegExp) =>
  card(page).getByRole('list', { name: 'What review needs' }).getByRole('listitem').filter({ hasText: line })
export const stateIs = (page: Page, state: string) =>
  expect(card(page).getByText(state, { exact: true }).first()).toBeVisible()

/** Attaches a located quote from a primary source and writes down that the claimant was asked. */
export async function research(page: Page) {
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
  await expect(page.getByRole('form', { name: 'How the claimant was asked' })).toBeHidden()
  await expect(gate(page, 'the claimant was asked, or it is said why not')).toBeVisible()
}

/** Proposes a verdict that cites the evidence; a reload in the middle loses nothing. */
export async function judge(page: Page) {
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
