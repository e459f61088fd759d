import { expect, test } from '@playwright/test'
import { reanchor } from './reanchor.ts'
import type { ReanchorOutcome } from './schema.ts'

/** The claim stands between brackets in the old text; `kept` is what the range should hold in the new one. */
function look(marked: string, to: string) {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  const [one] = reanchor(marked.replace(/[[\]]/g, ''), to, [{ id: 'it', start, end }])
  if (!one) throw new Error('no answer')
  return { ...one, words: one.range && to.slice(one.range.start, one.range.end) }
}

type Case = [outcome: ReanchorOutcome, from: string, to: string, words: string | null]
const cases: Record<string, Case[]> = {
  'what fills a hole is not the passage while the very words stand elsewhere': [
    [
      'ambiguous',
      'She said that arrests rose to [40,000 in a year].\nCrime fell by 40 percent, she said.',
      'Police: 40,000 in a year. So it was.\nPolice: 40,000 in a year. So it was.\nSubscribe to our letter.\nRead also: crime.',
      '40,000 in a year',
    ],
  ],
  'typography alone is the same words': [
    ['unchanged', 'She said ["no" to it] twice.', 'She said “no” to it twice.', '“no” to it'],
    ['unchanged', 'He [can’t pay] it.', "He can't pay it.", "can't pay"],
    ['unchanged', 'It fell [40 % in May].', 'It fell 40\u00a0% in\u202fMay.', '40\u00a0% in\u202fMay'],
    ['unchanged', 'A [well-known loss] of -3.', 'A well‑known loss of −3.', 'well‑known loss'],
    ['unchanged', 'A loss of [-3 points].', 'A loss of −3 points.', '−3 points'],
    ['unchanged', 'Late 2019–[2020 figures] held.', 'Late 2019-2020 figures held.', '2020 figures'],
    ['unchanged', 'One fall—[one of many]—hurt.', 'One fall–one of many–hurt.', 'one of many'],
    ['unchanged', 'El [pingüino comió] ayer.', 'El pingu\u0308ino comio\u0301 ayer.', 'pingu\u0308ino comio\u0301'],
    ['unchanged', 'Dijo [«basta ya»] y salió.', 'Dijo “basta ya” y salió.', '“basta ya”'],
    ['unchanged', '[Two lines. They follow.] Next.', 'Two lines.\nThey follow. Next.', 'Two lines.\nThey follow.'],
    ['unchanged', 'Ends [here.\nBegins here] now.', 'Ends here. Begins here now.', 'here. Begins here'],
  ],
  'anything else is not': [
    ['changed', 'There were [40,000 arrests].', 'There were 41,000 arrests.', '41,000 arrests'],
    ['changed', 'The [Senate] voted on it.', 'The senate voted on it.', 'senate'],
    ['changed', 'It covers [30 m²] of floor.', 'It covers 30 m2 of floor.', '30 m2'],
    ['changed', 'It took [½ hour] to open.', 'It took 1/2 hour to open.', '1/2 hour'],
    ['changed', 'He left [in May, she said], alone.', 'He left in May; she said, alone.', 'in May; she said'],
    ['changed', 'Creció un [40 % anual] allí.', 'Creció un 40% anual allí.', '40% anual'],
    ['changed', 'We [can pay] for it.', "We can't pay for it.", "can't pay"],
    ['changed', 'He lives in [Año Nuevo] street.', 'He lives in Ano Nuevo street.', 'Ano Nuevo'],
  ],
  'words are whole, with all that hangs on to them': [
    ['changed', 'We saw [40,000 arrests] there.', 'We saw 140,000 arrests there.', '140,000 arrests'],
    ['changed', 'It costs [5] a month.', 'It costs 5.5 a month.', '5.5'],
    ['changed', 'It costs [5] a month.', 'It costs .5 a month.', '.5'],
    ['changed', 'It costs [5] a month.', 'It costs 5,000 a month.', '5,000'],
    ['changed', 'It costs [5] a month.', 'It costs 5% a month.', '5%'],
    ['changed', 'It costs [5] a month.', 'It costs $5 a month.', '$5'],
    ['changed', 'It costs $[5] a month.', 'It costs €5 a month.', '€5'],
    ['changed', 'It costs [$5] a month.', 'It costs A$5 a month.', 'A$5'],
    ['changed', 'It fell [40 %] there.', 'It fell -40 % there.', '-40 %'],
    ['changed', 'It fell [40 %] there.', 'It fell −40 % there.', '−40 %'],
    ['changed', 'It fell [40 %] there.', 'It fell 30-40 % there.', '30-40 %'],
    ['changed', 'It lost [40 million].', 'It lost €—40 million.', '€—40 million'],
    ['unchanged', 'It lost much, [40 million].', 'It lost much—40 million.', '40 million'],
    ['changed', 'Hubo [500 detenidos] allí.', 'Hubo 2\u00a0500 detenidos allí.', '2\u00a0500 detenidos'],
    ['changed', 'Subió [40] en mayo.', 'Subió 40 % en mayo.', '40 %'],
    ['changed', 'Costó [40 millones] al mes.', 'Costó € 40 millones al mes.', '€ 40 millones'],
    ['changed', 'All [residents] may vote.', 'All non-residents may vote.', 'non-residents'],
    ['changed', 'The [arrest] was filmed.', 'The arrest(s) was filmed.', 'arrest(s)'],
    ['changed', 'It was [legal] then.', 'It was illegal then.', 'illegal'],
    ['changed', 'A 👩 [met 👩] there.', 'A 👩 met 👩‍🔬 there.', 'met 👩‍🔬'],
    ['unchanged', 'It costs [5], a month.', 'It costs 5. A month.', '5'],
    ['unchanged', 'They saw [40,000 arrests].', '“They saw (40,000 arrests)!”', '40,000 arrests'],
    ['unchanged', 'A low-[paid job] it was.', 'It was so: A low-paid job it was.', 'paid job'],
    ['unchanged', 'The fall, [40 a day], hurt.', 'The fall—40 a day—hurt.', '40 a day'],
  ],
  'what was moved is found where it went': [
    [
      'moved',
      '[Ana won the seat.] Leo lost it by two.\nIt rained all week.',
      'It rained all week.\nLeo lost it by two. Ana won the seat.',
      'Ana won the seat.',
    ],
    [
      'unchanged',
      'Ana won.\n[Leo lost it by two.]',
      'Nothing new.\nAna won.\nLeo lost it by two.',
      'Leo lost it by two.',
    ],
    ['unchanged', '[El río creció] dos metros.', 'Ayer, según dicen, El río creció dos metros.', 'El río creció'],
  ],
  'what was reworded is shown in its new words': [
    ['changed', 'It was [a quiet year] for all.', 'It was a very quiet year for all.', 'a very quiet year'],
    [
      'changed',
      '[Forty people died in the fire], he said.',
      'Fifty persons died in the blaze, he said.',
      'Fifty persons died in the blaze',
    ],
    [
      'changed',
      'Las [ventas cayeron un 3 %] en abril.',
      'Las ventas subieron un 3 % en abril.',
      'ventas subieron un 3 %',
    ],
    ['changed', 'She [denied] the charge.', 'She admitted the charge.', 'admitted'],
    ['changed', '[40]', '41', '41'],
  ],
  'what is gone is lost': [
    ['lost', 'It rained. [Prices fell by a third.] We left.', 'It rained. We left.', null],
    ['lost', 'The mayor said [A]. The end.', 'The mayor said. The end.', null],
    ['lost', '[The mayor said A.] The mayor said B. End.', 'The mayor said B. End.', null],
    ['lost', '[Everything here] is new.', '', null],
    ['lost', 'Es [la verdad].', 'Otra cosa muy distinta ocupa hoy esta página.', null],
  ],
  'of twins none is taken unasked': [
    ['unchanged', 'One. It fell. Two. [It fell.] Three.', 'One. Two. It fell. Three.', 'It fell.'],
    ['ambiguous', 'One. [It fell.] Two. It fell. Three.', 'One. Two. It fell. Three.', 'It fell.'],
    [
      'changed',
      'One. [It fell 40 %.] Two. It fell 40 %. Three.',
      'One. It fell 41 %. Two. It fell 40 %. Three.',
      'It fell 41 %.',
    ],
    [
      'unchanged',
      'One. It fell 40 %. Two. [It fell 40 %.] Three.',
      'One. It fell 41 %. Two. It fell 40 %. Three.',
      'It fell 40 %.',
    ],
    ['ambiguous', 'One. [It fell by 40 %.] Two.', 'One. It fell by 40 %. It fell by 40 %. Two.', 'It fell by 40 %.'],
    ['unchanged', 'One is here. [It fell.] Two is there.', 'One is here. It fell. Two is there. It fell.', 'It fell.'],
    ['ambiguous', 'So: [no]. And out.', 'They say no to all, we say no to none.', 'no'],
  ],
}

