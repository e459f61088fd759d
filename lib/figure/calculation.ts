import { readClaimed, spanOf } from './claimed.ts'
import { compare } from './comparison.ts'
import { inFull } from './decimal.ts'
import { compute, type Quantity } from './formula.ts'
import type { Calculation, Outcome, SumFault } from './schema.ts'
import { readNumber } from './written-number.ts'

export type Reckoned = { ok: true; outcome: Outcome } | { ok: false; fault: SumFault }

/**
 * Redoes a sum from what was written down: reads the values, computes the formula, holds the result against the claim. Pure: the same
 * sum always gives the same outcome, on the desk, in the verb and for a reader.
 * @returns the first fault when something cannot be read or computed (`SumFault`)
 */
export function reckon(sum: Calculation): Reckoned {
  const read = readValues(sum)
  if ('code' in read) return { ok: false, fault: read }
  const computed = compute(sum.formula, { values: read, first: sum.first, to: sum.to })
  if (!computed.ok) return computed
  const { values, result } = computed
  const answer = readClaimed(sum, result.unit)
  if (!answer.ok) return answer
  const { claimed } = answer
  const labels = sum.values.map(({ label }) => label)
  const given = { values, first: sum.first, to: sum.to, formula: sum.formula, result, labels }
  const outcome = {
    values: values.map(({ value, unit }) => ({ value: inFull(value), unit })),
    result: inFull(result.value),
    unit: result.unit,
    claimed: {
      value: inFull(claimed.value),
      unit: claimed.unit,
      relation: claimed.relation,
      span: spanOf(claimed),
    },
    ...compare(given, claimed),
  }
  return { ok: true, outcome }
}

function readValues({ values, decimalSign }: Calculation): Quantity[] | SumFault {
  const quantities: Quantity[] = []
  for (const [at, { written, unit }] of values.entries()) {
    const number = readNumber(written, decimalSign)
    if (!number.ok) return { ...number.fault, at }
    const said = number.read.unit
    // "12 %" says its unit itself; beside another unit one of the two is wrong.
    if (said !== null && unit !== 'number' && said !== unit) return { code: 'unit-twice', written, at }
    quantities.push({ value: number.read.value, unit: said ?? unit })
  }
  return quantities
}

/** The numbers of the evidence that a sum rests on, in order, each once. */
export const restsOn = (sum: Pick<Calculation, 'values'>): number[] =>
  [...new Set(sum.values.flatMap(({ evidence }) => evidence ?? []))].sort((a, b) => a - b)
