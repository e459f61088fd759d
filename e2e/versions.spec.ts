import type { Page } from '@playwright/test'
import type { ClaimState } from '#lib/claim/schema.ts'
import { setBlockAside } from '#lib/claim/text-writes.ts'
import { closeDatabase } from '#lib/db/client.ts'
import { claimIn, newArticle, person, text } from './desk.ts'
import { looksRight } from './looks.ts'
import { newer, replaceBy, seenText } from './newer.ts'
import { expect, test as journeys } from './newsroom.ts'

type Made = { address: string; articleId: string; editor: Awaited<ReturnType<typeof person>> }

/** `made` brings an article onto the desk that the browser sees, with one claim on "40,000 in a year", by the desk's own verbs. */
const test = journeys.extend<{ made: (state: Exclude<ClaimState, 'published'>, body?: string) => Promise<Made> }>({
  made: async ({ desk }, use) => {
    process.env.DATABASE_URL = desk.database.url
    await use(async (state, body) => {
      const people = { editor: await person('editor'), reviewer: await person('reviewer') }
      const { id: articleId } = await newArticle(people.editor, body)
      const claim = await claimIn(state, { ...people, articleId })
      return { address: `/articles/${articleId}?claim=${claim.id}`, articleId, editor: people.editor }
    })
    await closeDatabase()
  },
})

const column = (page: Page) => page.getByLabel('Text of the article')
const card = (page: Page) => page.getByRole('article').filter({ hasText: 'Arrests rose' })
const words = (page: Page) =>
  card(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'In the text' }) })
const queue = (page: Page) => page.getByRole('region', { name: /lost (its|their) place/ })
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

test('one corrected word in an approved claim’s sentence voids the approval, and the card shows which', async ({
  as,
  made,
}) => {
  const page = await as('editor')
  await page.goto((await made('approved')).address)
  await expect(card(page).getByText('✓ Approved', { exact: true }).first()).toBeVisible()
  await press(page, ']', 'i')
  const paragraph = page.getByRole('textbox', { name: 'Paragraph' })
  await expect(paragraph).toBeFocused()
  await paragraph.fill((await paragraph.inputValue()).replace('40,000', '41,000'))
  const form = page.getByRole('form', { name: 'Paragraph' })
  await form.getByRole('button', { name: 'Save as a new version' }).click()
  await expect(form.getByText('Needed.'), 'a version needs a reason').toBeVisible()
  await form.getByLabel('Why').fill('A slip of the pen.')
  await form.getByRole('button', { name: 'Save as a new version' }).click()
  await expect(form).toBeHidden()
  await expect(
    card(page)
      .getByText(/^Changes requested/)
      .first(),
  ).toBeVisible()
  await expect(card(page).getByText(/voided: the words in the text changed/)).toBeVisible()
  await expect(words(page).getByRole('deletion')).toHaveText('taken out: 40,000')
  await expect(words(page).getByRole('insertion')).toHaveText('put in: 41,000')
  await card(page).getByRole('button', { name: 'The new words are right' }).click()
  await expect(words(page).getByRole('deletion')).toBeHidden()

  await press(page, 'g', 'v')
  await expect(page.getByRole('heading', { name: 'Versions of the text' })).toBeVisible()
  await expect(page.getByText('A slip of the pen.')).toBeVisible()
  await expect(page.getByText('1 claim changed')).toBeVisible()
  await expect(page.getByRole('cell', { name: /put in: 41,000/ })).toBeVisible()
  await page.getByLabel('Shown').selectOption('inline')
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page.getByRole('insertion')).toHaveText('put in: 41,000')
  await expect(page.getByRole('cell')).toHaveCount(0)
})

