import { randomUUID } from 'node:crypto'
import type { Sql } from 'postgres'
import { expect, test } from '#e2e/database.ts'
import { claimInAny, newer, replaceBy } from '#e2e/newer.ts'
import { sqlState } from '#e2e/refusals.ts'
import { textHash } from '#lib/article/version-writes.ts'
import { database } from '#lib/db/client.ts'
import { replay } from '#lib/record/replay.ts'
import type { ClaimView } from '#lib/review/schema.ts'
import { claimStateSchema } from './schema.ts'

type Fields = Partial<{ exact: string; start: number; end: number; outcome: string; author: string; version: string }>

/** Pins a claim under the desk's feet, in one transaction of raw SQL. @returns the SQLSTATE, null when it went through. */
function pinByHand(sql: Sql, { id, anchor }: ClaimView, fields: Fields) {
  const { exact, start, end, outcome, author, version } = {
    ...{ exact: anchor.exact, start: anchor.start, end: anchor.end, outcome: 'unchanged' },
    ...{ author: anchor.author.id, version: anchor.versionId },
    ...fields,
  }
  const sought = outcome === 'lost' || outcome === 'ambiguous' ? version : null
  const own = randomUUID()
  const work = sql.begin(async (tx) => {
    await tx`insert into anchor (id, claim_id, version_id, exact, prefix, suffix, start_offset, end_offset, outcome, author_id, sought_in_id)
      values (${own}, ${id}, ${version}, ${exact}, '', '', ${start}, ${end}, ${outcome}::anchor_outcome, ${author}, ${sought})`
    await tx`update claim set current_anchor_id = ${own} where id = ${id}`
  })
  return sqlState(work)
}

test('raw SQL cannot leave an approval on other words, by whatever outcome it calls them', async ({ sql }) => {
  for (const state of ['approved', 'published'] as const) {
    const { claim, editor } = await claimInAny(state)
    const { start } = claim.anchor
    const other = { exact: '40,000', end: start + 6 }
    for (const outcome of ['unchanged', 'moved'])
      expect(await pinByHand(sql, claim, { ...other, outcome }), `${state} ${outcome}`).toBe('TM004')
    for (const outcome of ['changed', 'repinned', 'lost', 'ambiguous'])
      expect(
        await pinByHand(
          sql,
          claim,
          outcome.length > 6 && outcome !== 'ambiguous' ? { ...other, outcome } : { outcome },
        ),
        `${state} ${outcome}`,
      ).toBe('TM003')
    expect(await pinByHand(sql, claim, { outcome: 'repinned' }), 'the same words, chosen anew').toBe('TM003')
    expect(await pinByHand(sql, claim, {}), 'the same words').toBeNull()
    expect(editor.id).toBe(claim.anchor.author.id)
  }
})

test('raw SQL cannot pin a claim to words that do not stand at that place', async ({ sql }) => {
  const { claim } = await claimInAny('identified')
  const { start, end } = claim.anchor
  expect(await pinByHand(sql, claim, { start: start + 1, end: end + 1 })).toBe('TM004')
  expect(await pinByHand(sql, claim, { exact: 'Nowhere said', outcome: 'repinned' })).toBe('TM004')
  expect(await pinByHand(sql, claim, { outcome: 'made' })).toBe('TM004')
  const other = await claimInAny('identified')
  expect(await pinByHand(sql, claim, { version: other.claim.anchor.versionId }), 'another article').toBe('TM004')
})

test('raw SQL cannot slip words to somebody who did not choose them', async ({ sql }) => {
  const { claim, reviewer } = await claimInAny('identified')
  for (const outcome of ['unchanged', 'moved', 'changed', 'lost', 'ambiguous'])
    expect(await pinByHand(sql, claim, { outcome, author: reviewer.id }), outcome).toBe('TM004')
})

test('raw SQL cannot make a text current before every claim was looked for in it', async ({ sql }) => {
  for (const state of claimStateSchema.options) {
    const { claim, editor } = await claimInAny(state)
    const work = sql.begin(async (tx) => {
      const id = randomUUID()
      await tx`insert into article_version (id, article_id, number, text, blocks, sha256, author_id, reason)
        values (${id}, ${claim.articleId}, 2, 'Other words.', '[]', ${textHash('Other words.')}, ${editor.id}, 'none')`
      await tx`update article set current_version_id = ${id} where id = ${claim.articleId}`
    })
    expect(await sqlState(work), state).toBe(state === 'dropped' ? null : 'TM002')
  }
})

test('raw SQL cannot give a text without saying why it replaces the one before', async ({ sql }) => {
  const { claim, editor } = await claimInAny('identified')
  const insert = (reason: string | null, origin = 'paste', number = 2) =>
    sqlState(sql`insert into article_version (id, article_id, number, text, blocks, sha256, author_id, reason, origin)
      values (${randomUUID()}, ${claim.articleId}, ${number}, 'Words.', '[]', ${textHash('Words.')}, ${editor.id}, ${reason},
        ${origin}::version_origin)`)
  expect(await insert(null)).toBe('23514')
  expect(await insert('  ')).toBe('23514')
  expect(await insert(null, 'restore')).toBeNull()
  expect(await insert('Again.', 'paste', 2), 'a number twice').toBe('23505')
})

test('the record replays to the state of every claim after texts that kept, changed and lost them', async ({
  fresh: _,
}) => {
  test.slow()
  for (const state of ['identified', 'in_review', 'approved', 'published'] as const) {
    const { claim, editor } = await claimInAny(state)
    for (const text of [newer.moved, newer.changed, newer.lost]) await replaceBy(editor, claim.articleId, text)
  }
  const told = replay(await database().recordEntry.findMany({ orderBy: { position: 'asc' } }))
  const heads = await database().claim.findMany({ select: { id: true, state: true } })
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(heads.map((head) => [head.id, head.state])))
})
