import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { sentences } from './sentences.ts'
import { canonicalise } from './text.ts'

const cut = (from: string, language = 'en') => {
  const { text, blocks } = canonicalise(from)
  return sentences(text, blocks, language).map(({ start, end }) => text.slice(start, end))
}

// Each line is one text; ` | ` stands where a new sentence begins.
for (const [language, marked] of [
  ['en', 'They met on Monday. | Nobody else was there.'],
  ['en', 'Secretary of State J. P. Smith met U.S. President Roe. | They talked.'],
  ['en', 'It was made in the U.S. | The rest was not.'],
  ['en', 'Dr. Roe and Gen. Poe, of Acme Inc., spoke at 5 p.m. on Jan. 12. | It rained.'],
  ['en', 'It fell by 3.5 percent to $1.2 million. | No. 4 rose.'],
  ['en', 'Was it so? | No. | He denied it.'],
  ['en', '“Is it so?” she asked. | “It is!” he said.'],
  ['en', 'He said: “More can be done.” | She agreed.'],
  ['en', 'We wait ... and see. | Then we act.'],
  ['en', '1. The first point. | It is short.'],
  ['en', 'Then they left. | They danced! 🎉'],
  ['en', 'They took vitamin C. | He did not.'],
  ['es', 'La presidenta de EE. UU. viajó. | El Sr. Pérez no.'],
  ['es', 'Bajó un 3.5 % según la Dra. Ruiz. | ¿Es cierto? | No lo es.'],
  ['es', '«¿Es así?», preguntó ella. | «Sí», dijo.'],
  ['es', 'Cayó en el art. 4 a las 5 p. m. del lunes. | Luego subió.'],
] as const)
  test(`${language}: ${marked}`, () => {
    expect(cut(marked.replaceAll(' | ', ' '), language)).toEqual(marked.split(' | '))
  })

const pieces = [
  'Mr. Roe',
  'the U.S.',
  '3.5',
  'J.',
  '”',
  '“',
  '?',
  '!',
  '.',
  '…',
  ' ',
  ' ',
  '\n',
  'and so',
  'She',
  '12',
  '—',
  '(',
  ')',
  '😀',
  'ñandú',
]
const prose = fc
  .array(fc.constantFrom(...pieces), { maxLength: 40 })
  .map((parts) => canonicalise(`Words ${parts.join('')}`))

test('sentences lie inside blocks, in order, apart, and leave out only space', () => {
  fc.assert(
    fc.property(prose, fc.constantFrom('en', 'es'), ({ text, blocks }, language) => {
      const ranges = sentences(text, blocks, language)
      const gaps = [0, ...ranges.map(({ end }) => end)].map((from, at) => text.slice(from, ranges[at]?.start))
      expect(gaps.join('').trim()).toBe('')
      expect(ranges.filter(({ start, end }, at) => end <= start || start < (ranges[at - 1]?.end ?? 0))).toEqual([])
      expect(ranges.filter((one) => !blocks.some((block) => block.start <= one.start && one.end <= block.end))).toEqual(
        [],
      )
    }),
    { numRuns: 500 },
  )
})
