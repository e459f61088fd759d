import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './newsroom.ts'
import type { Account, Desk } from './serving.ts'

/** Set to a folder to keep a picture of every screen: what a person looks at before calling it done. */
const pictures = process.env.TICKMARK_PICTURES
const check = '/checks/mexico-president-call'

type Screen = { name: string; path: (desk: Desk) => Promise<string> | string; as: Account | null }
const at = (path: string) => () => path
const theArticle = (rest: string) => async (desk: Desk) => {
  const [row] = await desk.database.sql<{ id: string }[]>`select id from article order by created_at limit 1`
  return `/articles/${row?.id}${rest}`
}
const theClaim = (state: string) => async (desk: Desk) => {
  const [row] = await desk.database.sql<{ id: string; article_id: string }[]>`
    select id, article_id from claim where state = ${state}::claim_state order by id limit 1`
  return `/articles/${row?.article_id}?claim=${row?.id}`
}

const screens: Screen[] = [
  { name: 'sign-in', path: at('/sign-in'), as: null },
  { name: 'home', path: at('/'), as: null },
  { name: 'check', path: at(check), as: null },
  { name: 'public-claim', path: at(`${check}/claims/1`), as: null },
  { name: 'old-version', path: at(`${check}/versions/1`), as: null },
  { name: 'methodology', path: at('/methodology'), as: null },
  { name: 'nothing-here', path: at('/checks/nothing'), as: null },
  { name: 'my-desk', path: at('/desk'), as: 'reviewer' },
  { name: 'articles', path: at('/articles'), as: 'editor' },
  { name: 'new-article', path: at('/articles/new'), as: 'editor' },
  { name: 'edit-article', path: theArticle('/edit'), as: 'editor' },
  { name: 'galley', path: theArticle(''), as: 'editor' },
  { name: 'claim-in-review', path: theClaim('in_review'), as: 'several' },
  { name: 'claim-researching', path: theClaim('researching'), as: 'several' },
  { name: 'claim-changes-requested', path: theClaim('changes_requested'), as: 'editor' },
  { name: 'claim-published', path: theClaim('published'), as: 'editor' },
  { name: 'publish', path: theArticle('/publish'), as: 'publisher' },
  { name: 'sources', path: at('/sources'), as: 'editor' },
  { name: 'record', path: at('/record'), as: 'admin' },
  { name: 'people', path: at('/people'), as: 'admin' },
  { name: 'account', path: at('/account'), as: 'editor' },
]

for (const screen of screens)
  test(`${screen.name} has no accessibility fault, in either theme, wide or on a phone`, async ({
    as,
    desk,
    browser,
  }) => {
    test.slow()
    const context = await browser.newContext({ baseURL: desk.address })
    const page = screen.as ? await as(screen.as) : await context.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    const path = await screen.path(desk)
    for (const [width, theme] of [
      [1280, 'light'],
      [1280, 'dark'],
      [390, 'light'],
      [390, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await page.goto(path)
      await page.waitForLoadState('networkidle')
      await picture(page, `${screen.name}-${width}-${theme}`)
      // The preview's frame lets no script in, axe's neither; what it shows is looked at under its own address.
      const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
      const told = violations.map(
        (one) => `${one.id}: ${one.nodes.map((node) => `${node.target} ${node.failureSummary}`).join('; ')}`,
      )
      expect(told, `${screen.name} at ${width} px, ${theme}`).toEqual([])
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(beyond, `${screen.name} scrolls sideways at ${width} px`).toBeLessThanOrEqual(0)
    }
    expect(faults).toEqual([])
    await context.close()
  })

async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
}
