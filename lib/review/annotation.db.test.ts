import { annotationMusts, broken } from '#e2e/annotation-model.ts'
import { expect, test } from '#e2e/database.ts'
import { claimIn, newArticle, newClaim, person, primarySource, ref, text, use } from '#e2e/desk.ts'
import { refuses, sqlState } from '#e2e/refusals.ts'
import { versionText } from '#lib/article/text-reads.ts'
import { drop } from '#lib/claim/writes.ts'
import { database } from '#lib/db/client.ts'
import { attachEvidence } from '#lib/evidence/writes.ts'
import { verifyRecord } from '#lib/record/reads.ts'
import { annotation, type Json, standingAlone } from './annotation.ts'
import { annotatedArticle } from './annotation-reads.ts'
import { bringAnnotations } from './annotation-writes.ts'
import { claims, claim as readClaim } from './reads.ts'

const nowhere = '01890000-0000-7000-8000-000000000000'
const origin = 'https://desk.example'
const anno = (exact: string, other: object = {}, around: object = {}) => ({
  ...{ type: 'Annotation', body: { type: 'TextualBody', value: `About ${exact}.` } },
  target: { source: 'https://outlet.example/said', selector: { type: 'TextQuoteSelector', exact, ...around } },
  ...other,
})
const jsonOf = async (actor: Parameters<typeof annotatedArticle>[0], articleId: string): Promise<Json[]> => {
  const article = await annotatedArticle(actor, articleId)
  return article.claims.map((claim) => standingAlone(annotation(article, claim, origin)))
}

test('a claim is annotated with its statement and, once there is one, its verdict', async () => {
  const people = { editor: await person('editor'), reviewer: await person('reviewer') }
  const { articleId } = await claimIn('approved', people)
  await newClaim(people.editor, { statement: 'Without a verdict.' }, articleId)
  const all = await jsonOf(people.reviewer, articleId)
  expect(all.flatMap((json) => broken(annotationMusts, json))).toEqual([])
  const said = all.map((json) => (json.body as Json[]).map(({ value }) => value))
  expect(said).toContainEqual(['Without a verdict.'])
  expect(said).toContainEqual([expect.stringMatching(/^Arrests rose/), 'true', 'The yearbook has the same number.'])
})

test('nothing of any evidence, confidential or not, is in an annotation', async () => {
  const editor = await person('editor')
  const claim = await newClaim(editor)
  const details = { ...primarySource(), title: 'SECRET', confidential: true, confidentialReason: 'HUSH' }
  await attachEvidence(editor, { ...(await ref(claim)), source: { details }, ...use, note: 'NOTE' })
  const all = JSON.stringify([await annotatedArticle(editor, claim.articleId), await jsonOf(editor, claim.articleId)])
  for (const word of ['SECRET', 'HUSH', 'NOTE', use.quote, use.locator]) expect(all).not.toContain(word)
})

test('annotations and texts are read by the newsroom, and by nobody without a role', async () => {
  const { id } = await newArticle(await person('editor'))
  for (const role of ['editor', 'reviewer', 'publisher', 'admin'] as const)
    await annotatedArticle(await person(role), id)
  await refuses('role-missing', annotatedArticle(await person(), id))
  await refuses('not-found', annotatedArticle(await person('editor'), nowhere))
  expect((await versionText(await person('reviewer'), id, 1)).text).toBe(text.replace('\n\n', '\n'))
  await refuses('role-missing', versionText(await person(), id, 1))
  await refuses('not-found', versionText(await person('editor'), id, 2))
})

test('a dropped claim has no annotation, and whoever keeps a copy learns of it by the time of change', async () => {
  const editor = await person('editor')
  const claim = await newClaim(editor)
  const before = await annotatedArticle(editor, claim.articleId)
  await drop(editor, { ...(await ref(claim)), reason: 'Said by nobody.' })
  const after = await annotatedArticle(editor, claim.articleId)
  expect([before.claims.length, after.claims.length]).toEqual([1, 0])
  expect(after.modified.getTime()).toBeGreaterThan(before.modified.getTime())
})

test('annotations become claims on the very words, identified, with the editor as their author', async () => {
  const editor = await person('editor')
  const { id: articleId } = await newArticle(editor)
  const from = { id: 'https://elsewhere.example/1', canonical: 'urn:uuid:1' }
  const items = [anno('40,000 in a year', from), anno('Crime fell by 40 percent')]
  const { made, refused } = await bringAnnotations(editor, { articleId, items })
  expect(refused).toEqual([])
  expect(made.map(({ at }) => at)).toEqual([0, 1])
  const claim = await readClaim(editor, made[0]?.claimId ?? '')
  expect(claim).toMatchObject({
    ...{ state: 'identified', takenBy: null, contributors: [editor.id] },
    anchor: { exact: '40,000 in a year', author: { id: editor.id } },
    wording: { statement: 'About 40,000 in a year.', claimant: null, claimedOn: '2026-01-13', mustCheck: true },
  })
  const [first, second] = await jsonOf(editor, articleId)
  expect(first).toMatchObject({ canonical: 'urn:uuid:1', via: ['https://elsewhere.example/1'] })
  expect(first?.id).toContain(`/annotations/${claim.id}`)
  expect(second?.via).toBeUndefined()
  const [entry] = await database().recordEntry.findMany({ where: { subjectId: claim.id } })
  expect(JSON.parse(entry?.data ?? '')).toMatchObject({
    origin: { canonical: 'urn:uuid:1', remark: 'About 40,000 in a year.' },
  })
  expect((await verifyRecord()).ok).toBe(true)
})

