import { expect, test } from '#e2e/database.ts'
import { newArticle, newClaim, person, text } from '#e2e/desk.ts'
import { refuses } from '#e2e/refusals.ts'
import { articles, article as readArticle } from './reads.ts'
import type { Block } from './schema.ts'
import { sentences } from './sentences.ts'
import { addArticle, editArticle, markCoverage, unmarkCoverage } from './writes.ts'

const nowhere = '01890000-0000-7000-8000-000000000000'
const details = {
  kind: 'theirs',
  title: 'A report',
  byline: null,
  outlet: null,
  address: null,
  standfirst: null,
  publishedOn: null,
  modifiedOn: null,
  caption: null,
  language: 'en',
} as const

async function firstSentence(editor: Awaited<ReturnType<typeof person>>) {
  const { id, versionId } = await newArticle(editor)
  const { current } = await readArticle(editor, id)
  const [first] = sentences(current.text, current.blocks as Block[], 'en')
  if (!first) throw new Error('no sentence')
  return { articleId: id, versionId, ...first }
}

test('a pasted article becomes version 1 with its blocks, and the list shows how far it has come', async () => {
  const editor = await person('editor')
  const { id } = await addArticle(editor, { ...details, text })
  const view = await readArticle(editor, id)
  expect(view.current).toMatchObject({ number: 1 })
  expect(view.current.blocks.map((block) => view.current.text.slice(block.start, block.end))).toEqual(
    text.split('\n\n'),
  )
  const row = (await articles(editor)).find((one) => one.id === id)
  expect(row?.progress).toEqual({ state: 'empty', claims: 0, approved: 0, open: 0, sentences: 4, covered: 0 })
})

test('an article that comes in blocks keeps them, what was set aside, and what its page says of it', async () => {
  const editor = await person('editor')
  const blocks = [
    { kind: 'heading', text: 'Arrests' },
    { kind: 'paragraph', text: 'They rose to 40,000.' },
  ] as const
  const setAside = [{ text: 'Sign up for our letter', why: 'newsletter', at: 1 }]
  const page = { standfirst: 'A year of arrests.', modifiedOn: '2026-01-14', caption: 'The ministry.' }
  const { id } = await addArticle(editor, {
    ...details,
    ...page,
    text: '',
    blocks: [...blocks],
    setAside,
    origin: 'address',
  })
  const view = await readArticle(editor, id)
  expect(view).toMatchObject({ ...page, current: { text: 'Arrests\nThey rose to 40,000.', setAside } })
  expect(view.current.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph'])
})

test('an empty, an endless or a binary paste is refused, and so is a form sent twice', async () => {
  const editor = await person('editor')
  await refuses('text-empty', addArticle(editor, { ...details, text: ' \n\t\n ' }))
  await refuses('text-too-long', addArticle(editor, { ...details, text: 'word '.repeat(200_000) }))
  await refuses('text-binary', addArticle(editor, { ...details, text: `PNG${'\u0000\u0001\u0002'.repeat(50)}` }))
  const twice = { ...details, title: 'Sent twice', text }
  const sent = await Promise.allSettled([
    addArticle(editor, twice),
    addArticle(editor, twice),
    addArticle(editor, twice),
  ])
  expect(sent.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  await refuses('article-exists', addArticle(editor, twice))
})

test('only an editor brings in, edits and marks', async () => {
  const place = await firstSentence(await person('editor'))
  for (const role of ['reviewer', 'publisher', 'admin'] as const) {
    const other = await person(role)
    await refuses('role-missing', addArticle(other, { ...details, text }))
    await refuses('role-missing', editArticle(other, { ...details, articleId: place.articleId, version: 1 }))
    await refuses('role-missing', markCoverage(other, place))
    await refuses('role-missing', unmarkCoverage(other, { articleId: place.articleId, markId: nowhere }))
  }
})

test('details are edited, but not from a form that is older than the article', async () => {
  const editor = await person('editor')
  const { id } = await newArticle(editor)
  const { version } = await readArticle(editor, id)
  await editArticle(editor, { ...details, title: 'A better title', articleId: id, version })
  expect(await readArticle(editor, id)).toMatchObject({ title: 'A better title', version: version + 1 })
  await refuses('stale-version', editArticle(editor, { ...details, articleId: id, version }))
  await refuses('not-found', editArticle(editor, { ...details, articleId: nowhere, version }))
})

test('a sentence is marked once, unmarked once, and can be marked again', async () => {
  const editor = await person('editor')
  const place = await firstSentence(editor)
  const { articleId } = place
  const marked = await Promise.allSettled([markCoverage(editor, place), markCoverage(editor, place)])
  expect(marked.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  await refuses('already-marked', markCoverage(editor, place))
  const [mark] = (await readArticle(editor, articleId)).marks
  expect(mark?.author.name).toBe(editor.name)
  await unmarkCoverage(editor, { articleId, markId: mark?.id ?? '' })
  await refuses('not-found', unmarkCoverage(editor, { articleId, markId: mark?.id ?? '' }))
  await markCoverage(editor, place)
})

test('what is no sentence of the current text is not marked', async () => {
  const editor = await person('editor')
  const place = await firstSentence(editor)
  await refuses('not-a-sentence', markCoverage(editor, { ...place, end: place.end - 1 }))
  await refuses('stale-version', markCoverage(editor, { ...place, versionId: nowhere }))
  await refuses('not-found', markCoverage(editor, { ...place, articleId: nowhere }))
})

test('a mark of one article is not taken back through another', async () => {
  const editor = await person('editor')
  const place = await firstSentence(editor)
  const { id: markId } = await markCoverage(editor, place)
  const other = await newArticle(editor)
  await refuses('not-found', unmarkCoverage(editor, { articleId: other.id, markId }))
})

test('the list counts a claim’s sentence as looked at', async () => {
  const editor = await person('editor')
  const { articleId } = await newClaim(editor)
  const row = (await articles(editor)).find((one) => one.id === articleId)
  expect(row?.progress).toMatchObject({ state: 'in_progress', claims: 1, open: 1, sentences: 4, covered: 1 })
})