for (const [what, list] of Object.entries(cases))
  for (const [outcome, from, to, words] of list)
    test(`${what}: ${from} → ${to}`, () => {
      expect(look(from, to)).toMatchObject({ outcome, words })
    })

test('an ambiguous claim names every place, a lost one what looks alike', () => {
  const twins = look('So: [no]. And out.', 'They say no to all, we say no to none.')
  expect(twins.candidates).toEqual([
    { start: 9, end: 11 },
    { start: 27, end: 29 },
  ])
  const rest = 'Other matters followed at length. Nobody rose to speak.'
  const to = `${rest} The council of Brea raised its water rates by a fifth in spring.`
  const gone = look(`[In spring the council of Brea raised water rates by a fifth.] ${rest}`, to)
  expect(gone.outcome).toBe('lost')
  expect(gone.candidates.map(({ start, end }) => to.slice(start, end))).toEqual([
    expect.stringContaining('council of Brea raised its water rates by a fifth'),
  ])
})

test('claims that overlap or lie in each other are answered one by one, in the order given', () => {
  const answers = reanchor('Ana won the seat by two votes.', 'So Ana won the seat by ten votes.', [
    { id: 'all', start: 0, end: 30 },
    { id: 'within', start: 0, end: 16 },
    { id: 'over', start: 12, end: 23 },
  ])
  expect(answers.map(({ id, outcome, range }) => [id, outcome, range])).toEqual([
    ['all', 'changed', { start: 3, end: 33 }],
    ['within', 'unchanged', { start: 3, end: 19 }],
    ['over', 'changed', { start: 15, end: 26 }],
  ])
})

test('no claims, no answers', () => {
  expect(reanchor('Old.', 'New.', [])).toEqual([])
})
