import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { claimStateSchema } from '#lib/claim/schema.ts'
import { roleSchema } from '#lib/user/schema.ts'
import { isIncluded, type Plan, partOf, publicNumbers, whyNotPublish } from './rules.ts'

const publisher = { roles: ['publisher'] as const }
const claim = { part: 'fresh', mustCheck: true, statement: 'Crime fell.' } as const
const ready: Plan = { prepared: true, published: false, changed: true, claims: [claim] }

test('what becomes of a claim in each state, before and after it was public', () => {
  const parts = claimStateSchema.options.map((state) => [state, partOf(state, false), partOf(state, true)])
  expect(parts).toEqual([
    ['identified', 'open', 'carried'],
    ['researching', 'open', 'carried'],
    ['in_review', 'open', 'carried'],
    ['changes_requested', 'open', 'carried'],
    ['approved', 'fresh', 'fresh'],
    ['published', 'open', 'carried'],
    ['dropped', 'dropped', 'leaving'],
  ])
})

test('only a publisher publishes, whatever else somebody is', () => {
  for (const verb of ['publish', 'correct'] as const) {
    const plan = { ...ready, published: verb === 'correct' }
    const others = roleSchema.options.filter((role) => role !== 'publisher')
    expect(whyNotPublish(verb, { roles: others }, plan)?.code).toBe('role-missing')
    expect(whyNotPublish(verb, publisher, plan)).toBeNull()
  }
})

test('each thing that stands in the way is named', () => {
  const why = (verb: 'publish' | 'correct', other: Partial<Plan>) =>
    whyNotPublish(verb, publisher, { ...ready, ...other })?.code
  expect(why('publish', { prepared: false })).toBe('not-prepared')
  expect(why('publish', { published: true })).toBe('already-published')
  expect(why('correct', { published: false })).toBe('not-published')
  expect(why('publish', { claims: [{ ...claim, part: 'dropped' }] })).toBe('nothing-approved')
  expect(why('publish', { claims: [claim, { ...claim, part: 'open' }] })).toBe('must-check-open')
  expect(why('correct', { published: true, changed: false })).toBe('nothing-changed')
})

test('an open claim holds up a check only when it must be checked and nobody reads it yet', () => {
  const open = { part: 'open', statement: 'Arrests doubled.' } as const
  expect(whyNotPublish('publish', publisher, { ...ready, claims: [claim, { ...open, mustCheck: false }] })).toBeNull()
  const carried = { ...claim, part: 'carried' } as const
  expect(whyNotPublish('correct', publisher, { ...ready, published: true, claims: [claim, carried] })).toBeNull()
  const no = whyNotPublish('publish', publisher, { ...ready, claims: [claim, { ...open, mustCheck: true }] })
  expect(no?.details.claims).toBe('“Arrests doubled.”')
})

const part = fc.constantFrom('fresh', 'carried', 'leaving', 'open', 'dropped')
const numbered = fc.uniqueArray(fc.record({ publicNumber: fc.option(fc.integer({ min: 1, max: 99 })), part }), {
  // As in the database, where a number is unique within its article.
  selector: ({ publicNumber }) => publicNumber ?? Symbol('none'),
})

test('a public number is kept for ever, given in the order of the text, and never given twice', () => {
  fc.assert(
    fc.property(numbered, (drawn) => {
      const claims = drawn.map((each, at) => ({ ...each, id: String(at) }))
      const numbers = publicNumbers(claims)
      const had = claims.flatMap(({ publicNumber }) => publicNumber ?? [])
      expect([...numbers.keys()]).toEqual(claims.filter((each) => isIncluded(each.part)).map(({ id }) => id))
      const fresh: number[] = []
      for (const { id, publicNumber } of claims) {
        const number = numbers.get(id)
        if (number === undefined) continue
        if (publicNumber !== null) expect(number).toBe(publicNumber)
        else fresh.push(number)
      }
      expect(fresh).toEqual(fresh.map((_, at) => Math.max(0, ...had) + 1 + at))
    }),
  )
})
