import { expect, test } from '@playwright/test'
import { card, claimView, facts } from '#e2e/facts.ts'
import { outcomeOf, sum } from '#e2e/sums.ts'
import type { ClaimView } from '#lib/review/schema.ts'
import { snapshotSchema } from './schema.ts'
import { canonical, snapshot } from './snapshot.ts'

const moment = { at: '2026-01-14T12:00:00.000Z', publishedBy: 'Paula', note: null }
const author = { id: 'ed', name: 'name of ed' }
const fall = sum('percentChange', ['20,000', '10,500'], { claimed: '50 %', direction: 'down' })

/** A claim with a sum whose values come from these evidences. */
function summed(from: readonly number[], evidence = [card(1)]): ClaimView {
  const values = fall.values.map((value, place) => ({
    ...value,
    label: `canary ${place}`,
    evidence: from[place] ?? null,
  }))
  const calculation = { ...fall, values }
  return claimView('a', 'Crime fell by half', {
    evidence,
    calculation: { ...calculation, outcome: outcomeOf(calculation), author },
  })
}
const published = (claim: ClaimView) => snapshot(facts([claim]), moment)

test('a sum is public with its verdict, whole, so that a reader can redo it', () => {
  const whole = published(summed([1, 1]))
  const [claim] = whole.claims
  expect(claim?.calculation).toMatchObject({ formula: 'percentChange', claimed: '50 %', outcome: { result: '-47.5' } })
  expect(claim?.calculation?.values.map(({ written, evidence }) => [written, evidence])).toEqual([
    ['20,000', 1],
    ['10,500', 1],
  ])
  expect(canonical(snapshotSchema.parse(JSON.parse(canonical(whole))))).toBe(canonical(whole))
  expect(canonical(whole)).not.toContain('name of ed')
})

test('a sum that rests on a confidential source stays on the desk, to the last digit', () => {
  const secret = card(2, { confidential: true, confidentialReason: 'Their job is at risk.' })
  for (const from of [
    [1, 2],
    [2, 2],
  ]) {
    const text = canonical(published(summed(from, [card(1), secret])))
    expect(text).not.toMatch(/canary|10,500|47\.5|calculation/)
  }
  expect(canonical(published(summed([1, 1], [card(1), secret])))).toContain('canary')
})

test('a sum whose evidence is gone is not public', () => {
  expect(published(summed([7])).claims[0]?.calculation).toBeUndefined()
})

test('what was published before there were sums is read as it was, byte for byte', () => {
  const before = canonical(published(claimView('a', 'Crime fell by half')))
  expect(before).not.toContain('calculation')
  expect(canonical(snapshotSchema.parse(JSON.parse(before)))).toBe(before)
})
