import { press } from '#components/site/press.tsx'
import { expect, test } from '#e2e/database.ts'
import { publishedCheck, readAt } from '#e2e/publishing.ts'
import { database } from '#lib/db/client.ts'
import { openNewsroom } from './writes.ts'

const entries = () => database().recordEntry.count()

test('opening a newsroom twice at once makes one newsroom, one scale, one front and one entry', async ({
  fresh: _,
}) => {
  const house = { name: 'The Test Desk', language: 'en', demonstration: false } as const
  await Promise.all([openNewsroom(press, house), openNewsroom(press, { ...house, name: 'Another' })])
  await openNewsroom(press, house)
  expect(await database().newsroom.count()).toBe(1)
  expect(await database().ratingScale.count()).toBe(1)
  expect(await entries()).toBe(1)
  expect(await readAt('/')).toContain('Nothing has been published yet.')
  expect(await readAt('/methodology')).toContain('Mostly true')
})

test('a new look of the house presses every public page anew, from its publication', async ({ fresh: _ }) => {
  const { slug } = await publishedCheck()
  await openNewsroom(press, { name: 'x', language: 'en', demonstration: false })
  const before = await readAt(`/checks/${slug}`)
  const another: typeof press = async (site) =>
    (await press(site)).map((file) => ({ ...file, bytes: Buffer.concat([file.bytes, Buffer.from('<!-- new -->')]) }))
  await openNewsroom(another, { name: 'x', language: 'en', demonstration: false })
  expect(await readAt(`/checks/${slug}`)).toBe(`${before}<!-- new -->`)
})

test('a new kind of file beside a check is pressed for every check, though the front looks as before', async ({
  fresh: _,
}) => {
  const slugs = [(await publishedCheck()).slug, (await publishedCheck()).slug]
  const house = { name: 'x', language: 'en', demonstration: false } as const
  await openNewsroom(press, house)
  const more: typeof press = async (site) => [
    ...(await press(site)),
    ...site.checks.map(({ slug }) => ({
      ...{ address: `/checks/${slug}/new`, mediaType: 'text/plain', immutable: false, bytes: Buffer.from(slug) },
    })),
  ]
  await openNewsroom(more, house)
  for (const slug of slugs) expect(await readAt(`/checks/${slug}/new`)).toBe(slug)
})

test('opening an open newsroom that looks as it did lays nothing and writes nothing down', async ({ fresh: _ }) => {
  await publishedCheck()
  const house = { name: 'x', language: 'en', demonstration: false } as const
  await openNewsroom(press, house)
  const before = await entries()
  await openNewsroom(press, house)
  expect(await entries()).toBe(before)
})
