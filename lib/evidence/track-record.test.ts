import { expect, test } from '@playwright/test'
import { type Case, trackRecordOf } from './track-record.ts'

const line = { worst: 1, best: 5 }
const right = { cases: 1, agreed: 1 }
const wrong = { cases: 1, agreed: 0 }
const nothing = { cases: 0, agreed: 0 }
const table: [Case['stances'], number, typeof nothing][] = [
  [['supports'], 5, right],
  [['supports'], 4, right],
  [['supports'], 2, wrong],
  [['refutes'], 1, right],
  [['refutes'], 2, right],
  [['refutes'], 4, wrong],
  [['supports'], 3, nothing],
  [['refutes'], 3, nothing],
  [['supports'], 0, nothing],
  [['refutes'], 0, nothing],
  [['context'], 5, nothing],
  [['supports', 'refutes'], 5, nothing],
  [['supports', 'context', 'supports'], 5, right],
  [[], 5, nothing],
]

test('a source was right where the verdict came out on its side, and undecided cases count for nobody', () => {
  for (const [stances, value, wanted] of table)
    expect(trackRecordOf([{ stances, value, ...line }]), `${stances} ${value}`).toEqual(wanted)
  const all = table.map(([stances, value]) => ({ stances, value, ...line }))
  expect(trackRecordOf(all)).toEqual({ cases: 7, agreed: 5 })
})

test('the middle is that of the scale in force then', () => {
  expect(trackRecordOf([{ stances: ['supports'], value: 3, worst: 1, best: 3 }])).toEqual(right)
  expect(trackRecordOf([{ stances: ['supports'], value: 2, worst: 1, best: 3 }])).toEqual(nothing)
})
