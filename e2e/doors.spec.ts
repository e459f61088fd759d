import type { APIRequestContext } from '@playwright/test'
import type { Role } from '#lib/user/schema.ts'
import { doors, type Place } from './door-table.ts'
import { addressOf, builtActions, builtRoutes, call } from './doors.ts'
import { expect, test } from './newsroom.ts'
import { type Passage, passages } from './passage-table.ts'
import { accounts, type Desk } from './serving.ts'

const actions = builtActions()
// Next lets a missing Origin pass, and one that agrees with X-Forwarded-Host, which anybody can send: there only our own
// check stands. What plainly is not the Host's it turns away by itself, with a 500 and a line in the log.
const past = [
  { origin: null, forwardedHost: null, wanted: 'foreign-origin' },
  { origin: 'https://elsewhere.example', forwardedHost: 'elsewhere.example', wanted: 'foreign-origin' },
] as const
const stopped = [
  { origin: 'null', forwardedHost: null, wanted: 'HTTP 500' },
  { origin: 'https://elsewhere.example', forwardedHost: null, wanted: 'HTTP 500' },
] as const

async function placeIn({ database: { sql } }: Desk): Promise<Place> {
  const [article] = await sql<{ id: string }[]>`select id from article order by created_at limit 1`
  const [source] = await sql<{ id: string }[]>`select id from source order by created_at limit 1`
  const claimIn = async (state: string) => {
    const [claim] = await sql<{ id: string; version: number }[]>`
      select id, version from claim where state = ${state}::claim_state order by id limit 1`
    return { claimId: claim?.id ?? '', version: claim?.version ?? 0 }
  }
  const [published, identified] = [await claimIn('published'), await claimIn('identified')]
  return { articleId: article?.id ?? '', sourceId: source?.id ?? '', published, identified }
}

/** What has been written so far: the record's end and the rows that no verb of the record covers. */
const written = async ({ database: { sql } }: Desk) => (await sql`select position from record_head`)[0]?.position

test('every server action of the build stands in the table of doors, and every door in the build', () => {
  expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(doors).sort())
})

test('no server action does anything for a request from elsewhere, whoever is signed in', async ({
  as,
  desk,
  request,
}) => {
  test.slow()
  const place = await placeIn(desk)
  const before = await written(desk)
  const callers: [string, APIRequestContext][] = [['nobody', request]]
  for (const account of accounts) callers.push([account, (await as(account)).request])
  const heard: string[] = []
  for (const action of actions)
    for (const [who, from] of callers)
      for (const { wanted, ...sent } of action === actions[0] ? [...past, ...stopped] : past) {
        const input = doors[action.name]?.input(place)
        const answer = await call(from, addressOf(action.page, place), action, { ...sent, input })
        if (answer !== wanted) heard.push(`${action.name} by ${who} from ${sent.origin}: ${answer}`)
      }
  expect(heard).toEqual([])
  expect(await written(desk)).toBe(before)
})

test('every server action asks who calls it, and tells each role what the table says', async ({
  as,
  desk,
  request,
}) => {
  test.slow()
  const place = await placeIn(desk)
  const { sql } = desk.database
  const heard: string[] = []
  const expectAnswer = async (from: APIRequestContext, who: string, roles: readonly Role[] | null) => {
    const names = Object.keys(doors)
    for (const action of [...actions].sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name))) {
      const { by, input, told } = doors[action.name] ?? { by: [], input: () => null, told: 'ok' }
      const isLetIn = by === 'anybody' || (roles && (by === 'staff' || by.some((role) => roles.includes(role))))
      const wanted = isLetIn ? told : roles ? 'role-missing' : 'not-signed-in'
      const path = addressOf(action.page, place)
      const answer = await call(from, path, action, { origin: desk.address, input: input(place) })
      if (answer !== wanted) heard.push(`${action.name} by ${who}: ${answer}, not ${wanted}`)
    }
  }
  const before = await written(desk)
  await expectAnswer(request, 'nobody', null)
  expect(await written(desk), 'nobody has written').toBe(before)
  for (const account of accounts) {
    const rows = await sql<{ role: Role }[]>`
      select role from user_role r join users u on u.id = r.user_id where email = ${`${account}@desk.example`}`
    const page = await as(account)
    await expectAnswer(
      page.request,
      account,
      rows.map(({ role }) => role),
    )
    await page.goto('/desk')
    await expect(page, 'the last call ended the session').toHaveURL(/\/sign-in/)
  }
  expect(heard).toEqual([])
})

test('an action answers the same from a page that it does not belong to', async ({ desk, request }) => {
  const place = await placeIn(desk)
  const publish = actions.find(({ name }) => name.endsWith('#publish'))
  if (!publish) throw new Error('the build has no publish')
  const input = doors[publish.name]?.input(place)
  for (const path of ['/sign-in', '/people', '/articles/new'])
    expect(await call(request, path, publish, { origin: desk.address, input }), path).toBe('not-signed-in')
})

test('every page of the desk sends whoever is not signed in to the door', async ({ desk, request }) => {
  const place = await placeIn(desk)
  for (const built of builtRoutes('page').filter((path) => path.startsWith('/(desk)'))) {
    const path = addressOf(built, place)
    const reply = await request.get(path, { maxRedirects: 0 })
    expect([path, reply.status(), reply.headers().location]).toEqual([
      path,
      307,
      `/sign-in?next=${encodeURIComponent(path)}`,
    ])
  }
})

test('every route handler of the build stands in the table, and answers nobody and each account as it says', async ({
  as,
  desk,
  request,
}) => {
  expect(Object.keys(passages).sort()).toEqual(builtRoutes('route'))
  const place = await placeIn(desk)
  const heard: string[] = []
  const ask = async (from: APIRequestContext, who: string, wanted: (passage: Passage) => number) => {
    for (const [route, passage] of Object.entries(passages)) {
      const { path, changes } = passage
      const status = (await from.get(path(place), { maxRedirects: 0 })).status()
      if (status !== wanted(passage)) heard.push(`${route} to ${who}: ${status}`)
      for (const origin of changes ? [null, 'null', 'https://elsewhere.example'] : []) {
        const headers = { 'Content-Type': 'application/x-www-form-urlencoded', ...(origin && { Origin: origin }) }
        const reply = await from.post(changes?.path(place) ?? '', { headers, data: 'a=b', maxRedirects: 0 })
        if (reply.status() !== (origin ? 403 : changes?.missing))
          heard.push(`${route} to ${who} from ${origin}: ${reply.status()}`)
      }
    }
  }
  await ask(request, 'nobody', ({ nobody }) => nobody)
  for (const account of accounts) await ask((await as(account)).request, account, ({ staff }) => staff)
  expect(heard).toEqual([])
})
