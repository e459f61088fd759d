import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { looksRight } from './looks.ts'
import { expect, test } from './newsroom.ts'
import { card, claimOf, judge, part, research, stateIs } from './pages/claim-card.ts'

const page200 = (figure: string) => `<!doctype html><html lang="en"><title>Yearbook of arrests</title><body><article>
<h1>Yearbook of arrests</h1>
<p>The office counts every arrest that a court has confirmed, in all provinces and for the whole of the year.</p>
<p>Table 3. Arrests: ${figure} in the year, which is more than in any year since the office began to count them.</p>
<script>document.title = 'run'</script></article></body></html>`

/** Serves one page on this machine that changes as it is told to, or is gone. */
async function served(use: (address: string, says: (status: number, html: string) => void) => Promise<void>) {
  let [status, html] = [200, '']
  const server = createServer((_, response) =>
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(html),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/yearbook`, (now, text) => {
      status = now
      html = text
    })
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

async function addSource(page: Page, title: string, address: string): Promise<string> {
  await page.goto('/sources')
  await page.getByRole('button', { name: 'Add a source' }).click()
  const form = page.getByRole('form', { name: 'Add a source' })
  await form.getByLabel('Title').fill(title)
  await form.getByLabel('Address or reference').fill(address)
  await form.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  return page.url()
}

const copies = (page: Page) => page.getByRole('listitem').filter({ hasText: 'HTTP' })

test('a source is copied when it is added; the copy outlives a change of the page and its end', async ({
  as,
  desk,
  request,
}) => {
  test.slow()
  const page = await as('editor')
  await served(async (address, says) => {
    says(200, page200('40,000'))
    const own = await addSource(page, 'A yearbook that changes', address)
    await expect(copies(page)).toHaveCount(1, { timeout: 20_000 })
    await expect(copies(page).first()).toContainText('HTTP 200')
    says(200, page200('41,000'))
    await page.getByRole('button', { name: 'Capture again' }).click()
    await expect(copies(page)).toHaveCount(2, { timeout: 20_000 })
    await expect(copies(page).first()).toContainText('changed since the copy before')
    says(404, 'Nothing here.')
    await page.getByRole('button', { name: 'Capture again' }).click()
    await expect(copies(page)).toHaveCount(3, { timeout: 20_000 })
    await expect(copies(page).first()).toContainText('the page is gone · HTTP 404')
    await looksRight(page, 'source-with-copies', own)

    await page.getByRole('link', { name: 'What changed' }).click()
    const changed = page.getByRole('region', { name: 'What changed' })
    await expect(changed.locator('del')).toContainText('40,000')
    await expect(changed.locator('ins')).toContainText('41,000')
    await expect(page.getByRole('region', { name: 'Text as captured' })).toContainText('Arrests: 41,000 in the year')
    await looksRight(page, 'copy', page.url())
  })

  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the WARC' }).click(),
  ])
  expect(saved.suggestedFilename()).toMatch(/^capture-\d{4}-\d\d-\d\d-[0-9a-f]{12}\.warc\.gz$/)
  const warc = gunzipSync(readFileSync(await saved.path())).toString('utf8')
  expect(warc).toContain(page200('41,000'))
  const file = `${page.url().replace(/#.*/, '')}/file?as=text`
  const text = await page.request.get(file)
  expect(text.headers()).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': expect.stringMatching(/^attachment; /),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
  })
  expect(await text.text()).toContain('Table 3. Arrests: 41,000')
  expect((await request.get(file)).status()).toBe(401)
  expect((await request.get(file)).headers()['content-security-policy']).toContain('sandbox')
  const [row] = await desk.database.sql`select count(*)::int as facts from capture where status in (200, 404)`
  expect(row?.facts).toBeGreaterThanOrEqual(3)
})

test('a quote is found in the copy, and what went to review keeps its copy when the page changes', async ({ as }) => {
  test.slow()
  const page = await as('editor')
  const title = 'A claim with a copy'
  await claimOf(page, title)
  await page.keyboard.press('t')
  await stateIs(page, 'Researching · Edith Marlow')
  await research(page)
  await served(async (address, says) => {
    says(200, page200('40,000'))
    const galley = page.url()
    const source = await addSource(page, 'Yearbook of arrests, kept', address)
    await expect(copies(page)).toHaveCount(1, { timeout: 20_000 })
    await page.goto(galley)
    await card(page).getByRole('button', { name: 'Attach evidence' }).click()
    const evidence = page.getByRole('form', { name: 'Evidence' })
    await evidence.getByLabel('Find a source').fill('Yearbook of arrests, kept')
    await evidence.getByRole('radio', { name: 'Yearbook of arrests, kept' }).check()
    await evidence.getByLabel('Verbatim quote').fill('Arrests: 40,000 in the year')
    await evidence.getByLabel('Where in it').fill('Table 3')
    await evidence.getByRole('button', { name: 'Attach' }).click()
    await expect(evidence).toBeHidden()
    const item = part(page, 'Evidence').getByRole('listitem').filter({ hasText: 'Yearbook of arrests, kept' })
    await item.getByText('The quote stands in the copy').click()
    await expect(item.locator('mark')).toHaveText('Arrests: 40,000 in the year')
    await judge(page)
    await card(page).getByRole('button', { name: 'Submit for review' }).click()
    await stateIs(page, 'In review')
    await expect(item).toContainText('this copy is under the seal')
    says(200, page200('41,000'))
    const here = page.url()
    await page.goto(source)
    await page.getByRole('button', { name: 'Capture again' }).click()
    await expect(copies(page)).toHaveCount(2, { timeout: 20_000 })
    const reviewer = await as('reviewer')
    await reviewer.goto(here)
    const seen = part(reviewer, 'Evidence').getByRole('listitem').filter({ hasText: 'Yearbook of arrests, kept' })
    await expect(seen).toContainText('The quote does not stand in the copy')
    await expect(seen).toContainText('the source has changed since this was given to review')
    await stateIs(reviewer, 'In review')
  })
})
