import type { Sql } from 'postgres'
import { expect, test } from '#e2e/database.ts'
import { claimIn, person, ref, researched } from '#e2e/desk.ts'
import { sqlState } from '#e2e/refusals.ts'
import { moves } from '#lib/claim/rules.ts'
import { claimStateSchema } from '#lib/claim/schema.ts'
import { attachEvidence } from '#lib/evidence/writes.ts'

const facts = [
  'record_entry',
  'article_version',
  'coverage_mark',
  'coverage_unmark',
  'anchor',
  'wording',
  'claimant_contact',
  'calculation',
  'claim_origin',
  'source_details',
  'source_merge',
  'desk_rules',
  'evidence',
  'evidence_withdrawal',
  'capture',
  'evidence_capture',
  'rating_scale',
  'verdict',
  'decision',
  'publication',
  'publication_claim',
  'site_bytes',
] as const

const desk = async () => ({ editor: await person('editor'), reviewer: await person('reviewer') })

test('the database and the desk hold the same table of moves', async ({ sql }) => {
  const rows = await sql<{ move: string; from_state: string; to_state: string }[]>`select * from claim_move`
  const ours = Object.entries(moves).flatMap(([move, rule]) =>
    rule.from.map((from) => `${move}: ${from} -> ${rule.to}`),
  )
  expect(rows.map((row) => `${row.move}: ${row.from_state} -> ${row.to_state}`).sort()).toEqual(ours.sort())
})

test('nobody rewrites, deletes or empties a fact, not even the role that owns it', async ({ sql, ownerSql }) => {
  await claimIn('changes_requested', await desk())
  for (const fact of facts) {
    expect(await sqlState(sql.unsafe(`truncate ${fact} cascade`)), fact).toBe('42501')
    expect(await sqlState(ownerSql.unsafe(`truncate ${fact} cascade`)), fact).toBe('TM001')
    const [row] = await ownerSql.unsafe(
      `select column_name from information_schema.columns where table_name = '${fact}' limit 1`,
    )
    const touch = `update ${fact} set ${row?.column_name} = ${row?.column_name}`
    const filled = (await ownerSql.unsafe(`select from ${fact} limit 1`)).length > 0
    expect(await sqlState(sql.unsafe(touch)), fact).toBe('42501')
    expect(await sqlState(sql.unsafe(`delete from ${fact}`)), fact).toBe('42501')
    if (!filled) continue
    expect(await sqlState(ownerSql.unsafe(touch)), fact).toBe('TM001')
    expect(await sqlState(ownerSql.unsafe(`delete from ${fact}`)), fact).toBe('TM001')
  }
})

test('the desk’s own role owns nothing: it can drop no trigger and change no rule', async ({ sql }) => {
  const owned =
    await sql`select relname from pg_class where relowner = (select oid from pg_roles where rolname = current_user)`
  expect(owned).toHaveLength(0)
  expect(await sqlState(sql.unsafe('drop trigger claim_is_guarded on claim'))).toBe('42501')
  expect(await sqlState(sql.unsafe('alter table claim disable trigger all'))).toBe('42501')
  expect(await sqlState(sql.unsafe("set session_replication_role = 'replica'"))).toBe('42501')
  expect(await sqlState(sql.unsafe("insert into claim_move values ('jump', 'identified', 'published')"))).toBe('42501')
})

test('raw SQL cannot make a claim jump: every pair of states that is no move is refused', async ({ sql }) => {
  const people = await desk()
  const legal = new Set(Object.values(moves).flatMap((rule) => rule.from.map((from) => `${from} ${rule.to}`)))
  for (const from of claimStateSchema.exclude(['published']).options) {
    const { id } = await claimIn(from, people)
    for (const to of claimStateSchema.options) {
      if (from === to || legal.has(`${from} ${to}`)) continue
      expect(await sqlState(sql`update claim set state = ${to}::claim_state where id = ${id}`), `${from} ${to}`).toBe(
        'TM002',
      )
    }
  }
})

const setState = (sql: Sql, id: string, state: string) =>
  sqlState(sql`update claim set state = ${state}::claim_state where id = ${id}`)

test('raw SQL cannot approve without a decision, nor publish without a publication', async ({ sql }) => {
  const people = await desk()
  const { id } = await claimIn('in_review', people)
  expect(await setState(sql, id, 'approved')).toBe('TM003')
  const approved = await claimIn('approved', people)
  expect(await setState(sql, approved.id, 'published')).toBe('TM003')
})

