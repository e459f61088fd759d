import { type Browser, type BrowserContext, test as base, type Page } from '@playwright/test'
import { withDatabases } from './database.ts'
import { type Account, type Desk, withDesk } from './serving.ts'

export { expect } from '@playwright/test'

/**
 * Tests in a browser on the built desk. Each worker has its own server and its own clone of the seeded newsroom; `as` opens a
 * page for somebody who has signed in by the form.
 */
export const test = base.extend<{ as: (account: Account) => Promise<Page>; reader: Page }, { desk: Desk }>({
  desk: [
    async ({}, use) => withDatabases((databases) => withDesk(databases, use)),
    { scope: 'worker', timeout: 180_000, auto: true },
  ],
  baseURL: async ({ desk }, use) => use(desk.address),
  as: async ({ desk, browser }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (account) => {
      const { context, page } = await signedIn(browser, desk, account)
      contexts.push(context)
      return page
    })
    await Promise.all(contexts.map((context) => context.close()))
  },
  reader: async ({ desk, browser }, use) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: desk.address })
    await use(await context.newPage())
    await context.close()
  },
})

/** A page of somebody who has signed in by the form, in a context of its own. */
export async function signedIn(browser: Browser, desk: Desk, account: Account) {
  const context = await browser.newContext({ baseURL: desk.address })
  const page = await context.newPage()
  await page.goto('/sign-in?next=%2Fdesk')
  await page.getByLabel('E-mail').fill(`${account}@desk.example`)
  await page.getByLabel('Password', { exact: true }).fill(desk.passwords[account])
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/desk')
  return { context, page }
}
