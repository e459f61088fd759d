import { expect, test } from '#e2e/database.ts'
import { claimIn } from '#e2e/desk.ts'
import { publishedCheck, readyCheck } from '#e2e/publishing.ts'
import { sqlState } from '#e2e/refusals.ts'

test('raw SQL changes no publication, whoever sends it', async ({ sql, ownerSql }) => {
  const { slug } = await publishedCheck()
  const [row] = await sql<{ id: string }[]>`select current_publication_id as id from fact_check where slug = ${slug}`
  const id = row?.id ?? ''
  expect(await sqlState(sql`update publication set snapshot = '{}' where id = ${id}`)).toBe('42501')
  for (const attempt of [
    ownerSql`update publication set snapshot = '{}' where id = ${id}`,
    ownerSql`delete from publication where id = ${id}`,
    ownerSql`update publication_claim set number = 9 where publication_id = ${id}`,
    ownerSql`update site_bytes set bytes = ''`,
  ])
    expect(await sqlState(attempt)).toBe('TM001')
})

test('raw SQL stores no snapshot under another hash, and no correction without a note', async ({ sql }) => {
  const { slug, publisher } = await publishedCheck()
  const insert = (number: number, hash: string, note: string | null) => sql`
    insert into publication (id, check_id, number, snapshot, sha256, correction_note, author_id)
    select gen_random_uuid(), id, ${number}, '{}', ${hash}, ${note}, ${publisher.id} from fact_check where slug = ${slug}`
  const hashOfNothing = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'
  expect(await sqlState(insert(2, '0'.repeat(64), 'x'))).toBe('23514')
  expect(await sqlState(insert(2, hashOfNothing, null))).toBe('23514')
  expect(await sqlState(insert(1, hashOfNothing, null)), 'a second first publication').toBe('23505')
})

test('raw SQL publishes no claim that was not approved, and none without a publication that carries it', async ({
  sql,
}) => {
  const published = await publishedCheck()
  const open = await claimIn('in_review', { ...published, articleId: published.articleId })
  await sql`update claim set public_number = 50 where id = ${open.id}`
  const carry = sql`
    insert into publication_claim (publication_id, claim_id, number, content_version)
    select current_publication_id, ${open.id}, 50, ${open.contentVersion} from fact_check where slug = ${published.slug}`
  expect(await sqlState(carry)).toBe('TM003')
  const ready = await readyCheck()
  const [claim] = ready.claims
  expect(await sqlState(sql`update claim set state = 'published' where id = ${claim?.id ?? ''}`)).toBe('TM003')
})

test('a claim’s public number is given once', async ({ sql }) => {
  const { claims } = await publishedCheck()
  const id = claims[0]?.id ?? ''
  expect(await sqlState(sql`update claim set public_number = 7 where id = ${id}`)).toBe('TM002')
  expect(await sqlState(sql`update claim set public_number = null where id = ${id}`)).toBe('TM002')
})

test('a check points only at its own publication', async ({ sql }) => {
  const [one, other] = [await publishedCheck(), await publishedCheck()]
  const attempt = sql`
    update fact_check set current_publication_id = (select current_publication_id from fact_check where slug = ${other.slug})
    where slug = ${one.slug}`
  expect(['23503', '23505']).toContain(await sqlState(attempt))
})
