import type { Page } from '@playwright/test'
import { expect, test } from './newsroom.ts'
import { card, claimOf, judge, part, research, sentence, stateIs } from './pages/claim-card.ts'

const step = (page: Page, heading: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: heading }) })

/** Types the page's words, sees them in the preview, and publishes what the preview shows. */
async function publish(page: Page, slug: string) {
  const out = page.getByRole('button', { name: /^Publish( P)?$/ })
  await expect(out).toHaveAccessibleDescription(/./)
  const form = page.getByRole('form', { name: '1. The page' })
  await form.getByLabel('Headline').fill('Were there 40,000 arrests?')
  await expect(form.getByLabel('Address')).toHaveValue('were-there-40-000-arrests')
  await form.getByLabel('Address').fill(slug)
  await form.getByLabel('Standfirst').fill('One number, held against the yearbook.')
  await form.getByRole('button', { name: 'Save the page' }).click()
  const preview = page.frameLocator('iframe')
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText('Were there 40,000 arrests?')
  await expect(preview.getByText('Mostly true').first()).toBeVisible()
  await out.click()
  await expect(page.getByText('Version 1 is public at')).toBeVisible()
}

async function approve(page: Page, galley: string) {
  await page.goto(galley)
  await card(page).getByRole('button', { name: 'Approve' }).click()
  await stateIs(page, '✓ Approved')
}

test('an article goes from paste to a public page, is corrected in the open, and a reader without script follows it all', async ({
  as,
  reader,
}) => {
  test.setTimeout(180_000)
  const slug = 'arrests-in-a-year'
  const [editor, reviewer, publisher] = [await as('editor'), await as('reviewer'), await as('publisher')]
  await claimOf(editor, 'From paste to page')
  const galley = editor.url()
  await editor.keyboard.press('t')
  await research(editor)
  await judge(editor)
  await card(editor).getByRole('button', { name: 'Submit for review' }).click()
  await stateIs(editor, 'In review')
  await approve(reviewer, galley)

  await publisher.goto(galley)
  await publisher.getByRole('link', { name: 'Publish…' }).first().click()
  await publish(publisher, slug)

  await reader.goto(`/checks/${slug}`)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Were there 40,000 arrests?')
  await expect(reader.getByText(/1 of 2 sentences/)).toBeVisible()
  await reader.getByRole('link', { name: 'This claim’s own page' }).focus()
  await reader.keyboard.press('Enter')
  await expect(reader).toHaveURL(`/checks/${slug}/claims/1`)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(sentence)
  await expect(reader.getByText('Yearbook of arrests')).toBeVisible()
  await expect(reader.locator('script:not([type="application/ld+json"])')).toHaveCount(0)
  await expect(reader.locator('script')).toHaveCount(1)

  await editor.goto(galley)
  await card(editor).getByRole('button', { name: 'Reopen' }).click()
  const reason = editor.getByRole('form', { name: 'Reopen' })
  await reason.getByRole('textbox').fill('The yearbook was revised.')
  await reason.getByRole('button', { name: 'Reopen' }).click()
  await stateIs(editor, 'Researching · Edith Marlow')
  await part(editor, 'Verdict').getByRole('button').first().click()
  const verdict = editor.getByRole('form', { name: /verdict/i })
  await verdict.getByText('Half true', { exact: true }).click()
  await verdict.getByRole('button', { name: 'Propose' }).click()
  await expect(verdict).toBeHidden()
  await card(editor).getByRole('button', { name: 'Submit for review' }).click()
  await stateIs(editor, 'In review')
  await reader.goto(`/checks/${slug}`)
  await expect(reader.getByText('Mostly true').first(), 'what is public stays as it was').toBeVisible()
  await approve(reviewer, galley)

  await publisher.reload()
  const correction = step(publisher, '3. The correction')
  await correction.getByRole('button', { name: 'Publish the correction' }).click()
  await expect(correction.getByRole('alert')).toHaveText(/note|readers/i)
  await correction.getByLabel('What changed and why').fill('The yearbook was revised: our verdict is Half true.')
  await correction.getByRole('button', { name: 'Publish the correction' }).click()
  await expect(publisher.getByText('Version 2 is public at')).toBeVisible()

  await reader.reload()
  await expect(reader.getByText('The yearbook was revised: our verdict is Half true.').first()).toBeVisible()
  await expect(reader.getByText('Half true').first()).toBeVisible()
  await reader.getByRole('link', { name: 'Version 1' }).click()
  await expect(reader.getByText('Mostly true').first()).toBeVisible()
  await reader.getByRole('link', { name: 'Read the current version' }).click()
  await expect(reader).toHaveURL(`/checks/${slug}`)
  await reader.goto('/')
  await expect(reader.locator(`a[href="/checks/${slug}"]`)).toHaveText('Were there 40,000 arrests?')
})
