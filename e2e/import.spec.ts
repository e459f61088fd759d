import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './newsroom.ts'

const fixture = (name: string) => readFileSync(join('lib', 'import', 'fixtures', name), 'utf8')
const pictures = process.env.TICKMARK_PICTURES
const draft = (page: Page) => page.getByRole('region', { name: 'As it will stand in the galley' })
const line = (page: Page, text: string) => draft(page).locator('[data-why], div').filter({ hasText: text }).last()

async function paste(page: Page, text: string, html?: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(
    async ([plain = '', rich]) => {
      const blob = (words: string, type: string) => new Blob([words], { type })
      const parts = { 'text/plain': blob(plain, 'text/plain') }
      await navigator.clipboard.write([
        new ClipboardItem(rich ? { ...parts, 'text/html': blob(rich, 'text/html') } : parts),
      ])
    },
    [text, html] as const,
  )
  await page.getByLabel('Text', { exact: true }).click()
  await page.keyboard.press('ControlOrMeta+v')
}

/** Serves one page on this machine while `use` runs; `hold` keeps its answer back. */
async function served(html: string, use: (address: string, hold: (on: boolean) => void) => Promise<void>) {
  let held = false
  const server = createServer((_, response) => {
    if (!held) response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/news`, (on) => {
      held = on
    })
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

test('a whole page that is pasted shows its article, and keeps what was set aside when it is saved', async ({
  as,
  desk,
}) => {
  const page = await as('editor')
  await page.goto('/articles/new')
  await page.getByLabel('Byline').fill('What I typed')
  await paste(page, fixture('pasted-whole.txt'))
  await expect(draft(page)).toBeVisible()
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Ferry strike called off hours before sailing')
  await expect(page.getByLabel('Byline')).toHaveValue('What I typed')
  await expect(line(page, 'Sign up for our newsletter')).toContainText('invitation to a newsletter')
  await draft(page).getByRole('button', { name: 'Put back: Advertisement' }).click()
  await draft(page).getByRole('button', { name: 'Set aside: Nobody cheered.' }).click()
  await expect(line(page, 'Nobody cheered.')).toContainText('set aside by hand')
  if (pictures) await portraits(page, 'import-draft')
  await page.getByRole('button', { name: 'Add and begin' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ferry strike called off' })).toBeVisible()
  const [version] = await desk.database.sql<
    { text: string; set_aside: { text: string; why: string }[]; origin: string }[]
  >`
    select v.text, v.set_aside, v.origin from article_version v join article a on a.current_version_id = v.id
    where a.title like 'Ferry strike%'`
  expect(version?.origin).toBe('paste')
  expect(version?.text).toContain('\nAdvertisement\n')
  expect(version?.text).not.toContain('Nobody cheered.')
  expect(version?.set_aside).toContainEqual(expect.objectContaining({ text: 'Nobody cheered.', why: 'by-hand' }))
  expect(version?.set_aside).toContainEqual(expect.objectContaining({ text: 'Share this article', why: 'share' }))
})

test('what is copied with its looks keeps its headings, and stays words when somebody wants to write', async ({
  as,
}) => {
  const page = await as('editor')
  await page.goto('/articles/new')
  await paste(page, 'The wheel\nIt is new.', '<h2>The wheel</h2><p>It is <b>new</b>.</p>')
  await expect(draft(page).getByText('The wheel')).toBeVisible()
  await page.getByRole('button', { name: 'Edit as plain text' }).click()
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue('The wheel\n\nIt is new.')
})

test('a page is brought in by its address, and one that does not answer can be stopped', async ({ as }) => {
  const page = await as('editor')
  await served(fixture('harbour-news.html'), async (address, hold) => {
    await page.goto('/articles/new')
    hold(true)
    await page.getByLabel('From a web address').fill(address)
    await page.getByRole('button', { name: 'Open and read' }).click()
    await page.getByRole('button', { name: 'Stop' }).click()
    await expect(page.getByRole('button', { name: 'Stop' })).toBeHidden()
    hold(false)
    await page.getByLabel('From a web address').press('Enter')
    await expect(draft(page).getByText('It was close.')).toBeVisible()
    await expect(page.getByLabel('Title', { exact: true })).toHaveValue(/^Harbour wall to be raised/)
    await expect(page.getByLabel('Date', { exact: false })).toHaveValue('2026-03-04')
    await expect(page.getByLabel('Outlet')).toHaveValue('The Estuary Post')
  })
})

test('a file that is dropped is read, and one that cannot be says why and leaves the words', async ({ as }) => {
  const page = await as('editor')
  await page.goto('/articles/new')
  await page.getByLabel('Text', { exact: true }).fill('What I wrote')
  const drop = async (name: string, words: string) => {
    const files = await page.evaluateHandle(
      ([called = '', text = '']) => {
        const held = new DataTransfer()
        held.items.add(new File([text], called))
        return held
      },
      [name, words] as const,
    )
    await page.getByLabel('Text', { exact: true }).dispatchEvent('drop', { dataTransfer: files })
  }
  await drop('broken.pdf', '%PDF-1.4\nnothing more')
  await expect(page.getByRole('alert').filter({ hasText: 'damaged' })).toBeVisible()
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue('What I wrote')
  await drop('mill.md', '# The mill grinds again\n\nIt ground its first sack on Saturday.\n')
  await expect(draft(page).getByText('It ground its first sack')).toBeVisible()
  await page.getByRole('button', { name: 'Bring in another text' }).click()
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue('What I wrote')
})

test('nobody but an editor has a text read, and only from the desk’s own pages', async ({ as, desk }) => {
  const reviewer = await as('reviewer')
  const asked = (page: Page, headers: Record<string, string>) =>
    page.request.post('/api/import?from=text&name=', { data: 'Some words.', headers })
  expect((await asked(reviewer, { origin: desk.address })).status()).toBe(403)
  const editor = await as('editor')
  expect((await asked(editor, { origin: 'https://elsewhere.example' })).status()).toBe(403)
  expect((await asked(editor, { origin: desk.address })).status()).toBe(200)
})

async function portraits(page: Page, name: string): Promise<void> {
  for (const width of [1280, 390])
    for (const theme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme: theme })
      await page.screenshot({ path: join(pictures ?? '', `${name}-${width}-${theme}.png`), fullPage: true })
    }
}
