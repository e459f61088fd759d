import { claimIn, newClaim, opinion, person, primarySource, ref, use } from '#e2e/desk.ts'
import { expect, test } from '#e2e/kept-page.ts'
import { refuses } from '#e2e/refusals.ts'
import { recordContact, take } from '#lib/claim/writes.ts'
import { database } from '#lib/db/client.ts'
import { claim as readClaim } from '#lib/review/reads.ts'
import { approve, submit } from '#lib/review/writes.ts'
import { proposeVerdict } from '#lib/verdict/writes.ts'
import { captureAgain } from './ask-writes.ts'
import { captureFile, captures, captureText } from './capture-reads.ts'
import { captureAddress, recheckSources } from './capture-writes.ts'
import { source } from './reads.ts'
import { addSource, reviseSource } from './source-writes.ts'
import { attachEvidence } from './writes.ts'

let made = 0
const job = () => ({
  id: `01890000-0000-7000-8000-${String(process.pid * 1000 + ++made).padStart(12, '0')}`,
  last: true,
})
const jobsOf = (sourceId: string) =>
  database().$queryRaw<{ data: { askedBy: string | null } }[]>`
    select data from jobs.job where name = 'capture' and data->>'sourceId' = ${sourceId}`

test('a source with a web address is asked for when it is added, one on a shelf or a confidential one is not', async () => {
  const editor = await person('editor')
  const add = async (other: object) => (await addSource(editor, { details: { ...primarySource(), ...other } })).id
  const open = await add({})
  expect(await jobsOf(open)).toEqual([{ data: expect.objectContaining({ askedBy: editor.id }) }])
  expect(await jobsOf(await add({ address: 'shelf 12' }))).toEqual([])
  const secret = await add({ confidential: true, confidentialReason: 'Would lose their work.' })
  expect(await jobsOf(secret)).toEqual([])
  const known = await source(editor, open)
  const details = { ...known.details, address: 'https://statistics.example/yearbook/2' }
  await reviseSource(editor, { sourceId: open, version: known.version, details })
  expect(await jobsOf(open)).toHaveLength(2)
  // Opening it by hand is a decision, and one that the record keeps.
  await captureAgain(editor, { sourceId: secret })
  expect(await jobsOf(secret)).toHaveLength(1)
  expect(await captures(editor, secret)).toEqual({ rows: [], waiting: true })
})

test('a page is kept as it was, changes, and dies, and each is a fact', async ({ site }) => {
  const editor = await person('editor')
  const { id: sourceId } = await addSource(editor, { details: { ...primarySource(), address: site.address } })
  const look = () => captureAddress({ sourceId, address: site.address, askedBy: null }, job())
  site.says(200, 'The yearbook.\n\nArrests: 40,000.')
  await look()
  await look()
  site.says(200, 'The yearbook.\n\nArrests: 41,000.')
  await look()
  site.says(404, 'Nothing here.')
  await look()
  const { rows } = await captures(editor, sourceId)
  expect(rows.map(({ status, failure }) => [status, failure])).toEqual([
    [404, 'not-found-there'],
    [200, null],
    [200, null],
    [200, null],
  ])
  const [dead, newest, again, first] = rows
  expect(again?.sha256).toBe(first?.sha256)
  expect(newest?.sha256).not.toBe(first?.sha256)
  expect(await captureText(editor, sourceId, newest?.id ?? '')).toMatchObject({
    text: 'The yearbook.\nArrests: 41,000.',
    earlier: { at: again?.at, text: 'The yearbook.\nArrests: 40,000.' },
  })
  expect((await captureText(editor, sourceId, again?.id ?? '')).earlier).toBeNull()
  const { bytes } = await captureFile(editor, sourceId, newest?.id ?? '', 'warc')
  expect(bytes.subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]))
  await refuses('not-found', captureFile(editor, sourceId, dead?.id ?? '', 'warc'))
  const other = await addSource(editor, { details: primarySource() })
  await refuses('not-found', captureFile(editor, other.id, newest?.id ?? '', 'warc'))
  await refuses('role-missing', captureText(await person(), sourceId, newest?.id ?? ''))
})

test('the same job done twice leaves one fact, and a fault that may pass is tried again before it is written down', async ({
  site,
}) => {
  const { id: sourceId } = await addSource(await person('editor'), { details: primarySource() })
  site.says(200, 'Words.')
  const once = job()
  const request = { sourceId, address: site.address, askedBy: null }
  await Promise.all([captureAddress(request, once), captureAddress(request, once)])
  await captureAddress(request, once)
  const facts = () => database().capture.findMany({ where: { sourceId }, orderBy: { id: 'asc' } })
  expect(await facts()).toHaveLength(1)
  site.says(503, 'Later.')
  await refuses('fetch-failed', captureAddress(request, { ...job(), last: false }))
  expect(await facts()).toHaveLength(1)
  await captureAddress(request, job())
  expect((await facts()).at(-1)).toMatchObject({ status: 503, failure: 'fetch-failed', sha256: null })
})

