import { expect, test } from '@playwright/test'
import type { ClaimView } from '#lib/review/schema.ts'
import { changedParts } from './changed-parts.ts'

const ana = { id: 'ana', name: 'Ana' }
const source = { title: 'Yearbook', publisher: 'Office of statistics', standing: 'primary' }
const card = { id: 'e1', number: 1, sourceId: 's1', stance: 'supports', quote: '40,000', author: ana, source }
const seen = {
  anchor: { exact: '40,000 arrests' },
  wording: { statement: 'Arrests rose.', figure: { value: '40,000', unit: 'arrests' }, sensitive: false, author: ana },
  verdict: { rating: 'true', answer: 'So it is.', author: ana, at: new Date(0), scaleId: 'one' },
  contact: null,
  calculation: null,
  evidence: [card],
} as unknown as ClaimView
const now = (part: object) => ({ ...seen, ...part }) as ClaimView

test('the same content, written by somebody else, is no change', () => {
  const other = { author: { id: 'ben', name: 'Ben' }, at: new Date(1) }
  expect(changedParts(seen, now({ verdict: { ...seen.verdict, ...other } }))).toEqual([])
})

test('a changed verdict shows what it was and what it is', () => {
  expect(changedParts(seen, now({ verdict: { ...seen.verdict, rating: 'false' } }))).toEqual([
    { part: 'verdict', number: null, before: 'true', after: 'false' },
  ])
})

test('one digit of the figure is a change of the wording', () => {
  const figure = { value: '41,000', unit: 'arrests' }
  expect(changedParts(seen, now({ wording: { ...seen.wording, figure } }))).toEqual([
    { part: 'wording', number: null, before: '40,000', after: '41,000' },
  ])
})

test('another sum is a change, told by its values and by its result', () => {
  const values = [
    { label: 'Before', written: '20,000', unit: 'lb' },
    { label: 'After', written: '10,500', unit: 'lb' },
  ]
  const calculation = {
    formula: 'percentChange',
    claimed: '50 %',
    values,
    outcome: { result: '-47.5', unit: 'percent' },
  }
  const other = { ...calculation, claimed: 'about half' } as unknown as ClaimView['calculation']
  const before = now({ calculation: calculation as unknown as ClaimView['calculation'] })
  expect(changedParts(before, now({ calculation: other }))).toEqual([
    { part: 'calculation', number: null, before: '50 %', after: 'about half' },
  ])
  expect(changedParts(seen, before).map(({ after }) => after)).toContain('Before: 20,000 lb; After: 10,500 lb')
})

test('a detail of a source is a change of the evidence that uses it', () => {
  const revised = { ...card, id: 'e2', source: { ...source, standing: 'secondary' } }
  expect(changedParts(seen, now({ evidence: [revised] }))).toEqual([
    { part: 'evidence', number: 1, before: 'primary', after: 'secondary' },
  ])
})

test('evidence taken back is told field by field, and so is a claimant who was asked meanwhile', () => {
  const changes = changedParts(
    seen,
    now({ evidence: [], contact: { asked: true, askedOn: '2026-01-13', author: ana } }),
  )
  expect(changes).toContainEqual({ part: 'evidence', number: 1, before: 'Yearbook', after: '' })
  expect(changes).toContainEqual({ part: 'contact', number: null, before: '', after: '2026-01-13' })
})
