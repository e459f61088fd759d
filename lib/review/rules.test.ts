import { expect, test } from '@playwright/test'
import { citedNumbers, gate } from './rules.ts'

type Gated = Parameters<typeof gate>[0]
const verdict = { explanation: 'As the table shows.[^1]', sourcesReason: null }
const item = (number: number, standing: 'primary' | 'secondary', publisher: string | null = null) => ({
  number,
  sourceId: `s${number}`,
  quote: null,
  locator: null,
  source: { standing, publisher },
})
const whole: Gated = {
  anchor: { outcome: 'made' },
  wording: { claimant: 'A minister' },
  verdict,
  contact: { asked: true },
  calculation: null,
  evidence: [item(1, 'primary')],
}
const unmet = (claim: Partial<Gated>) =>
  gate({ ...whole, ...claim })
    .filter((line) => !line.met)
    .map((line) => line.key)

test('a claim with a verdict, one primary source and an asked claimant passes the gate', () => {
  expect(unmet({})).toEqual([])
})

test('a claim whose words are nowhere, or in several places, does not go to review', () => {
  for (const outcome of ['lost', 'ambiguous']) expect(unmet({ anchor: { outcome } })).toEqual(['words'])
  for (const outcome of ['unchanged', 'moved', 'changed', 'repinned'])
    expect(unmet({ anchor: { outcome } })).toEqual([])
})

test('without a verdict the gate stays shut', () => {
  expect(unmet({ verdict: null })).toEqual(['verdict'])
})

for (const [name, evidence, open] of [
  ['one secondary source is too little', [item(1, 'secondary', 'Agency')], true],
  [
    'two secondary sources of one publisher count once',
    [item(1, 'secondary', 'Agency'), item(2, 'secondary', ' agency ')],
    true,
  ],
  [
    'two secondary sources of different publishers are enough',
    [item(1, 'secondary', 'A'), item(2, 'secondary', 'B')],
    false,
  ],
  ['a secondary source without a publisher stands for itself', [item(1, 'secondary'), item(2, 'secondary')], false],
] as const)
  test(name, () => {
    expect(unmet({ evidence })).toEqual(open ? ['sources'] : [])
  })

test('a written reason stands in for missing sources', () => {
  expect(
    unmet({ evidence: [], verdict: { explanation: 'None exist.', sourcesReason: 'Nobody counts this.' } }),
  ).toEqual([])
})

test('every quote needs a place where it can be found', () => {
  const quoted = { ...item(1, 'primary'), quote: 'So it says.' }
  expect(unmet({ evidence: [quoted] })).toEqual(['locators'])
  expect(unmet({ evidence: [{ ...quoted, locator: 'p. 4' }] })).toEqual([])
})

test('a named claimant was asked, or the desk says why not; where nobody is named there is nobody to ask', () => {
  expect(unmet({ contact: null })).toEqual(['claimant'])
  expect(unmet({ contact: null, wording: { claimant: null } })).toEqual([])
})

test('a footnote that leads nowhere keeps the gate shut', () => {
  expect(unmet({ verdict: { ...verdict, explanation: 'See.[^1][^7]' } })).toEqual(['footnotes'])
  expect(citedNumbers('a[^2] b[^10] c[^2] [^x] [^]')).toEqual([2, 10])
})