test('what was given to review is sealed with the copy it rests on, and a page that changes later changes no seal', async ({
  site,
}) => {
  const [editor, reviewer] = [await person('editor'), await person('reviewer')]
  const { id: sourceId } = await addSource(editor, { details: { ...primarySource(), address: site.address } })
  const look = () => captureAddress({ sourceId, address: site.address, askedBy: null }, job())
  const claim = await newClaim(editor)
  const read = () => readClaim(editor, claim.id)
  await take(editor, await ref(claim))
  await attachEvidence(editor, { ...(await ref(claim)), source: { sourceId }, ...use })
  expect((await read()).evidence[0]?.copy).toEqual({ kept: null, failed: null, quote: null })
  site.says(200, 'Table 3. Arrests: 40,000 in all.')
  await look()
  const found = { place: { before: 'Table 3. ', words: 'Arrests: 40,000', after: ' in all.' } }
  expect((await read()).evidence[0]).toMatchObject({ pinned: null, copy: { failed: null, quote: found } })
  await proposeVerdict(editor, { ...(await ref(claim)), ...opinion })
  const asked = { asked: false, askedOn: null, channel: null, answer: null, reason: 'It is public.' }
  await recordContact(editor, { ...(await ref(claim)), ...asked })
  const before = await read()
  await submit(editor, await ref(claim))
  const given = await read()
  expect(given.evidence[0]?.pinned).toBe(given.evidence[0]?.copy?.kept?.sha256)
  expect(given.seal).not.toBe(before.seal)
  expect(given.contentVersion).toBe(before.contentVersion + 1)
  site.says(200, 'Table 3. Arrests: 41,000 in all.')
  await look()
  const later = await read()
  expect(later.seal).toBe(given.seal)
  expect(later.evidence[0]?.copy?.quote).toEqual({ place: null })
  expect(later.evidence[0]?.copy?.kept?.sha256).not.toBe(later.evidence[0]?.pinned)
  await approve(reviewer, { ...(await ref(claim)), seal: given.seal })
  expect((await read()).state).toBe('approved')
  site.says(410, '')
  await look()
  const gone = (await read()).evidence[0]?.copy
  expect(gone).toMatchObject({ kept: later.evidence[0]?.copy?.kept, failed: { code: 'not-found-there', status: 410 } })
})

test('raw SQL cannot slip a copy under an approval, nor tie evidence to a copy of another source', async ({
  site,
  sql,
}) => {
  const people = { editor: await person('editor'), reviewer: await person('reviewer') }
  const claim = await claimIn('approved', people)
  const [card] = claim.evidence
  const other = await addSource(people.editor, { details: primarySource() })
  site.says(200, 'Words.')
  for (const sourceId of [card?.sourceId ?? '', other.id])
    await captureAddress({ sourceId, address: site.address, askedBy: null }, job())
  const tie = (sourceId: string) =>
    sql`insert into evidence_capture (id, evidence_id, capture_id, source_id, author_id)
      select gen_random_uuid(), ${card?.id ?? ''}, id, source_id, ${people.editor.id} from capture where source_id = ${sourceId}`
  await expect(tie(card?.sourceId ?? '')).rejects.toMatchObject({ code: 'TM003' })
  await expect(tie(other.id)).rejects.toMatchObject({ code: '23503' })
})

test('of a confidential source the record keeps neither address nor hash', async ({ site, sql }) => {
  const editor = await person('editor')
  const details = { ...primarySource(), address: site.address, confidential: true, confidentialReason: 'Afraid.' }
  const { id: sourceId } = await addSource(editor, { details })
  site.says(200, 'Canary words.')
  await captureAgain(editor, { sourceId })
  await captureAddress({ sourceId, address: site.address, askedBy: editor.id }, job())
  const told = JSON.stringify(await sql`select data from record_entry where subject_id = ${sourceId}`)
  expect(told).not.toContain(site.address)
  expect(told).not.toMatch(/[0-9a-f]{64}/)
})

test('sources in use are looked at again after a week, the others and the confidential ones never', async ({
  site,
}) => {
  const people = { editor: await person('editor'), reviewer: await person('reviewer') }
  const claim = await claimIn('in_review', people)
  const sourceId = claim.evidence[0]?.sourceId ?? ''
  const unused = (await addSource(people.editor, { details: primarySource() })).id
  await database().$executeRaw`delete from jobs.job`
  site.says(200, 'Words.')
  await captureAddress({ sourceId, address: site.address, askedBy: null }, job())
  await recheckSources()
  expect(await jobsOf(sourceId)).toEqual([])
  await recheckSources(new Date(Date.now() + 8 * 24 * 60 * 60 * 1000))
  expect(await jobsOf(sourceId)).toEqual([{ data: expect.objectContaining({ askedBy: null }) }])
  expect(await jobsOf(unused)).toEqual([])
})
