import { expect, test } from '#e2e/database.ts'
import { newClaim, person } from '#e2e/desk.ts'
import { Refusal } from '#lib/refusal.ts'
import { createUser } from '#lib/user/writes.ts'
import { database } from './client.ts'
import { refusalOf } from './refused.ts'
import { inTransaction } from './transaction.ts'

const thrownBy = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (thrown: unknown) => thrown,
  )

test('a refusal stays what it is, and a fault of ours is none', () => {
  expect(refusalOf(new Refusal('gate-unmet'))?.code).toBe('gate-unmet')
  expect(refusalOf(new Error('broken'))).toBeNull()
  expect(refusalOf(null)).toBeNull()
})

test('an address that somebody else took in the meantime is an expected no', async () => {
  const email = `twin-${process.pid}@desk.test`
  await createUser({ email, name: 'Twin', roles: [] })
  const thrown = await thrownBy(database().user.create({ data: { email, name: 'Twin' } }))
  expect(refusalOf(thrown)?.code).toBe('email-taken')
})

test('a move the database refuses means that somebody was faster', async () => {
  const claim = await newClaim(await person('editor'))
  const move = inTransaction((tx) => tx.claim.update({ where: { id: claim.id }, data: { state: 'published' } }))
  expect(refusalOf(await thrownBy(move))?.code).toBe('stale-version')
  const raw = database().$executeRaw`update claim set state = 'published' where id = ${claim.id}::uuid`
  expect(refusalOf(await thrownBy(raw))?.code).toBe('stale-version')
})

test('four eyes that the database sees to are an expected no', async () => {
  const editor = await person('editor')
  const claim = await newClaim(editor)
  const decide = inTransaction(async (tx) => {
    await tx.claim.update({ where: { id: claim.id }, data: { state: 'researching' } })
    const { contentVersion } = await tx.claim.update({ where: { id: claim.id }, data: { state: 'in_review' } })
    const decision = { claimId: claim.id, contentVersion, seal: '0'.repeat(64), authorId: editor.id }
    await tx.decision.create({ data: { ...decision, kind: 'approve' } })
  })
  expect(refusalOf(await thrownBy(decide))?.code).toBe('contributor-cannot-decide')
})

test('a fact rewritten is a fault of ours, not an expected no', async () => {
  const claim = await newClaim(await person('editor'))
  const rewrite = database().wording.updateMany({ where: { claimId: claim.id }, data: { statement: 'Other' } })
  expect(refusalOf(await thrownBy(rewrite))).toBeNull()
})
