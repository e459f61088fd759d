import { press } from '#components/site/press.tsx'
import { expect, test } from '#e2e/database.ts'
import { claimStateSchema } from '#lib/claim/schema.ts'
import { database } from '#lib/db/client.ts'
import { openNewsroom } from '#lib/publication/writes.ts'
import { verifyRecord } from '#lib/record/reads.ts'
import { replay } from '#lib/record/replay.ts'
import { demoPeople } from './people.ts'
import { demoStory } from './story.ts'

test('the demonstration has a claim in every state, a correction, and a record that tells how it came about', async ({
  fresh: _,
}) => {
  test.slow()
  await openNewsroom(press, { name: 'The Demonstration Desk', language: 'en', demonstration: true })
  const { people, signIns } = await demoPeople()
  await demoStory(people)
  const db = database()
  const claims = await db.claim.findMany({ include: { currentAnchor: true } })
  expect(claims.length).toBeGreaterThanOrEqual(12)
  expect(new Set(claims.map((claim) => claim.state))).toEqual(new Set(claimStateSchema.options))
  for (const exact of ['cut in half', '40 percent since October 2024', '40,000 arrests in 14 months'])
    expect(
      claims.some((claim) => claim.currentAnchor?.exact.includes(exact)),
      exact,
    ).toBe(true)
  const publications = await db.publication.findMany({ orderBy: { number: 'asc' } })
  expect(publications.map((publication) => publication.correctionNote !== null)).toEqual([false, true])
  expect(await db.evidence.count({ where: { NOT: { quote: null } } }), 'the demonstration quotes nobody').toBe(0)
  expect(new Set(signIns.map((signIn) => signIn.password)).size).toBe(signIns.length)

  const told = replay(await db.recordEntry.findMany({ orderBy: { position: 'asc' } }))
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(claims.map((claim) => [claim.id, claim.state])))
  expect(await verifyRecord()).toMatchObject({ ok: true })
})

test('every public page of the demonstration says that no finding on it is real', async ({ fresh: _ }) => {
  test.slow()
  await openNewsroom(press, { name: 'The Demonstration Desk', language: 'en', demonstration: true })
  await demoStory((await demoPeople()).people)
  const files = await database().siteFile.findMany({ include: { bytes: true } })
  const pages = files.filter((file) => file.mediaType.startsWith('text/html'))
  expect(pages.length).toBeGreaterThan(8)
  for (const page of pages)
    expect(Buffer.from(page.bytes.bytes).toString('utf8'), page.address).toMatch(/demonstration/i)
})