test('what is given out can be brought in again, word for word', async () => {
  const editor = await person('editor')
  const claim = await newClaim(editor)
  const { id: articleId } = await newArticle(editor)
  const { made } = await bringAnnotations(editor, { articleId, items: await jsonOf(editor, claim.articleId) })
  const again = await readClaim(editor, made[0]?.claimId ?? '')
  expect([again.wording.statement, again.anchor.start, again.anchor.end]).toEqual([
    ...[claim.wording.statement, claim.anchor.start, claim.anchor.end],
  ])
})

test('each that cannot be placed is named with its reason, and holds up nobody else', async () => {
  const editor = await person('editor')
  const { id: articleId } = await newArticle(
    editor,
    `${text}\n\n${'40,000 in a year. '.repeat(2)}\n\n${'long '.repeat(1500)}end`,
  )
  const items = [
    anno('50,000 in a year'),
    anno('40,000 in a year'),
    'https://elsewhere.example/anno/1',
    { ...anno('x'), target: 'https://outlet.example/said' },
    anno('40,000 in a year', {}, { prefix: 'arrests rose to ' }),
    anno('40,000 in a year', {}, { prefix: 'arrests rose to ' }),
    anno('long '.repeat(1500).trim()),
  ]
  const { made, refused } = await bringAnnotations(editor, { articleId, items })
  expect(made.map(({ at }) => at)).toEqual([4])
  expect(refused.map(({ at, code, quote }) => [at, code, quote?.slice(0, 16) ?? null])).toEqual([
    [0, 'quote-not-found', '50,000 in a year'],
    [1, 'quote-ambiguous', '40,000 in a year'],
    [2, 'annotation-unreadable', null],
    [3, 'annotation-without-quote', null],
    [5, 'claim-exists', '40,000 in a year'],
    [6, 'quote-too-long', 'long long long lo'.slice(0, 16)],
  ])
  expect(await claims(editor, articleId)).toHaveLength(1)
})

test('only an editor brings annotations in, and only to an article that is there', async () => {
  const editor = await person('editor')
  const { id: articleId } = await newArticle(editor)
  const items = [anno('40,000 in a year')]
  for (const role of ['reviewer', 'publisher', 'admin'] as const)
    await refuses('role-missing', bringAnnotations(await person(role), { articleId, items }))
  await refuses('not-found', bringAnnotations(editor, { articleId: nowhere, items }))
  expect(await claims(editor, articleId)).toEqual([])
})

test('after a fault nothing is made: all of it stands in one transaction', async ({ ownerSql }) => {
  const editor = await person('editor')
  const { id: articleId } = await newArticle(editor)
  await ownerSql.unsafe(`create function fail() returns trigger language plpgsql as $$ begin
    if new.statement like '%percent%' then raise exception 'a fault'; end if; return new; end $$`)
  await ownerSql.unsafe('create trigger fails before insert on wording for each row execute function fail()')
  const items = [anno('40,000 in a year'), anno('Crime fell by 40 percent')]
  const outcome = await bringAnnotations(editor, { articleId, items }).catch(() => 'failed')
  await ownerSql.unsafe('drop trigger fails on wording')
  expect(outcome).toBe('failed')
  expect(await claims(editor, articleId)).toEqual([])
})

test('where a claim came from is a fact: it is kept as it is', async ({ sql }) => {
  const editor = await person('editor')
  const { id: articleId } = await newArticle(editor)
  await bringAnnotations(editor, { articleId, items: [anno('40,000 in a year')] })
  expect(await sqlState(sql`update claim_origin set canonical = 'urn:other'`)).toBe('42501')
})

test('a whole export of annotations is brought in within one transaction', async () => {
  const editor = await person('editor')
  const sentences = Array.from({ length: 100 }, (_, at) => `Number ${at} stands here.`).join(' ')
  const { id: articleId } = await newArticle(editor, sentences)
  const items = Array.from({ length: 100 }, (_, at) => anno(`Number ${at} stands here.`))
  const { made } = await bringAnnotations(editor, { articleId, items })
  expect(made).toHaveLength(100)
})
