import { expect, test } from '#e2e/database.ts'
import { newArticle, newClaim, person, text } from '#e2e/desk.ts'
import { replaceBy, seenText } from '#e2e/newer.ts'
import { refuses } from '#e2e/refusals.ts'
import { replaceText, restoreLine, setBlockAside } from '#lib/claim/text-writes.ts'
import type { Actor } from '#lib/user/schema.ts'
import { withBlockEdited } from './blocks.ts'
import { articles, article as readArticle } from './reads.ts'
import { sentences } from './sentences.ts'
import { versions } from './version-reads.ts'
import { addArticle, markCoverage } from './writes.ts'

async function mark(editor: Actor, articleId: string, start: string) {
  const { current, language } = await readArticle(editor, articleId)
  const found = sentences(current.text, current.blocks, language).find((one) =>
    current.text.startsWith(start, one.start),
  )
  if (!found) throw new Error(`no sentence begins with “${start}”`)
  await markCoverage(editor, { articleId, versionId: current.id, ...found })
}
const marked = async (editor: Actor, articleId: string) => {
  const { current, marks } = await readArticle(editor, articleId)
  return marks.map(({ start, end, author }) => [current.text.slice(start, end), author.id])
}

test('“nothing to check” goes over to sentences that stand in the same words, and whoever said it still said it', async () => {
  const editor = await person('editor')
  const other = await person('editor')
  const { id } = await newArticle(editor)
  await mark(editor, id, 'The minister spoke')
  await mark(editor, id, 'Crime fell')
  await mark(editor, id, 'The hall')
  const later = `${text.replace('40 percent', '41 percent').replace('spoke on Monday', 'spoke on\u00a0Monday')} It was late.`
  const { marks } = await replaceBy(other, id, `A first word.\n\n${later}`)
  expect(marks).toBe(2)
  expect(await marked(editor, id)).toEqual([
    ['The minister spoke on\u00a0Monday.', editor.id],
    ['The hall was full.', editor.id],
  ])
  const row = (await articles(editor)).find((one) => one.id === id)
  expect(row?.progress).toMatchObject({ sentences: 6, covered: 2 })
})

test('a sentence that goes on now, or that now stands twice, was not looked at as it is', async () => {
  const editor = await person('editor')
  const { id } = await newArticle(editor, `${text}\n\nNobody left the room`)
  await mark(editor, id, 'Nobody left')
  await mark(editor, id, 'The hall')
  const twice = 'So. The hall was full. So.'
  await replaceBy(editor, id, `Nobody left the room before she had answered.\n\n${twice}\n\n${twice}`)
  expect(await marked(editor, id)).toEqual([])
})

const unknown = { byline: null, outlet: null, address: null, standfirst: null }
const page = { ...unknown, publishedOn: null, modifiedOn: null, caption: null, text: '' }
async function pageWithAsides(editor: Actor, title: string): Promise<string> {
  const blocks = ['Crime fell.', 'Arrests rose.', 'She left.'].map((words) => ({
    kind: 'paragraph' as const,
    text: words,
  }))
  const setAside = [
    { text: 'Subscribe now.', why: 'newsletter', at: 1 },
    { text: 'Read also: crime.', why: 'related', at: 1 },
    { text: 'All rights reserved.', why: 'footer', at: 3 },
  ]
  return (await addArticle(editor, { ...page, kind: 'theirs', language: 'en', title, blocks, setAside })).id
}
const standing = async (editor: Actor, id: string) => {
  const { current } = await readArticle(editor, id)
  return { lines: current.text.split('\n'), aside: current.setAside.map((line) => `${line.at} ${line.text}`) }
}

test('a line that was set aside is put back where it stood, and a block set aside where it stands', async () => {
  const editor = await person('editor')
  const id = await pageWithAsides(editor, 'Asides')
  await restoreLine(editor, { ...(await seenText(id)), line: 0 })
  expect(await standing(editor, id)).toEqual({
    lines: ['Crime fell.', 'Subscribe now.', 'Arrests rose.', 'She left.'],
    aside: ['2 Read also: crime.', '4 All rights reserved.'],
  })
  await setBlockAside(editor, { ...(await seenText(id)), block: 0 })
  await setBlockAside(editor, { ...(await seenText(id)), block: 2 })
  expect(await standing(editor, id)).toEqual({
    lines: ['Subscribe now.', 'Arrests rose.'],
    aside: ['0 Crime fell.', '1 Read also: crime.', '2 She left.', '2 All rights reserved.'],
  })
  await restoreLine(editor, { ...(await seenText(id)), line: 2 })
  expect((await standing(editor, id)).lines).toEqual(['Subscribe now.', 'Arrests rose.', 'She left.'])
  expect((await versions(editor, id)).map(({ origin, reason }) => [origin, reason])).toEqual([
    ['restore', null],
    ['set_aside', null],
    ['set_aside', null],
    ['restore', null],
    ['paste', null],
  ])
})

test('lines and blocks are moved by editors, from the text that stands, and never all of it', async () => {
  const editor = await person('editor')
  const id = await pageWithAsides(editor, 'No asides')
  const seen = await seenText(id)
  for (const role of ['reviewer', 'publisher', 'admin'] as const) {
    await refuses('role-missing', restoreLine(await person(role), { ...seen, line: 0 }))
    await refuses('role-missing', setBlockAside(await person(role), { ...seen, block: 0 }))
  }
  await refuses('not-found', restoreLine(editor, { ...seen, line: 3 }))
  await refuses('not-found', setBlockAside(editor, { ...seen, block: 3 }))
  await setBlockAside(editor, { ...seen, block: 0 })
  await refuses('stale-version', restoreLine(editor, { ...seen, line: 0 }))
  await refuses('stale-version', setBlockAside(editor, { ...seen, block: 0 }))
  await setBlockAside(editor, { ...(await seenText(id)), block: 0 })
  await refuses('text-empty', setBlockAside(editor, { ...(await seenText(id)), block: 0 }))
})

test('a paragraph is edited in place: its claim knows, what was set aside stays where it was', async () => {
  const editor = await person('editor')
  const { articleId } = await newClaim(editor)
  const { current } = await readArticle(editor, articleId)
  const draft = withBlockEdited(current, 0, 'The minister spoke.\nShe said that arrests rose to 41,000 in a year.')
  const seen = { articleId, versionId: current.id }
  const made = await replaceText(editor, { ...seen, ...draft, text: '', origin: 'edit', reason: 'A slip.' })
  expect(made.claims).toMatchObject({ changed: 1 })
  expect((await readArticle(editor, articleId)).current.blocks).toHaveLength(3)
})
