import { expect, test } from '#e2e/database.ts'
import { claimIn, newsroom, person, ref, researched } from '#e2e/desk.ts'
import { refuses } from '#e2e/refusals.ts'
import { claim as readClaim } from './reads.ts'
import { deskRules } from './rule-reads.ts'
import { setRules } from './rule-writes.ts'
import { defaultRules } from './rules.ts'
import { submit } from './writes.ts'

test('what an admin sets is what the next claim is asked, and who set it stays', async ({ fresh: _ }) => {
  await newsroom()
  const people = { editor: await person('editor'), reviewer: await person('reviewer') }
  const admin = await person('admin')
  const under = await claimIn('in_review', people)
  const claim = await claimIn('researching', people)
  await researched(people.editor, claim)
  const stricter = { ...defaultRules, sides: 'sought' as const, primary: 'always' as const }
  await setRules(admin, { number: 0, settings: stricter })
  await refuses('gate-unmet', submit(people.editor, await ref(claim)))
  const { gate } = await readClaim(people.editor, claim.id)
  expect(gate.filter(({ met }) => !met).map(({ key }) => key)).toEqual(['sides'])
  expect(gate.find(({ key }) => key === 'primary')?.met).toBe(true)
  expect((await readClaim(people.editor, under.id)).state, 'what is under review stays').toBe('in_review')
  await setRules(admin, { number: 1, settings: { ...stricter, sides: 'cited' } })
  await submit(people.editor, await ref(claim))
  const { number, settings, history } = await deskRules(people.editor)
  expect([number, settings.primary, settings.sides]).toEqual([2, 'always', 'cited'])
  expect(history.map((one) => [one.number, one.by, one.changes])).toEqual([
    [2, admin.name, [{ key: 'sides', from: 'sought', to: 'cited' }]],
    [
      1,
      admin.name,
      [
        { key: 'primary', from: 'off', to: 'always' },
        { key: 'sides', from: 'cited', to: 'sought' },
      ],
    ],
  ])
})

test('the rules are set by an admin, on what they read last, and only to something else', async ({ fresh: _ }) => {
  await newsroom()
  const admin = await person('admin')
  const settings = { ...defaultRules, sources: 'three' as const }
  await refuses('role-missing', setRules(await person('editor', 'reviewer', 'publisher'), { number: 0, settings }))
  await refuses('nothing-changed', setRules(admin, { number: 0, settings: defaultRules }))
  const both = await Promise.allSettled([1, 2].map(() => setRules(admin, { number: 0, settings })))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await refuses('stale-version', setRules(admin, { number: 0, settings: defaultRules }))
  await refuses('role-missing', deskRules(await person()))
})