test('a claim that lost its words is pinned anew with keys alone', async ({ as, made }) => {
  const { address, articleId, editor } = await made('approved')
  await replaceBy(editor, articleId, newer.lost)
  const page = await as('editor')
  await page.goto(address)
  await expect(queue(page)).toContainText('The passage is gone')
  await press(page, 'p')
  await expect(page.getByRole('alert').filter({ hasText: 'Press L first' })).toBeVisible()
  await press(page, 'l')
  await expect(column(page)).toBeFocused()
  await expect(page.getByText(/^Find words for: Arrests rose/)).toBeVisible()
  await press(page, 'u', 'Enter', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Shift+ArrowRight')
  await expect(page.getByRole('status').filter({ hasText: '40 percent' })).toHaveText('40 percent')
  await press(page, 'p')
  await expect(queue(page)).toBeHidden()
  await expect(card(page).locator('blockquote').first()).toHaveText('40 percent')
  await card(page).getByText('History').click()
  await expect(card(page).getByText('pinned the claim to “40 percent”.')).toBeVisible()
  await expect(card(page).getByText(/its words are gone. This voided the review/)).toBeVisible()
})

test('a claim is pinned by pressing one of several places or selecting words, and dropped where it waits', async ({
  as,
  made,
}) => {
  const { address, articleId, editor } = await made('researching')
  await replaceBy(editor, articleId, newer.ambiguous)
  const page = await as('editor')
  await page.goto(address)
  const places = queue(page).getByRole('list', { name: 'Where it may belong' }).getByRole('button')
  await expect(places).toHaveCount(2)
  await places.nth(1).click()
  await expect(queue(page)).toBeHidden()
  await expect(column(page).locator('[data-claims]')).toHaveText('40,000 in a year1')
  await card(page).getByRole('button', { name: 'Pin it to other words' }).click()
  await expect(column(page)).toBeFocused()
  await press(page, 'u', 'Enter', 'p')
  await expect(column(page).locator('[data-claims]')).toHaveText('Police1')
  await replaceBy(editor, articleId, 'Something else was written here, which is long enough.')
  await page.reload()
  await queue(page).getByRole('button', { name: 'Choose its words' }).click()
  await column(page)
    .getByText('Something else')
    .dblclick({ position: { x: 30, y: 8 } })
  const bubble = page.getByRole('toolbar', { name: 'The selected words' })
  await bubble.getByRole('button', { name: 'Pin it here' }).click()
  await expect(queue(page)).toBeHidden()
  await expect(column(page).locator('[data-claims]')).toHaveText('Something1')
  await replaceBy(editor, articleId, 'Rain fell on Sunday.')
  await page.reload()
  await queue(page).getByRole('button', { name: 'Drop' }).click()
  await page.getByLabel('Why it is dropped').fill('The sentence is gone.')
  await page.getByRole('form', { name: 'Drop' }).getByRole('button', { name: 'Drop' }).click()
  await expect(queue(page)).toBeHidden()
  await expect(page.getByText('1 dropped claim')).toBeVisible()
})

test('a text in other typography keeps the approval', async ({ as, made }) => {
  const { address, articleId } = await made('approved', text.replace('She said', 'She said - "slowly" -'))
  const page = await as('editor')
  await page.goto(`/articles/${articleId}`)
  await page.getByRole('link', { name: 'newer text…' }).click()
  const form = page.getByRole('form', { name: 'A newer text' })
  const typeset = text.replace('She said', 'She said – “slowly” –').replace('in a year', 'in\u00a0a year')
  await form.getByLabel('Text', { exact: true }).fill(typeset)
  await form.getByLabel('Why').fill('Set in type.')
  await form.getByRole('button', { name: 'Replace the text' }).click()
  await expect(page).toHaveURL(/\/articles\/[^/]+$/)
  await expect(column(page)).toContainText('“slowly”')
  await page.goto(address)
  await expect(card(page).getByText('✓ Approved', { exact: true }).first()).toBeVisible()
  await expect(card(page).getByRole('deletion')).toHaveCount(0)
  await page.goto(`/articles/${articleId}/versions`)
  await expect(page.getByText('1 claim unchanged')).toBeVisible()
})

test('a paragraph is set aside where it stands and put back with one press', async ({ as, made }) => {
  const { address } = await made('identified')
  const page = await as('editor')
  await page.goto(address)
  await column(page).getByText('The hall was full.').click()
  await page.getByRole('button', { name: 'Set this paragraph aside' }).click()
  const aside = page.getByRole('complementary', { name: 'Set aside' })
  await expect(aside).toContainText('Crime fell by 40 percent, she said. The hall was full.')
  await expect(column(page).locator('[data-start]').filter({ hasText: 'The hall was full.' })).toHaveCount(0)
  await aside.getByRole('button', { name: 'Put back' }).click()
  await expect(aside).toBeHidden()
  await expect(column(page).locator('[data-start]').filter({ hasText: 'The hall was full.' })).toHaveCount(1)
})

test('what a newer text does is seen in either theme, wide and on a phone', async ({ as, made }) => {
  test.slow()
  const changed = await made('approved', `${text}\n\nRead also: more.\n\n${'Nothing was said of it. '.repeat(30)}`)
  await replaceBy(changed.editor, changed.articleId, `${newer.changed}\n\n${'Nothing was said of it. '.repeat(30)}`)
  const lost = await made('approved')
  const furniture = 'Subscribe now.\n\nMore here.\n\nShare this.'
  await replaceBy(lost.editor, lost.articleId, `${newer.ambiguous}\n\n${furniture}`)
  for (const block of [4, 3, 2]) await setBlockAside(lost.editor, { ...(await seenText(lost.articleId)), block })
  const page = await as('editor')
  await looksRight(page, 'words-changed', changed.address, async () => {
    await press(page, ']')
    await expect(page.getByRole('toolbar', { name: 'This paragraph' })).toBeVisible()
  })
  await looksRight(page, 'orphans', `/articles/${lost.articleId}`)
  await looksRight(page, 'editing', changed.address, async () => {
    await press(page, ']', 'i')
    await expect(page.getByRole('textbox', { name: 'Paragraph' })).toBeFocused()
  })
  await looksRight(page, 'versions', `/articles/${changed.articleId}/versions`)
  await looksRight(page, 'versions-inline', `/articles/${changed.articleId}/versions?view=inline`)
  await looksRight(page, 'new-version', `/articles/${changed.articleId}/versions/new`)
})
