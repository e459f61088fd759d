import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { annotationMusts, broken, collectionMusts, pageMusts } from './annotation-model.ts'
import { mediaType, type Place, place, readingMusts, send } from './annotation-protocol.ts'
import { asking } from './asking.ts'
import { expect, test } from './newsroom.ts'
import type { Desk } from './serving.ts'

const anno = (exact: string, other: object = {}) => ({
  ...{ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation' },
  target: { source: 'https://outlet.example/said', selector: { type: 'TextQuoteSelector', exact } },
  ...other,
})

const creatingMusts: [section: string, must: string, proof: (place: Place) => Promise<void>][] = [
  [
    '5.1',
    'a new annotation gets an IRI below the container, told in Location with 201',
    async ({ ask, container }) => {
      const { status, headers, json } = await ask(
        container,
        send(anno('in ten years', { id: 'https://elsewhere.example/1' })),
      )
      expect(status).toBe(201)
      expect(headers.location).toMatch(new RegExp(`^http://[^/]+${container}[^/]+$`))
      expect(json.id).toBe(headers.location)
      expect((await ask(String(headers.location))).body).toBe(JSON.stringify(json))
      expect(headers.etag).toBe((await ask(String(headers.location))).headers.etag)
    },
  ],
  [
    '5.1',
    'canonical is kept without change, and the old id goes to via',
    async ({ ask, container }) => {
      const known = { id: 'https://elsewhere.example/2', canonical: 'urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66' }
      const { json } = await ask(container, send(anno('lowest level in ten', known)))
      expect(json).toMatchObject({ canonical: known.canonical, via: [known.id] })
    },
  ],
  [
    '5.1',
    'what is not created is answered with an error',
    async ({ ask, container }) => {
      const reply = await ask(container, send(anno('words that stand nowhere')))
      expect([reply.status, reply.json.code]).toEqual([422, 'quote-not-found'])
      expect(reply.json.sentence).toMatch(/do not stand in this version/)
      expect((await ask(container, send([anno('nowhere either')]))).status).toBe(422)
    },
  ],
]

// Signing in takes longer than any of these: once for each worker.
const places: { reading?: Place; creating?: Place } = {}

test.describe('Web Annotation Protocol', () => {
  for (const [section, must, proof] of readingMusts)
    test(`${section}: ${must}`, async ({ as, desk }) => {
      places.reading ??= await place(desk, await as('editor'))
      await proof(places.reading)
    })
  for (const [section, must, proof] of creatingMusts)
    test(`${section}: ${must}`, async ({ as, desk }) => {
      places.creating ??= await ownPlace(desk, await as('editor'))
      await proof(places.creating)
    })
})

async function paste(page: Page, title: string, words: string) {
  await page.goto('/articles/new')
  await page.getByLabel('Text', { exact: true }).fill(words)
  await page.getByLabel('Title', { exact: true }).fill(title)
  await page.getByRole('button', { name: 'Add and begin' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

// Other tests count the claims of the demonstration.
async function ownPlace(desk: Desk, page: Page): Promise<Place> {
  await paste(page, 'Written to', 'Rents fell to the lowest level in ten years, and then they rose.')
  const container = `/api${new URL(page.url()).pathname}/annotations/`
  return { ask: await asking(desk.address, page), container, annotation: '' }
}

test('who is not signed in reads nothing, who has no right writes nothing, and nobody posts from another site', async ({
  as,
  desk,
}) => {
  const { container, annotation } = await place(desk, await as('editor'))
  const nobody = await asking(desk.address)
  const [version] = [container.replace('annotations/', 'versions/1')]
  for (const path of [container, annotation, version, `${container}?page=0`]) {
    const { status, json, headers } = await nobody(path)
    expect([path, status, json.code]).toEqual([path, 401, 'not-signed-in'])
    expect(headers['www-authenticate']).toBeTruthy()
  }
  expect((await nobody(container, send(anno('in ten years')))).status).toBe(401)
  const reviewer = await asking(desk.address, await as('reviewer'))
  expect((await reviewer(container)).status).toBe(200)
  expect((await reviewer(container, send(anno('in ten years')))).json.code).toBe('role-missing')
  const editor = await asking(desk.address, await as('editor'))
  const foreign = await editor(container, send(anno('in ten years'), { origin: 'https://evil.example' }))
  expect([foreign.status, foreign.json.code]).toEqual([403, 'foreign-origin'])
  expect((await editor(container, { ...send(anno('x')), headers: {} })).status).toBe(415)
  expect((await editor(container, { ...send(anno('x')), body: '{' })).json.code).toBe('body-unreadable')
  expect((await editor(container, { ...send(anno('x')), body: `"${'x'.repeat(4_100_000)}"` })).status).toBe(413)
})

test('the source of an annotation is the very text that its position counts in', async ({ as, desk }) => {
  const { ask, annotation } = await place(desk, await as('reviewer'))
  const { target } = (await ask(annotation)).json as { target: { source: string; selector: Record<string, never>[] } }
  const source = await ask(target.source)
  expect(source.headers['content-type']).toBe('text/plain; charset=utf-8')
  const [quote, position] = target.selector
  expect([...source.body].slice(position?.start, position?.end).join('')).toBe(quote?.exact)
  expect((await ask(target.source, { headers: { 'if-none-match': String(source.headers.etag) } })).status).toBe(304)
})

test('anybody reads the annotations of a published check, and its page leads to them', async ({ desk }) => {
  const ask = await asking(desk.address)
  const check = '/checks/mexico-president-call'
  const page = await ask(check)
  expect(page.body).toContain(`href="${check}/annotations/"`)
  const { status, headers, json } = await ask(`${check}/annotations/`)
  expect([status, headers['content-type'], headers['content-location']]).toEqual([
    200,
    mediaType,
    `${check}/annotations/`,
  ])
  expect(broken(collectionMusts, json)).toEqual([])
  const first = json.first as { id: string; items: { id: string }[] }
  // Pressed when the demonstration was made, under the address that it had then.
  expect(first.items).toHaveLength(Number(json.total))
  expect(broken(pageMusts, (await ask(new URL(first.id).pathname)).json)).toEqual([])
  for (const { id } of first.items) expect(broken(annotationMusts, (await ask(new URL(id).pathname)).json)).toEqual([])
})

test('an editor brings in a file of annotations, and is told of each that has no place', async ({ as }) => {
  const page = await as('editor')
  const words = 'The fee fell by 12 %. A second fee fell by 12 %. Nobody asked the council.'
  await paste(page, 'Brought in', `${words}\n\nAnd the end.`)
  await page.keyboard.press('b')
  const dialog = page.getByRole('dialog', { name: 'Bring in annotations' })
  await expect(dialog).toBeVisible()
  expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([])
  await dialog.getByLabel('Or paste it here').fill('{"what": "is this"}')
  await dialog.getByRole('button', { name: 'Make claims' }).click()
  await expect(dialog.getByText('This is not a list of 1 to 500 annotations.')).toBeVisible()
  await expect(dialog.getByLabel('Or paste it here'), 'what was typed is still there').toHaveValue(
    '{"what": "is this"}',
  )
  const rows = [
    anno('Nobody asked the council', { text: 'Was the council asked?' }),
    anno('fell by 12 %'),
    anno('fell by 13 %'),
  ]
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: 'export.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ total: 3, rows })) },
  })
  await dialog.getByRole('button', { name: 'Make claims' }).click()
  const outcome = dialog.getByRole('status')
  await expect(outcome).toContainText('1 claim was made.')
  await expect(outcome).toContainText('2 annotations could not be placed')
  await expect(outcome.getByRole('listitem').first()).toContainText('stand in several places')
  await expect(outcome.getByRole('listitem').last()).toContainText('do not stand in this version')
  await outcome.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByText('Was the council asked?')).toBeVisible()
  await expect(page.getByRole('link', { name: 'claim 1, identified' })).toBeVisible()
})
