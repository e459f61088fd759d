import type { Browser, Page } from '@playwright/test'
import { expect, test } from './newsroom.ts'
import type { Desk } from './serving.ts'

const password = 'plum orchard tractor seven'
const another = 'violet lantern bicycle nine'
let made = 0

async function signIn(page: Page, email: string, given: string, next = '/desk') {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(given)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

async function newPage(browser: Browser, desk: Desk) {
  return (await browser.newContext({ baseURL: desk.address })).newPage()
}

/** Invites an editor on the admin's screen and gives the one-time address. */
async function invite(admin: Page) {
  const email = `newcomer-${++made}@desk.example`
  const name = `Iris Newcomer ${made}`
  await admin.goto('/people')
  const form = admin.getByRole('form', { name: 'Invite somebody' })
  await form.getByLabel('Name').fill(name)
  await form.getByLabel('E-mail').fill(email)
  await form.getByLabel(/^editor/).check()
  await form.getByRole('button', { name: 'Make an invitation' }).click()
  const address = await admin.getByRole('status').locator('code').textContent()
  return { email, name, address: address ?? '', row: admin.getByRole('listitem').filter({ hasText: email }) }
}

test('an admin hands over an invitation; its holder comes in with a password of their own, and only once', async ({
  as,
  desk,
  browser,
}) => {
  const { address } = await invite(await as('admin'))
  const newcomer = await newPage(browser, desk)
  await newcomer.goto(address)
  await newcomer.getByLabel('New password').fill('iris newcomer')
  await newcomer.getByRole('button', { name: 'Set the password' }).click()
  await expect(newcomer.getByRole('alert').filter({ hasText: 'too easy to guess' })).toBeVisible()
  await newcomer.getByLabel('New password').fill(password)
  await newcomer.getByRole('button', { name: 'Set the password' }).click()
  await newcomer.waitForURL('**/desk')
  await newcomer.context().clearCookies()
  await newcomer.goto(address)
  await expect(newcomer.getByRole('main')).toContainText('was used already')
})

test('a role given, a role taken and an account disabled hold from the next click on', async ({
  as,
  desk,
  browser,
}) => {
  const admin = await as('admin')
  const { address, row } = await invite(admin)
  const newcomer = await newPage(browser, desk)
  await newcomer.goto(address)
  await newcomer.getByLabel('New password').fill(password)
  await newcomer.getByRole('button', { name: 'Set the password' }).click()
  await newcomer.waitForURL('**/desk')
  await newcomer.goto('/people')
  await expect(newcomer.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible()

  await row.getByText(/^Change /).click()
  await row.getByLabel(/^admin/).check()
  await row.getByRole('button', { name: 'Give these roles' }).click()
  await expect(row.getByText('editor · admin')).toBeVisible()
  await newcomer.goto('/people')
  await expect(newcomer.getByRole('heading', { name: 'People' })).toBeVisible()

  await row.getByRole('button', { name: 'Disable' }).click()
  await expect(row.getByText('disabled since')).toBeVisible()
  await newcomer.goto('/desk')
  await expect(newcomer).toHaveURL(/\/sign-in\?next=%2Fdesk$/)
})

test('the last admin cannot shut themselves out', async ({ as, desk }) => {
  const admin = await as('admin')
  await desk.database.ownerSql`update users set disabled_at = now()
    where email <> 'admin@desk.example' and id in (select user_id from user_role where role = 'admin')`
  await admin.goto('/people')
  const mine = admin.getByRole('listitem').filter({ hasText: 'admin@desk.example' })
  await mine.getByText(/^Change /).click()
  await mine.getByRole('button', { name: 'Disable' }).click()
  await expect(mine.getByRole('alert').filter({ hasText: 'last admin' })).toBeVisible()
})

test('a changed password ends every other session, and leads back in with the new one', async ({
  as,
  desk,
  browser,
}) => {
  const { address, email } = await invite(await as('admin'))
  const [here, there] = [await newPage(browser, desk), await newPage(browser, desk)]
  await here.goto(address)
  await here.getByLabel('New password').fill(password)
  await here.getByRole('button', { name: 'Set the password' }).click()
  await here.waitForURL('**/desk')
  await signIn(there, email, password)
  await there.waitForURL('**/desk')

  await here.goto('/account')
  await here.getByLabel('Current password').fill('not what it was')
  await here.getByLabel('New password').fill(another)
  await here.getByRole('button', { name: 'Change the password' }).click()
  await expect(here.getByRole('alert').filter({ hasText: 'not your current password' })).toBeVisible()
  await expect(here.getByLabel('New password')).toHaveValue(another)
  await here.getByLabel('Current password').fill(password)
  await here.getByRole('button', { name: 'Change the password' }).click()
  await expect(here.getByRole('main')).toContainText('Your password is changed')
  await there.goto('/articles')
  await expect(there).toHaveURL(/\/sign-in\?next=%2Farticles$/)
  await signIn(there, email, another, '/articles')
  await there.waitForURL('**/articles')
})

test('signing in leads back to where one wanted to go, and never to another site', async ({ desk, browser }) => {
  const page = await newPage(browser, desk)
  await page.goto('/record?verb=approve')
  await expect(page).toHaveURL(/next=%2Frecord%3Fverb%3Dapprove$/)
  await signIn(page, 'admin@desk.example', desk.passwords.admin, '//elsewhere.example/desk')
  await expect(page).toHaveURL(`${desk.address}/desk`)
})

test('a wrong password keeps what was typed, and guessing is stopped with the time to wait', async ({
  desk,
  browser,
}) => {
  const page = await newPage(browser, desk)
  for (let guess = 0; guess < 5; guess++) {
    await signIn(page, 'nobody@desk.example', `a guess ${guess}`)
    await expect(page.getByRole('alert').filter({ hasText: 'do not belong together' })).toBeVisible()
  }
  await expect(page.getByLabel('E-mail')).toHaveValue('nobody@desk.example')
  await signIn(page, 'nobody@desk.example', 'a guess more')
  await expect(page.getByRole('alert').filter({ hasText: /Try again in 1[45] minutes/ })).toBeVisible()
})

test('the reader’s language is kept, and the desk speaks it throughout', async ({ as }) => {
  const editor = await as('editor')
  await editor.goto('/account')
  await editor.getByRole('button', { name: 'Español' }).click()
  await expect(editor.getByRole('heading', { name: 'Idioma' })).toBeVisible()
  await editor.goto('/articles')
  await expect(editor.locator('html')).toHaveAttribute('lang', 'es')
  await expect(editor.getByRole('navigation', { name: 'Secciones' })).toContainText('Mi mesa')
})

test('keys lead from room to room, are listed under ?, and can be switched off', async ({ as }) => {
  const editor = await as('editor')
  await editor.goto('/account')
  await editor.getByRole('heading', { name: 'Language' }).click()
  await editor.keyboard.press('?')
  const list = editor.getByRole('dialog', { name: 'Keys' })
  await expect(list).toContainText('Go to: Record')
  await list.getByRole('switch').press('Space')
  await editor.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await editor.keyboard.type('gr')
  await editor.waitForTimeout(500)
  await expect(editor).toHaveURL(/\/account$/)
  await editor.keyboard.press('?')
  await list.getByRole('switch').press('Space')
  await editor.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await editor.keyboard.type('gr')
  await editor.waitForURL('**/record')
})