test('raw SQL cannot approve with two eyes: a contributor’s decision is refused', async ({ sql }) => {
  const everything = await person('editor', 'reviewer', 'publisher', 'admin')
  const claim = await claimIn('in_review', { editor: everything, reviewer: everything })
  expect(await decide(sql, claim, everything.id)).toBe('TM003')
  expect(await decide(sql, claim, (await person('publisher', 'admin')).id), 'no reviewer').toBe('TM003')
  expect(await decide(sql, { ...claim, contentVersion: claim.contentVersion + 1 }, (await person('reviewer')).id)).toBe(
    'TM002',
  )
  expect(await decide(sql, claim, (await person('reviewer')).id)).toBeNull()
  expect(await setState(sql, claim.id, 'approved')).toBeNull()
})

test('raw SQL cannot slip evidence under an approval', async ({ sql }) => {
  const people = await desk()
  const claim = await claimIn('approved', people)
  const slip = sql`insert into evidence (id, claim_id, source_id, details_id, number, stance, author_id)
    select gen_random_uuid(), claim_id, source_id, details_id, 99, 'refutes', ${people.editor.id} from evidence where claim_id = ${claim.id}`
  expect(await sqlState(slip)).toBe('TM003')
  const withdrawal = sql`insert into evidence_withdrawal (evidence_id, reason, author_id)
    select id, 'none', ${people.editor.id} from evidence where claim_id = ${claim.id}`
  expect(await sqlState(withdrawal)).toBe('TM003')
})

test('a sensitive claim is not approved with one decision, whatever is written to its head', async ({ sql }) => {
  const people = await desk()
  const claim = await claimIn('in_review', { ...people, other: { sensitive: true } })
  expect(await decide(sql, claim, people.reviewer.id)).toBeNull()
  expect(await setState(sql, claim.id, 'approved')).toBe('TM003')
})

test('a claim cannot point at another claim’s evidence, wording or verdict', async ({ sql }) => {
  const people = await desk()
  const [one, two] = [await claimIn('researching', people), await claimIn('researching', people)]
  await researched(people.editor, one)
  for (const column of ['current_anchor_id', 'current_wording_id', 'current_verdict_id', 'current_contact_id'])
    expect(
      await sqlState(
        sql.unsafe(
          `update claim set ${column} = (select ${column} from claim where id = '${one.id}') where id = '${two.id}'`,
        ),
      ),
      column,
    ).toMatch(/^23/)
})

test('the record takes no forged position, time or hash, and its head moves with entries only', async ({
  sql,
  ownerSql,
}) => {
  await ref(await claimIn('identified', await desk()))
  const [head] = await ownerSql<{ position: string; hash: string }[]>`select * from record_head`
  const [entry] = await sql<{ position: string; hash: string; previous_hash: string; at: Date }[]>`
    insert into record_entry (position, at, actor_name, verb, subject_type, subject_id, data, previous_hash, hash)
    values (9999, '2001-01-01', 'Forger', 'approve', 'claim', 'x', '{}', 'aa', 'bb') returning *`
  expect(Number(entry?.position)).toBe(Number(head?.position) + 1)
  expect(entry?.previous_hash).toBe(head?.hash)
  expect(entry?.hash).toMatch(/^[0-9a-f]{64}$/)
  expect(entry?.at.getUTCFullYear()).toBeGreaterThan(2024)
  expect(await sqlState(sql`update record_head set position = 0`)).toBe('42501')
  expect(await sqlState(ownerSql`update record_head set position = position + 1`)).toBe('TM001')
})

test('evidence attached while a claim is in review by a would-be reviewer makes them a contributor', async ({
  sql,
}) => {
  const people = await desk()
  const both = await person('editor', 'reviewer')
  const claim = await claimIn('in_review', people)
  const [known] = await sql<{ source_id: string }[]>`select source_id from evidence where claim_id = ${claim.id}`
  await attachEvidence(both, {
    ...(await ref(claim)),
    source: { sourceId: known?.source_id ?? '' },
    stance: 'context',
    quote: null,
    locator: null,
    accessedOn: null,
    note: null,
  })
  const rows = await sql<{ id: string }[]>`select claim_contributors(${claim.id}) as id`
  expect(rows.map((row) => row.id)).toContain(both.id)
})

function decide(sql: Sql, claim: { id: string; contentVersion: number; seal: string }, author: string) {
  return sqlState(sql`insert into decision (id, claim_id, kind, content_version, seal, author_id)
    values (gen_random_uuid(), ${claim.id}, 'approve', ${claim.contentVersion}, ${claim.seal}, ${author})`)
}
