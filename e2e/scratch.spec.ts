import { test } from './newsroom.ts'

test('scratch', async ({ as, desk }) => {
  const page = await as('editor')
  const [row] = await desk.database.sql`select id from article order by created_at limit 1`
  const base = `/api/articles/${row?.id}/annotations`
  for (const [m, u, h] of [
    ['GET', base, {}],
    ['GET', `${base}/`, {}],
    ['GET', `${base}/?page=0`, {}],
    ['HEAD', `${base}/`, {}],
    ['OPTIONS', `${base}/`, {}],
    ['DELETE', `${base}/`, {}],
    ['GET', '/articles/', {}],
    ['GET', '/articles', {}],
    ['GET', `${base}/?iris=1`, { accept: 'text/turtle' }],
    ['GET', `/articles/x/`, {}],
    ['GET', `${base}?iris=1`, {}],
    ['POST', `${base}/`, { 'content-type': 'application/json' }],
    ['GET', `${base}/x/`, {}],
  ] as const) {
    const r = await page.request.fetch(u, {
      method: m,
      headers: h,
      maxRedirects: 0,
      ...(m === 'POST' ? { data: '[]' } : {}),
    })
    console.log(m, u, r.status(), JSON.stringify(r.headers()), (await r.text()).slice(0, 300))
  }
  const anon = await (await fetch(`${desk.address}${base}/`)).text()
  console.log(anon)
  const [c] = await desk.database.sql`select id from claim where state <> 'dropped' limit 1`
  console.log(await (await page.request.get(`${base}/${c?.id}`)).text())
})
