import { expect, test } from '#e2e/database.ts'
import { claimIn, newClaim, newsroom, person, ref } from '#e2e/desk.ts'
import { refuses } from '#e2e/refusals.ts'
import { drop, restore, take } from '#lib/claim/writes.ts'
import { database } from '#lib/db/client.ts'
import { entries, verifyRecord } from './reads.ts'
import { replay } from './replay.ts'

test('every verb writes one entry, and a refusal writes none', async () => {
  const editor = await person('editor')
  const claim = await newClaim(editor)
  const count = () => database().recordEntry.count()
  for (const verb of [
    async () => take(editor, await ref(claim)),
    async () => drop(editor, { ...(await ref(claim)), reason: 'Nobody said it.' }),
    async () => restore(editor, await ref(claim)),
  ]) {
    const before = await count()
    await verb()
    expect(await count()).toBe(before + 1)
  }
  const before = await count()
  await refuses('reason-missing', drop(editor, { ...(await ref(claim)), reason: '' }))
  expect(await count()).toBe(before)
})

test('the record replays to the state that the heads are in', async ({ fresh: _ }) => {
  const people = { editor: await person('editor'), reviewer: await person('reviewer') }
  for (const state of ['identified', 'researching', 'in_review', 'changes_requested', 'approved', 'dropped'] as const)
    await claimIn(state, people)
  const told = replay(await database().recordEntry.findMany({ orderBy: { position: 'asc' } }))
  const heads = await database().claim.findMany({ select: { id: true, state: true } })
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(heads.map((head) => [head.id, head.state])))
})

test('the chain verifies with writers side by side, and a tampered entry is named', async ({ fresh }) => {
  await newsroom()
  const editor = await person('editor')
  const claims = await Promise.all(Array.from({ length: 8 }, () => newClaim(editor)))
  await Promise.all(claims.map(async (claim) => take(editor, await ref(claim))))
  const whole = await verifyRecord()
  expect(whole).toMatchObject({ ok: true })
  // Only whoever owns the database can get past the trigger, and even then the chain tells.
  const tamper = async (change: string) => {
    await fresh.ownerSql.unsafe(`alter table record_entry disable trigger record_entry_is_final; ${change};
      alter table record_entry enable trigger record_entry_is_final`)
  }
  await tamper(`update record_entry set actor_name = 'Somebody else' where position = 5`)
  expect(await verifyRecord()).toEqual({ ok: false, brokenAt: 5n })
  await tamper(`delete from record_entry where position = 3`)
  expect(await verifyRecord()).toEqual({ ok: false, brokenAt: 3n })
})

test('an entry cut off from the end of the record is missed', async ({ fresh }) => {
  const claim = await newClaim(await person('editor'))
  expect((await verifyRecord()).ok).toBe(true)
  await fresh.ownerSql.unsafe(`alter table record_entry disable trigger record_entry_is_final;
    delete from record_entry where position = (select max(position) from record_entry);
    alter table record_entry enable trigger record_entry_is_final`)
  expect(await verifyRecord()).toMatchObject({ ok: false })
  expect(claim.state).toBe('identified')
})

test('the record is read by everybody with a role, page by page, by verb, person and article', async ({ fresh: _ }) => {
  const editor = await person('editor')
  for (let made = 0; made < 30; made++) await newClaim(editor)
  await refuses('role-missing', entries(await person(), {}))
  const first = await entries(editor, { verb: 'makeClaim' })
  expect(first.rows).toHaveLength(30)
  const all = await entries(editor, {})
  expect(all.rows).toHaveLength(50)
  const rest = await entries(editor, { before: all.next ?? 0n })
  expect(all.rows.length + rest.rows.length).toBe(60)
  const [one] = first.rows
  const about = await entries(editor, { articleId: one?.articleId ?? '' })
  expect(about.rows.map((row) => row.verb)).toEqual(['makeClaim', 'addArticle'])
  expect((await entries(editor, { actorId: (await person('admin')).id })).rows).toEqual([])
})
