import { expect, test } from '#e2e/database.ts'
import { claimIn, newClaim, person, primarySource, ref, use } from '#e2e/desk.ts'
import { refuses, sqlState } from '#e2e/refusals.ts'
import { sum } from '#e2e/sums.ts'
import { attachEvidence, withdrawEvidence } from '#lib/evidence/writes.ts'
import { claim as readClaim } from '#lib/review/reads.ts'
import { approve, submit } from '#lib/review/writes.ts'
import { calculate } from './writes.ts'

const desk = async () => ({ editor: await person('editor'), reviewer: await person('reviewer') })
const fall = sum('percentChange', ['20,000', '10,500'], { claimed: '50 %', direction: 'down' })
const from = (evidence: number) => ({ ...fall, values: fall.values.map((value) => ({ ...value, evidence })) })

test('a sum is computed, kept with what it gave, replaced by a newer one, and taken back', async () => {
  const { editor } = await desk()
  const claim = await newClaim(editor)
  await calculate(editor, { ...(await ref(claim)), calculation: fall })
  const first = await readClaim(editor, claim.id)
  expect(first.calculation).toMatchObject({ ...fall, author: { id: editor.id } })
  expect(first.calculation?.outcome).toMatchObject({ result: '-47.5', finding: 'rounded', place: '10' })
  await calculate(editor, { ...(await ref(claim)), calculation: { ...fall, claimed: 'about half' } })
  const second = await readClaim(editor, claim.id)
  expect(second.calculation?.outcome.finding).toBe('holds')
  expect(second.contentVersion).toBe(first.contentVersion + 1)
  await calculate(editor, { ...(await ref(claim)), calculation: null })
  const third = await readClaim(editor, claim.id)
  expect([third.calculation, third.contentVersion]).toEqual([null, second.contentVersion + 1])
})

test('a sum is sealed: it voids an approval, changes the seal, and makes its author a contributor who may not decide', async () => {
  const people = await desk()
  const both = await person('editor', 'reviewer')
  const claim = await claimIn('approved', people)
  await calculate(both, { ...(await ref(claim)), calculation: from(1) })
  const after = await readClaim(people.editor, claim.id)
  expect(after).toMatchObject({ state: 'changes_requested', lastDecision: { kind: 'void', note: 'calculation' } })
  expect(after.seal).not.toBe(claim.seal)
  expect(after.contributors).toContain(both.id)
  await submit(people.editor, await ref(claim))
  await refuses('contributor-cannot-decide', approve(both, { ...(await ref(claim)), seal: after.seal }))
  await approve(people.reviewer, { ...(await ref(claim)), seal: after.seal })
  await calculate(people.editor, { ...(await ref(claim)), calculation: null })
  const without = await readClaim(people.editor, claim.id)
  expect([without.state, without.seal]).toEqual(['changes_requested', claim.seal])
})

test('not even raw SQL slips another sum under an approval, or lends a claim the sum of another', async ({ sql }) => {
  const people = await desk()
  const claim = await newClaim(people.editor)
  await calculate(people.editor, { ...(await ref(claim)), calculation: fall })
  const [theirs] = await sql<{ id: string }[]>`select current_calculation_id as id from claim where id = ${claim.id}`
  await calculate(people.editor, { ...(await ref(claim)), calculation: null })
  const approved = await claimIn('approved', people)
  expect(
    await sqlState(sql`update claim set current_calculation_id = ${theirs?.id ?? ''} where id = ${approved.id}`),
  ).toBe('23503')
  const slip = sql.begin(async (tx) => {
    const [made] = await tx<{ id: string }[]>`
      insert into calculation (id, claim_id, content, outcome, author_id)
      select gen_random_uuid(), ${approved.id}, content, outcome, author_id from calculation where id = ${theirs?.id ?? ''} returning id`
    await tx`update claim set current_calculation_id = ${made?.id ?? ''} where id = ${approved.id}`
  })
  expect(await sqlState(slip)).toBe('TM003')
})

test('a sum that cannot be computed, or names evidence that is not there, is refused', async () => {
  const { editor, reviewer } = await desk()
  const claim = await newClaim(editor)
  const send = async (calculation: typeof fall) => calculate(editor, { ...(await ref(claim)), calculation })
  await refuses('sum-not-computable', send(sum('share', ['2', '1'])))
  await refuses('sum-without-evidence', send(from(3)))
  await refuses('role-missing', calculate(reviewer, { ...(await ref(claim)), calculation: fall }))
  await refuses('stale-version', calculate(editor, { ...(await ref(claim)), version: 0, calculation: fall }))
  const dropped = await claimIn('dropped', { editor, reviewer })
  await refuses('claim-dropped', calculate(editor, { ...(await ref(dropped)), calculation: fall }))
})

test('a sum whose evidence was withdrawn keeps a claim from review', async () => {
  const { editor } = await desk()
  const claim = await newClaim(editor)
  const { id } = await attachEvidence(editor, { ...(await ref(claim)), source: { details: primarySource() }, ...use })
  await calculate(editor, { ...(await ref(claim)), calculation: from(1) })
  const line = async () => (await readClaim(editor, claim.id)).gate.find(({ key }) => key === 'sum')
  expect(await line()).toMatchObject({ met: true })
  await withdrawEvidence(editor, { ...(await ref(claim)), evidenceId: id, reason: 'Another year.' })
  expect(await line()).toMatchObject({ met: false, details: { numbers: '1' } })
})

test('the record says that there is a sum and on which evidence, and keeps its numbers to the claim', async ({
  sql,
}) => {
  const { editor } = await desk()
  const claim = await newClaim(editor)
  await attachEvidence(editor, { ...(await ref(claim)), source: { details: primarySource() }, ...use })
  const told = from(1)
  await calculate(editor, {
    ...(await ref(claim)),
    calculation: { ...told, values: told.values.map((value) => ({ ...value, label: 'canary' })) },
  })
  const [entry] = await sql<
    { data: string }[]
  >`select data from record_entry where verb = 'calculate' order by position desc limit 1`
  expect(JSON.parse(entry?.data ?? '{}')).toMatchObject({ formula: 'percentChange', evidence: [1] })
  expect(entry?.data).not.toMatch(/canary|10,500|47\.5/)
})
