import { createHash } from 'node:crypto'
import { press } from '#components/site/press.tsx'
import { expect, test } from '#e2e/database.ts'
import { claimIn, newArticle, person, ref, wording } from '#e2e/desk.ts'
import { page, publishAsSeen, publishedCheck, readAt, readyCheck, seen, standing } from '#e2e/publishing.ts'
import { refuses } from '#e2e/refusals.ts'
import { rewordClaim } from '#lib/claim/writes.ts'
import { database } from '#lib/db/client.ts'
import { verifyRecord } from '#lib/record/reads.ts'
import { claim as readClaim } from '#lib/review/reads.ts'
import { prepareCheck, publish } from './writes.ts'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const entries = () => database().recordEntry.count()

test('a check gets its page from an editor or a publisher, and from nobody else', async () => {
  const { id: articleId } = await newArticle(await person('editor'))
  for (const role of ['editor', 'publisher'] as const)
    await prepareCheck(await person(role), { articleId, slug: `page-by-${role}`, ...page })
  for (const role of ['reviewer', 'admin'] as const)
    await refuses('role-missing', prepareCheck(await person(role), { articleId, slug: 'another', ...page }))
  expect((await standing('page-by-publisher')).headline).toBe(page.headline)
})

test('a page’s address is one check’s alone, and stays once the check is public', async () => {
  const published = await publishedCheck()
  const { publisher, articleId, slug } = published
  const other = await readyCheck()
  await refuses('slug-taken', prepareCheck(publisher, { articleId: other.articleId, slug, ...page }))
  await refuses('slug-fixed', prepareCheck(publisher, { articleId, slug: `${slug}-moved`, ...page }))
  await refuses('nothing-changed', prepareCheck(publisher, { articleId, slug, ...page }))
  await refuses('not-found', prepareCheck(publisher, { articleId: publisher.id, slug: 'of-nothing', ...page }))
})

test('a publication is one snapshot under its hash, its claims numbered and moved, its pages laid, one entry written', async () => {
  const check = await readyCheck({}, {})
  const before = await entries()
  const { number, sha256: hash } = await publishAsSeen(check)
  const { currentPublication } = await standing(check.slug)
  expect(number).toBe(1)
  expect(currentPublication?.sha256).toBe(hash)
  expect(sha256(currentPublication?.snapshot ?? '')).toBe(hash)
  expect(await readAt(`/checks/${check.slug}/versions/1.json`)).toBe(currentPublication?.snapshot)
  expect(currentPublication?.claims.map((claim) => claim.number)).toEqual([1, 2])
  for (const { id } of check.claims) expect((await readClaim(check.editor, id)).state).toBe('published')
  expect(await entries()).toBe(before + 1)
  const entry = await database().recordEntry.findFirstOrThrow({ orderBy: { position: 'desc' } })
  expect(await readAt(`/checks/${check.slug}`)).toContain(
    `record entry ${Number(entry.position).toLocaleString('en-GB')}`,
  )
  expect(await readAt('/')).toContain(`/checks/${check.slug}`)
  expect((await verifyRecord()).ok).toBe(true)
})

test('every public file stands under the hash of its bytes', async ({ sql }) => {
  await publishedCheck()
  const wrong = await sql`
    select address from site_file join site_bytes using (sha256) where encode(sha256(bytes), 'hex') <> sha256`
  expect(wrong).toHaveLength(0)
})

test('nobody publishes without being a publisher, a page, an approved claim, or with a must-check claim open', async () => {
  const check = await readyCheck()
  const { articleId, editor, reviewer, publisher } = check
  const preview = await seen(publisher, articleId)
  for (const role of ['editor', 'reviewer', 'admin'] as const)
    await refuses('role-missing', publish(await person(role), { articleId, preview }, press))
  await refuses('not-found', publish(publisher, { articleId: publisher.id, preview }, press))
  const bare = await newArticle(editor)
  await refuses('not-prepared', publish(publisher, { articleId: bare.id, preview }, press))
  await prepareCheck(editor, { articleId: bare.id, slug: `bare-${bare.id}`, ...page })
  await refuses('nothing-approved', publish(publisher, { articleId: bare.id, preview }, press))
  const open = await claimIn('in_review', { editor, reviewer, articleId })
  const refusal = await refuses('must-check-open', publish(publisher, { articleId, preview }, press))
  expect(refusal.details.claims).toContain(open.wording.statement)
  expect((await standing(check.slug)).currentPublication).toBeNull()
})

test('what changed after the preview is not published unseen', async () => {
  const check = await readyCheck({}, { mustCheck: false })
  const { articleId, editor, publisher, claims } = check
  const preview = await seen(publisher, articleId)
  const [, second] = claims
  if (!second) throw new Error('two claims were made')
  await rewordClaim(editor, {
    ...(await ref(second)),
    wording: { ...wording, statement: 'Other words.', mustCheck: false },
  })
  await refuses('stale-preview', publish(publisher, { articleId, preview }, press))
  await publishAsSeen(check)
})

test('of two who publish at once one wins, and the other hears that it is public', async () => {
  const check = await readyCheck()
  const input = { articleId: check.articleId, preview: await seen(check.publisher, check.articleId) }
  const second = await person('publisher')
  const outcomes = await Promise.allSettled([publish(check.publisher, input, press), publish(second, input, press)])
  const lost = outcomes.filter((one) => one.status === 'rejected')
  expect(lost).toHaveLength(1)
  await refuses('already-published', Promise.reject(lost[0]?.reason))
  expect((await standing(check.slug)).publications).toHaveLength(1)
})

test('two checks published at once both stand on the first page', async () => {
  const [one, other] = [await readyCheck(), await readyCheck()]
  await Promise.all([publishAsSeen(one), publishAsSeen(other)])
  const home = await readAt('/')
  for (const { slug } of [one, other]) expect(home).toContain(`/checks/${slug}"`)
})
