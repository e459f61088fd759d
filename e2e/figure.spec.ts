import type { Page } from '@playwright/test'
import { looksRight } from './looks.ts'
import { expect, test } from './newsroom.ts'
import { card, claimOf, judge, part, research, stateIs } from './pages/claim-card.ts'

const form = (page: Page) => page.getByRole('form', { name: 'The sum' })
const value = (page: Page, name: string) => form(page).getByRole('group', { name, exact: true })
const live = (page: Page) => form(page).getByRole('region', { name: 'The result' })
const holds = 'The data give 39,700, the claim says 40,000: true as it was said.'

/** Takes the figure in the claim apart, so that there is something to compute. */
async function figure(page: Page) {
  await part(page, 'In the text').getByRole('button', { name: 'Reword the claim' }).click()
  const wording = page.getByRole('form', { name: 'What the claim is' })
  await wording.getByText('The figure in it').click()
  await wording.getByLabel('Value').fill('40,000')
  await wording.getByLabel('Unit').fill('arrests')
  await wording.getByRole('button', { name: 'Save' }).click()
  await expect(wording).toBeHidden()
}

async function fill(page: Page, name: string, label: string, written: string) {
  await value(page, name).getByLabel('What it is').fill(label)
  await value(page, name).getByLabel('Number').fill(written)
  await value(page, name).getByLabel('From').selectOption('evidence 1')
}

test('a figure goes from the claim to a sum, under the seal, and to the public page where a reader can redo it', async ({
  as,
  reader,
}) => {
  test.setTimeout(180_000)
  const slug = 'a-sum-of-arrests'
  const [editor, reviewer, publisher] = [await as('editor'), await as('reviewer'), await as('publisher')]
  await claimOf(editor, 'From figure to page')
  const galley = editor.url()
  await editor.keyboard.press('t')
  await stateIs(editor, 'Researching · Edith Marlow')
  await figure(editor)
  await research(editor)
  await expect(editor.getByRole('form', { name: 'How the claimant was asked' })).toBeHidden()
  await expect(part(editor, 'The sum').getByRole('button', { name: 'Do the sum' })).toBeVisible()
  await editor.keyboard.press('m')
  await expect(form(editor).getByLabel('Formula')).toBeFocused()
  await expect(form(editor).getByLabel('What the claim says')).toHaveValue('40,000')
  await fill(editor, 'Value 1', 'Arrests by the army', '31,000')
  await fill(editor, 'Value 2', 'Arrests by the police', '8.700')
  await expect(live(editor)).toContainText('“8.700” can be read in two ways.')
  await form(editor).getByRole('button', { name: 'Save' }).click()
  await expect(form(editor).getByRole('alert')).toContainText('This sum cannot be computed as it stands.')
  await value(editor, 'Value 2').getByLabel('Number').fill('8,700')
  await expect(live(editor)).toContainText(holds)
  await form(editor).getByLabel('How closely').selectOption('exactly')
  await expect(live(editor)).toContainText('true only when rounded to the nearest thousand.')
  await form(editor).getByLabel('How closely').selectOption('as it was said')
  await form(editor).getByRole('button', { name: 'Save' }).click()
  await expect(form(editor)).toBeHidden()
  await expect(part(editor, 'The sum')).toContainText(holds)
  await judge(editor)
  await card(editor).getByRole('button', { name: 'Submit for review' }).click()
  await stateIs(editor, 'In review')

  await reviewer.goto(galley)
  await part(reviewer, 'The sum').getByText('31,000 + 8,700 = 39,700').click()
  await expect(part(reviewer, 'The sum')).toContainText('Arrests by the police: 8,700 · evidence 1')
  await card(reviewer).getByRole('button', { name: 'Approve' }).click()
  await stateIs(reviewer, '✓ Approved')

  await publisher.goto(galley)
  await publisher.getByRole('link', { name: 'Publish…' }).first().click()
  const page = publisher.getByRole('form', { name: '1. The page' })
  await page.getByLabel('Headline').fill('Were there 40,000 arrests?')
  await page.getByLabel('Address').fill(slug)
  await page.getByLabel('Standfirst').fill('Two numbers, added up.')
  await page.getByRole('button', { name: 'Save the page' }).click()
  await expect(publisher.frameLocator('iframe').getByText(holds)).toBeVisible()
  await publisher.getByRole('button', { name: /^Publish( P)?$/ }).click()
  await expect(publisher.getByText('Version 1 is public at')).toBeVisible()

  await reader.goto(`/checks/${slug}/claims/1`)
  await expect(reader.getByText(holds)).toBeVisible()
  await expect(reader.getByText('31,000 + 8,700 = 39,700')).toBeVisible()
  await expect(reader.getByRole('row', { name: 'Computed 39,700' })).toBeVisible()
  await reader.getByRole('listitem').filter({ hasText: 'Arrests by the army' }).getByRole('link').click()
  await expect(reader).toHaveURL(`/checks/${slug}/claims/1#c1-e-1`)
  const data = await (await reader.request.get(`/checks/${slug}/versions/1.json`)).text()
  expect(data).toContain('"result":"39700"')
})

test('the demonstration’s sum looks right, and so does its form, in either theme, wide or on a phone', async ({
  as,
  desk,
}) => {
  test.slow()
  const [row] = await desk.database.sql<{ id: string; article_id: string }[]>`
    select id, article_id from claim where current_calculation_id is not null limit 1`
  const editor = await as('editor')
  const faults: string[] = []
  editor.on('pageerror', (error) => faults.push(error.message))
  await editor.goto(`/articles/${row?.article_id}?claim=${row?.id}`)
  const claim = editor.locator(`#claim-${row?.id}`)
  await claim.getByRole('button', { name: 'Reopen' }).click()
  const reason = editor.getByRole('form', { name: 'Reopen' })
  await reason.getByRole('textbox').fill('To look at the sum.')
  await reason.getByRole('button', { name: 'Reopen' }).click()
  await expect(claim.getByRole('button', { name: 'Take the sum back' })).toBeVisible()
  await looksRight(editor, 'sum', `/articles/${row?.article_id}?claim=${row?.id}`, async () => {
    await claim.getByText('The data give').first().scrollIntoViewIfNeeded()
    await claim.getByRole('button', { name: /^Change the sum/ }).click()
    await expect(live(editor)).toContainText('true only when rounded to the nearest ten.')
  })
  expect(faults).toEqual([])
})
