import { expect, test } from '@playwright/test'
import { citedNumbers, defaultRules, gate } from './rules.ts'
import { type RuleSettings, ruleChoices, ruleKeys } from './schema.ts'

type Gated = Parameters<typeof gate>[0]
const verdict = { explanation: 'As the table shows.[^1]', sourcesReason: null, otherSide: null }
const item = (number: number, standing: 'primary' | 'secondary', publisher: string | null = null) => ({
  number,
  sourceId: `s${number}`,
  stance: 'supports' as const,
  quote: null,
  locator: null,
  source: { standing, publisher },
})
const whole: Gated = {
  anchor: { outcome: 'made' },
  wording: { claimant: 'A minister', mustCheck: true },
  verdict,
  contact: { asked: true },
  calculation: null,
  evidence: [item(1, 'primary')],
}
const unmet = (claim: Partial<Gated>, rules: Partial<RuleSettings> = {}) =>
  gate({ ...whole, ...claim }, { ...defaultRules, ...rules })
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
    unmet({ evidence: [], verdict: { ...verdict, explanation: 'None exist.', sourcesReason: 'Nobody counts this.' } }),
  ).toEqual([])
})

test('every quote needs a place where it can be found', () => {
  const quoted = { ...item(1, 'primary'), quote: 'So it says.' }
  expect(unmet({ evidence: [quoted] })).toEqual(['locators'])
  expect(unmet({ evidence: [{ ...quoted, locator: 'p. 4' }] })).toEqual([])
})

test('a named claimant was asked, or the desk says why not; where nobody is named there is nobody to ask', () => {
  expect(unmet({ contact: null })).toEqual(['claimant'])
  expect(unmet({ contact: null, wording: { claimant: null, mustCheck: true } })).toEqual([])
})

test('a footnote that leads nowhere keeps the gate shut', () => {
  expect(unmet({ verdict: { ...verdict, explanation: 'See.[^1][^7]' } })).toEqual(['footnotes'])
  expect(citedNumbers('a[^2] b[^10] c[^2] [^x] [^]')).toEqual([2, 10])
})

test('a desk begins with the first choice of each rule, and a claim that passes stricter ones passes the looser', () => {
  for (const key of ruleKeys) expect(defaultRules[key], key).toBe(ruleChoices[key][0])
  const claims: Partial<Gated>[] = [
    {},
    { verdict: null },
    { contact: null },
    { contact: { asked: false } },
    { evidence: [] },
    { evidence: [item(1, 'secondary', 'A'), item(2, 'secondary', 'B')] },
    {
      evidence: [
        { ...item(1, 'primary'), locator: 'p. 4' },
        { ...item(2, 'primary'), stance: 'refutes' },
      ],
    },
  ]
  for (const key of ruleKeys)
    for (const claim of claims) {
      const opens = ruleChoices[key].map((choice) => unmet(claim, { [key]: choice }).every((each) => each !== key))
      // Once shut, it stays shut for every stricter choice.
      expect(opens, `${key} ${JSON.stringify(claim)}`).toEqual([...opens].sort((a, b) => Number(b) - Number(a)))
    }
})

// What each stricter choice asks beside the one it begins with: a claim that passes by then, and one that does not.
const stricter: [Partial<RuleSettings>, Partial<Gated>, Partial<Gated>][] = [
  [
    { sources: 'three' },
    { evidence: ['A', 'B', 'C'].map((name, at) => item(at + 1, 'secondary', name)) },
    { evidence: ['A', 'B'].map((name, at) => item(at + 1, 'secondary', name)) },
  ],
  [
    { primary: 'always' },
    { wording: { claimant: null, mustCheck: false } },
    { wording: { claimant: null, mustCheck: false }, evidence: [item(1, 'secondary', 'A'), item(2, 'secondary', 'B')] },
  ],
  [
    { primary: 'must-check' },
    { evidence: [], verdict: { ...verdict, explanation: 'None.', sourcesReason: 'Nobody counts this.' } },
    { evidence: [item(1, 'secondary', 'A'), item(2, 'secondary', 'B')] },
  ],
  [{ locators: 'always' }, { evidence: [{ ...item(1, 'primary'), locator: 'p. 4' }] }, {}],
  [{ claimant: 'asked' }, { contact: { asked: true } }, { contact: { asked: false } }],
  [{ sides: 'sought' }, { verdict: { ...verdict, otherSide: 'The ministry’s own count.' } }, {}],
]
for (const [rules, passes, fails] of stricter)
  test(`a desk that asks ${JSON.stringify(rules)} refuses what the first choice lets through`, () => {
    expect(unmet(passes, rules)).toEqual([])
    expect(unmet(fails)).toEqual([])
    expect(unmet(fails, rules)).toEqual(Object.keys(rules))
  })

test('a primary source is asked for only of what must be checked, where the desk says so', () => {
  const evidence = [item(1, 'secondary', 'A'), item(2, 'secondary', 'B')]
  const wording = { claimant: null, mustCheck: false }
  expect(unmet({ evidence, wording }, { primary: 'must-check' })).toEqual([])
})

test('evidence that points both ways is cited on both sides, or it was only put away', () => {
  const evidence = [item(1, 'primary'), { ...item(2, 'primary'), stance: 'refutes' as const }]
  expect(unmet({ evidence })).toEqual(['sides'])
  const line = gate({ ...whole, evidence }).find(({ key }) => key === 'sides')
  expect(line?.details).toMatchObject({ numbers: '2', rule: 'cited' })
  expect(unmet({ evidence, verdict: { ...verdict, explanation: 'For.[^1] Against.[^2]' } })).toEqual([])
})
