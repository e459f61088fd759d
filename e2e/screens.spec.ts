import { looksRight } from './looks.ts'
import { expect, test } from './newsroom.ts'
import type { Account, Desk } from './serving.ts'

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
    await looksRight(page, screen.name, await screen.path(desk))
    expect(faults).toEqual([])
    await context.close()
  })
