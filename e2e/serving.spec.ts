import { expect, test } from './newsroom.ts'
import { serveBeside } from './serving.ts'

test('an unknown public address is answered from memory, in the house’s own words, without script', async ({
  desk,
}) => {
  const known = await fetch(`${desk.address}/`)
  expect(known.headers.get('content-security-policy')).toContain("default-src 'none'")
  for (const path of ['/checks/no-such-check', '/checks/no-such-check/claims/1', '/wp-login.php', '/a/b/c']) {
    const reply = await fetch(desk.address + path)
    expect([path, reply.status]).toEqual([path, 404])
    expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'")
    // Next names itself in a header of its own on everything that it touches.
    expect(reply.headers.get('vary') ?? '').not.toContain('next-router')
    expect(await reply.text()).not.toMatch(/<script(?! type="application\/ld\+json")/)
  }
})

test('on the desk no script runs but its own, and nothing is complained of', async ({ as }) => {
  const page = await as('several')
  const complaints: string[] = []
  page.on('console', (line) => {
    if (line.type() === 'error') complaints.push(line.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  for (const path of ['/desk', '/articles', '/articles/new', '/record', '/account']) {
    const reply = await page.goto(path)
    const policy = reply?.headers()['content-security-policy'] ?? ''
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+';/)
    await page.waitForLoadState('load')
  }
  expect(complaints).toEqual([])
})

test('what one process publishes, every other serves too', async ({ desk }) => {
  const { ownerSql } = desk.database
  const other = await serveBeside(desk)
  try {
    const hashes = await ownerSql<{ sha256: string }[]>`select sha256 from site_bytes order by 1 limit 2`
    for (const { sha256 } of hashes) {
      await ownerSql`insert into site_file (address, sha256, media_type) values ('/put', ${sha256}, 'text/plain')
        on conflict (address) do update set sha256 = excluded.sha256`
      await ownerSql`select pg_notify('tickmark_site', '')`
      for (const address of [desk.address, other.address]) {
        const tag = async () => (await fetch(`${address}/put`)).headers.get('etag')
        await expect.poll(tag, { intervals: [50] }).toBe(`"${sha256}"`)
      }
    }
    await ownerSql`delete from site_file where address = '/put'`
  } finally {
    await other.close()
  }
})
