import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { looksRight } from './looks.ts'
import { expect, test } from './newsroom.ts'

const page = readFileSync(join('lib', 'import', 'fixtures', 'harbour-news.html'), 'utf8')
const table = `<!doctype html><html lang="en"><head><title>Harbour register | Port registry</title>
  <meta property="og:site_name" content="Port registry"></head><body><table><tr><td>77</td></tr></table></body></html>`
const form = (from: Page) => from.getByRole('form', { name: 'Add a source' })

/** Serves pages on this machine while `use` runs; `hold` keeps the answers back. */
async function served(use: (address: string, hold: (on: boolean) => void) => Promise<void>) {
  let held = false
  const server = createServer(({ url }, response) => {
    if (held) return
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    if (url?.startsWith('/gone')) response.statusCode = 404
    response.end(url?.startsWith('/register') ? table : page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, (on) => {
      held = on
    })
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

async function opened(from: Page): Promise<void> {
  await from.goto('/sources')
  await from.getByRole('button', { name: 'Add a source' }).click()
}
const address = (from: Page) => form(from).getByLabel('Address or reference')
const title = (from: Page) => form(from).getByLabel('Title', { exact: true })

async function paste(from: Page, words: string): Promise<void> {
  await from.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await from.evaluate((text) => navigator.clipboard.writeText(text), words)
  await address(from).click()
  await from.keyboard.press('ControlOrMeta+v')
}

test('a pasted address fills a new source in, leaves what was typed, and can be stopped', async ({ as }) => {
  const editor = await as('editor')
  await served(async (site, hold) => {
    await opened(editor)
    await form(editor).getByLabel('Author').fill('What I typed')
    hold(true)
    await paste(editor, `${site}/news?utm_source=mail`)
    await form(editor).getByRole('button', { name: 'Stop' }).click()
    await expect(form(editor).getByRole('button', { name: 'Stop' })).toBeHidden()
    await expect(title(editor)).toHaveValue('')
    hold(false)
    await form(editor).getByRole('button', { name: 'Look it up' }).click()
    await expect(title(editor)).toHaveValue(/^Harbour wall to be raised/)
    await expect(form(editor).getByLabel('Author')).toHaveValue('What I typed')
    await expect(form(editor).getByLabel('Publisher')).toHaveValue('The Estuary Post')
    await expect(form(editor).getByLabel('Published on')).toHaveValue('2026-03-04')
    await expect(form(editor).getByLabel('Language')).toHaveValue('en')
    await expect(form(editor).getByText('Filled in from the page: Title, Publisher')).toBeVisible()
    await form(editor).getByLabel('Kind').selectOption('News report')
    await expect(form(editor).getByLabel('Standing')).toHaveValue('secondary')
    await form(editor).getByLabel('Reliability').fill('Corrects itself quickly.')
    await form(editor).getByRole('button', { name: 'Save' }).click()
    const row = editor.getByRole('link', { name: /^Harbour wall to be raised/ })
    await expect(row).toBeVisible()

    await opened(editor)
    await paste(editor, `${site}/news/#second-part`)
    await expect(form(editor).getByText('The library has this already:')).toBeVisible()
    await expect(title(editor)).toHaveValue('')
    await title(editor).fill('The same once more')
    await form(editor).getByRole('button', { name: 'Save' }).click()
    await expect(form(editor).getByRole('alert').filter({ hasText: 'already' })).toBeVisible()
    await expect(title(editor)).toHaveValue('The same once more')
    await form(editor).getByRole('link', { name: 'Open it' }).click()
    await expect(editor.getByRole('heading', { level: 1, name: /^Harbour wall/ })).toBeVisible()
    await expect(editor.getByText('Corrects itself quickly.')).toBeVisible()
    await expect(editor.getByText('too few to say')).toBeVisible()
  })
})

test('a page without an article says its name, and one that is gone says why and loses nothing', async ({ as }) => {
  const editor = await as('editor')
  await served(async (site) => {
    await opened(editor)
    await paste(editor, `${site}/gone`)
    await expect(form(editor).getByRole('alert').filter({ hasText: 'no such page' })).toBeVisible()
    await expect(address(editor)).toHaveValue(`${site}/gone`)
    await address(editor).fill(`${site}/register`)
    await address(editor).press('Enter')
    await expect(title(editor)).toHaveValue('Harbour register')
    await expect(form(editor).getByLabel('Publisher')).toHaveValue('Port registry')
  })
})

test('evidence from an address that the library has already is offered the source that is there', async ({
  as,
  desk,
}) => {
  const editor = await as('editor')
  const known = 'https://known.example/report'
  await opened(editor)
  await address(editor).fill(known)
  await title(editor).fill('The report that is there')
  await form(editor).getByRole('button', { name: 'Save' }).click()
  await expect(editor.getByRole('link', { name: /^The report that is there/ })).toBeVisible()
  const [claim] = await desk.database.sql<{ id: string; article_id: string }[]>`
    select id, article_id from claim where state = 'changes_requested' limit 1`
  await editor.goto(`/articles/${claim?.article_id}?claim=${claim?.id}`)
  await editor.getByRole('button', { name: 'Attach evidence' }).first().click()
  const evidence = editor.getByRole('form', { name: 'Evidence' })
  await evidence.getByText('A new one', { exact: true }).click()
  await evidence.getByLabel('Address or reference').fill('http://www.known.example/report/?utm_source=mail')
  await evidence.getByLabel('Address or reference').press('Enter')
  await evidence.getByRole('button', { name: 'Use this one' }).click()
  await expect(evidence.getByRole('radio', { name: /^The report that is there/ })).toBeChecked()
  await evidence.getByRole('button', { name: 'Attach' }).click()
  await expect(evidence).toBeHidden()
  await expect(editor.getByRole('link', { name: known }).first()).toBeVisible()
})

test('the library is searched as somebody types', async ({ as }) => {
  const editor = await as('editor')
  await editor.goto('/sources')
  await editor.getByRole('searchbox').pressSequentially('secretariado homicide')
  await expect(editor.getByText('1 source', { exact: true })).toBeVisible()
  await expect(editor.getByRole('link', { name: /^Monthly homicide figures/ })).toBeVisible()
  await expect(editor).toHaveURL(/q=secretariado\+homicide/)
  await expect(editor.getByRole('searchbox')).toHaveValue('secretariado homicide')
  await editor.getByRole('searchbox').fill('')
  await expect(editor.getByRole('link', { name: /^Drug seizure/ })).toBeVisible()
})

test('two sources that are the same are merged; the other stays and points at the kept one', async ({ as }) => {
  const editor = await as('editor')
  for (const name of ['Tide tables of the port', 'Tide tables, port office']) {
    await opened(editor)
    await title(editor).fill(name)
    await form(editor).getByLabel('Publisher').fill('Port office')
    await form(editor).getByRole('button', { name: 'Save' }).click()
    await expect(editor.getByRole('link', { name: new RegExp(`^${name}`) })).toBeVisible()
  }
  await editor.getByRole('link', { name: /^Tide tables, port office/ }).click()
  await expect(editor.getByRole('heading', { level: 1, name: 'Tide tables, port office' })).toBeVisible()
  const merged = editor.url()
  await editor.getByRole('button', { name: 'Merge into another' }).click()
  const merge = editor.getByRole('form', { name: 'Merge into another' })
  await merge.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(merge.getByText('Choose a source')).toBeVisible()
  await merge.getByRole('radio', { name: /^Tide tables of the port/ }).check()
  await merge.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(editor.getByRole('heading', { level: 1, name: 'Tide tables of the port' })).toBeVisible()
  await expect(editor.getByText('was merged into this one')).toBeVisible()
  await editor.goto(merged)
  await expect(editor.getByText('Kept is:')).toBeVisible()
  await editor.getByRole('link', { name: 'Tide tables of the port' }).click()
  await expect(editor.getByRole('heading', { level: 1, name: 'Tide tables of the port' })).toBeVisible()
})

test('a source’s page and its forms have no accessibility fault, in either theme, wide or on a phone', async ({
  as,
  desk,
}) => {
  test.slow()
  const editor = await as('editor')
  const [row] = await desk.database.sql<{ id: string }[]>`
    select source_id as id from evidence group by source_id order by count(*) desc limit 1`
  await looksRight(editor, 'source', `/sources/${row?.id}`, async () => {
    await editor.getByRole('button', { name: 'Merge into another' }).click()
  })
  await looksRight(editor, 'source-new', '/sources', async () => {
    await editor.getByRole('button', { name: 'Add a source' }).click()
  })
})
