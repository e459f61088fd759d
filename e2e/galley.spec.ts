import type { Page } from '@playwright/test'
import { expect, test } from './newsroom.ts'

const words = 'One minister spoke. Two ministries paid 40 % more than in 2024, she said. It rained.'

/** Pastes an article of its own for a test, so that tests do not meet in the galley, and opens it. */
async function paste(page: Page, title: string) {
  await page.goto('/articles/new')
  await page.getByLabel('Text', { exact: true }).fill(`${words}\n\n${title} was the last paragraph of it.`)
  await page.getByLabel('Title', { exact: true }).fill(title)
  await page.getByRole('button', { name: 'Add and begin' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

const draft = (page: Page) => page.getByRole('region', { name: 'New claim' })
const lookedAt = (page: Page, counts: string) => expect(page.getByText(`${counts} sentences looked at`)).toBeVisible()

test('a claim is made and coverage is marked with the keyboard alone', async ({ as }) => {
  const page = await as('editor')
  await paste(page, 'By keys')
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await press('u', 'n')
  await lookedAt(page, '1 of 4')
  await press('u', 'Enter', 'ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowLeft')
  await expect(page.getByRole('status').filter({ hasText: 'paid 40 %' })).toHaveText('paid 40 %')
  await press('c')
  await expect(page.getByLabel('Statement')).toBeFocused()
  await expect(draft(page).locator('blockquote')).toHaveText('paid 40 %')
  const save = draft(page).getByRole('button', { name: 'Save' })
  for (let stops = 0; stops < 30 && !(await save.evaluate((button) => button === document.activeElement)); stops++)
    await press('Tab')
  await press('Enter')
  await expect(page.getByRole('link', { name: 'claim 1, identified' })).toBeVisible()
  await lookedAt(page, '2 of 4')
  await press('Escape', '[', '[', 'n')
  await lookedAt(page, '1 of 4')
})

test('words are selected with the mouse as they stand, and overlapping claims take turns', async ({ as }) => {
  const page = await as('editor')
  await paste(page, 'By mouse')
  // A text that glides on would carry the words away under the mouse.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const numbers = page.getByLabel('Text of the article').locator('a[data-claim]')
  for (const [from, to, exact] of [
    ['ministries paid', ' than in', 'ministries paid 40 % more'],
    ['40 %', ', she', '40 % more than in 2024'],
  ] as const) {
    const [start, end] = [await edge(page, from), await edge(page, to)]
    await page.mouse.move(start.x, start.y)
    await page.mouse.down()
    await page.mouse.move(end.x, end.y, { steps: 5 })
    await page.mouse.up()
    await page
      .getByRole('toolbar', { name: 'The selected words' })
      .getByRole('button', { name: 'Make a claim' })
      .click()
    await expect(draft(page).locator('blockquote')).toHaveText(exact)
    await draft(page).getByRole('button', { name: 'Save' }).click()
    await expect(draft(page)).toBeHidden()
    await expect(numbers.filter({ hasText: from === '40 %' ? '2' : '1' })).toBeVisible()
  }
  const both = page.locator('[data-claims*=" "]')
  await expect(both).toHaveText('40 % more1')
  const chosen = async () => {
    await both.click({ position: { x: 20, y: 8 } })
    return page.getByLabel('Text of the article').locator('a[aria-current="true"]').textContent()
  }
  expect(new Set([await chosen(), await chosen()])).toEqual(new Set(['1', '2']))
})

test('whoever may not make claims is told who may', async ({ as }) => {
  const page = await as('reviewer')
  await page.goto('/articles')
  await page.getByRole('heading', { level: 2 }).last().getByRole('link').click()
  await expect(page.getByLabel('Text of the article')).toBeVisible()
  await page.keyboard.press(']')
  await page.keyboard.press('c')
  await expect(page.getByRole('alert').filter({ hasText: 'takes the role editor' })).toBeVisible()
})

/** Where on the screen these words begin. */
function edge(page: Page, before: string): Promise<{ x: number; y: number }> {
  return page.getByLabel('Text of the article').evaluate((column, before) => {
    const texts = document.createTreeWalker(column, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const at = node.textContent?.indexOf(before) ?? -1
      if (at === -1) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      const box = range.getBoundingClientRect()
      return { x: box.left, y: box.top + box.height / 2 }
    }
    throw new Error(`“${before}” is not in the text`)
  }, before)
}

test('making claims one after the other never loads the page again, and the address follows the chosen one', async ({
  as,
}) => {
  const page = await as('editor')
  await paste(page, 'Without a break')
  let loads = 0
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loads += 1
  })
  for (let made = 1; made <= 3; made += 1) {
    await page.keyboard.press('u')
    await page.keyboard.press('c')
    await draft(page).getByRole('button', { name: 'Save' }).click()
    await expect(draft(page)).toBeHidden()
    await expect(page.getByRole('link', { name: `claim ${made}, identified` })).toHaveAttribute('aria-current', 'true')
    const id = await page.getByRole('link', { name: `claim ${made}, identified` }).getAttribute('data-claim')
    await expect(page).toHaveURL(new RegExp(`claim=${id}$`))
  }
  // What Next still has to say of the address it says within a moment of the last answer.
  await page.waitForTimeout(1_500)
  expect(loads).toBe(0)
  await page.reload()
  await expect(page.getByRole('link', { name: 'claim 3, identified' })).toHaveAttribute('aria-current', 'true')
})

test('no key means two things in the galley, whichever claim is open', async ({ as, desk }) => {
  const page = await as('several')
  const claims = await desk.database.sql<{ id: string; article_id: string }[]>`
    select distinct on (state) id, article_id from claim where state <> 'dropped' order by state, id`
  for (const { id, article_id } of claims) {
    await page.goto(`/articles/${article_id}?claim=${id}`)
    await expect(page.locator(`#claim-${id}`).getByRole('list', { name: 'What review needs' })).toBeVisible()
    await page.keyboard.press('?')
    const keys = page.getByRole('dialog').locator('dt')
    await expect(keys.first()).toBeVisible()
    const listed = await keys.allTextContents()
    expect(listed.filter((key, at) => listed.indexOf(key) !== at)).toEqual([])
  }
})
