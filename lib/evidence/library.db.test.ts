import { readFileSync } from 'node:fs'
import { expect, test } from '#e2e/database.ts'
import { newClaim, person, primarySource, ref, use } from '#e2e/desk.ts'
import { refuses, sqlState } from '#e2e/refusals.ts'
import { sourceAt } from './address-reads.ts'
import { source, sources } from './reads.ts'
import { addSource, reviseSource } from './source-writes.ts'
import { attachEvidence } from './writes.ts'

const signal = new AbortController().signal
const at = (address: string) => ({ ...primarySource(), address })

test('an address is in the library once, however it is written and whatever else is said of it', async () => {
  const editor = await person('editor')
  const { id } = await addSource(editor, { details: at('https://www.once.example/report/?utm_source=mail#table-3') })
  await refuses('source-exists', addSource(editor, { details: at('http://once.example/report') }))
  const claim = await newClaim(editor)
  const again = { ...(await ref(claim)), source: { details: at('https://once.example/report/') }, ...use }
  await refuses('source-exists', attachEvidence(editor, again))
  const other = await addSource(editor, { details: at('https://once.example/other') })
  const { version, details } = await source(editor, other.id)
  const moved = { ...details, address: 'https://once.example/report' }
  await refuses('source-exists', reviseSource(editor, { sourceId: other.id, version, details: moved }))
  const held = await sourceAt(editor, { address: 'HTTP://ONCE.example:80/report#here' }, signal)
  expect(held).toMatchObject({ known: { id } })
})

test('of many who add one address at once, one makes the source and the others are told', async ({ sql }) => {
  const editor = await person('editor')
  const wishes = Array.from({ length: 8 }, (_, n) => at(`https://race.example/page?fbclid=${n}`))
  const told = await Promise.allSettled(wishes.map((details) => addSource(editor, { details })))
  expect(told.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const one of told) if (one.status === 'rejected') expect(one.reason.code).toBe('source-exists')
  const twice = sql`insert into source (id, address_key) values (gen_random_uuid(), 'race.example/page?')`
  expect(await sqlState(twice), 'another key').toBeNull()
  const same = sql`insert into source (id, address_key) select gen_random_uuid(), 'race.example/page'`
  expect(await sqlState(same), 'raw SQL too').toBe('23505')
})

test('a source may be revised at its own address, and gives it up when it moves', async () => {
  const editor = await person('editor')
  const { id } = await addSource(editor, { details: at('https://moves.example/a') })
  const first = await source(editor, id)
  const better = { ...first.details, title: 'A better title', reliability: 'Corrected twice last year.' }
  await reviseSource(editor, { sourceId: id, version: first.version, details: better })
  const second = await source(editor, id)
  expect(second.details.reliability).toBe('Corrected twice last year.')
  const moved = { ...better, address: 'https://moves.example/b' }
  await reviseSource(editor, { sourceId: id, version: second.version, details: moved })
  await addSource(editor, { details: at('https://moves.example/a') })
})

test('a source from before addresses were compared is found by its address all the same', async ({ ownerSql }) => {
  const editor = await person('editor')
  const { id } = await addSource(editor, { details: at('https://old.example/page') })
  await ownerSql`update source set address_key = null where id = ${id}`
  await refuses('source-exists', addSource(editor, { details: at('http://www.old.example/page/') }))
  expect(await sourceAt(editor, { address: 'https://old.example/page' }, signal)).toMatchObject({ known: { id } })
})

test('references that are no web address may be alike: only a publisher tells shelves apart', async () => {
  const editor = await person('editor')
  const one = await addSource(editor, { details: at('File 12/2020') })
  const two = await addSource(editor, { details: at('File 12/2020') })
  expect(one.id).not.toBe(two.id)
})

test('the library is searched by any part of title, publisher, author and address, whatever the case', async () => {
  const editor = await person('editor')
  const details = { ...at('https://register.example/harbour/77'), author: 'Dana Ferris', publisher: 'Port registry' }
  const { id } = await addSource(editor, { details })
  for (const words of [details.title, 'PORT regis', 'ferris', 'harbour/77', 'registry dana 77'])
    expect(
      (await sources(editor, words)).map((row) => row.id),
      words,
    ).toContain(id)
  expect((await sources(editor, 'ferris nowhere')).map((row) => row.id)).not.toContain(id)
})

test('only an editor has an address looked up', async () => {
  await refuses('role-missing', sourceAt(await person('reviewer'), { address: 'https://once.example/' }, signal))
})

test('the search has an index of parts of words, and does without where the extension is not to be had', async ({
  databases,
  sql,
}) => {
  expect(await sql`select from pg_indexes where indexname = 'source_details_words'`).toHaveLength(1)
  const script = readFileSync('prisma/migrations/20261125000030_source_library/migration.sql', 'utf8')
  const block = script.slice(script.lastIndexOf('do $$'))
  expect(block).toContain('create extension')
  const bare = await databases.clone('template1')
  expect(await sqlState(bare.sql.unsafe('create extension pg_trgm')), 'a role that may not').toBe('42501')
  expect(await sqlState(bare.sql.unsafe(block))).toBeNull()
  await bare.drop()
})
