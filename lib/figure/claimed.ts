import { claimedWords } from './claimed-words.ts'
import { Decimal, inFull, leadingPlace, tenTo } from './decimal.ts'
import { isChange } from './formula.ts'
import type { Calculation, Precision, Relation, Span, SumFault, UnitKey } from './schema.ts'
import { readNumber, type WrittenNumber } from './written-number.ts'

type Asked = Pick<Calculation, 'claimed' | 'decimalSign' | 'direction' | 'precision' | 'formula'>
/** What a claim's number says: its value with the sign of its direction, the unit, and the place that it is told to (0: exactly). `directed`: it was said to be up or down. */
export type Claimed = { value: Decimal; unit: UnitKey; relation: Relation; step: Decimal; directed: boolean }
type Answer = { ok: true; claimed: Claimed } | { ok: false; fault: SumFault }

/** "About" covers this much either way: "about half" is 45 % to 55 %. */
const about = '0.1'

/**
 * What was claimed, from its own words in English or Spanish: "50 %", "about half", "more than 40,000", "casi 40 000", "doubled".
 * @param unit that of the result, which a bare number is taken to have
 * @returns faults: claim-unreadable, claim-unit, and those of `readNumber`
 */
export function readClaimed(asked: Asked, unit: UnitKey): Answer {
  const { relation, rest } = claimedWords.relation(asked.claimed)
  const words = claimedWords.proportion(rest)
  const found = words ? fromWords(words, asked, unit) : fromNumber(rest, asked, unit)
  if ('code' in found) return { ok: false, fault: { ...found, written: asked.claimed } }
  const digits = Number(asked.precision) || null
  const exactly = relation === 'exactly' || asked.precision === 'exact'
  const step = digits === null ? found.step : tenTo(leadingPlace(found.value) - digits + 1)
  const directed = asked.direction !== null && isChange(asked.formula) && !words?.signed
  return {
    ok: true,
    claimed: {
      value: directed && asked.direction === 'down' ? found.value.abs().negated() : found.value,
      unit: found.unit,
      relation: meant(relation, asked.precision),
      step: exactly ? new Decimal(0) : step,
      directed,
    },
  }
}

/** Whoever asks for exactly, or for so many digits, does not let "about" pass; and the other way round. */
function meant(relation: Relation | 'exactly', precision: Precision): Relation {
  if (relation === 'exactly' || (relation === 'about' && precision !== 'stated' && precision !== 'about')) return 'is'
  return relation === 'is' && precision === 'about' ? 'about' : relation
}

type Found = Pick<Claimed, 'value' | 'unit' | 'step'>
type Fault = Pick<SumFault, 'code'>

function fromNumber(rest: string, { decimalSign, formula }: Asked, unit: UnitKey): Found | Fault {
  const number = readNumber(rest, decimalSign)
  if (!number.ok) return number.fault.code === 'number-unreadable' ? { code: 'claim-unreadable' } : number.fault
  const { value, unit: said } = number.read
  const step = statedStep(number.read, said ?? unit)
  if (said === null || said === unit) return { value, unit, step }
  // A ratio of 0.5 is one of 50 %.
  if (said === 'percent' && formula === 'ratio') return { value: value.div(100), unit, step: step.div(100) }
  return said !== unit && [said, unit].every((one) => one === 'percent' || one === 'points')
    ? { value, unit: said, step }
    : { code: 'claim-unit' }
}

/** A word such as "a third" or "doubled" is told to the nearest whole percent of what it is a part of. */
function fromWords(
  words: NonNullable<ReturnType<typeof claimedWords.proportion>>,
  asked: Asked,
  unit: UnitKey,
): Found | Fault {
  const part = new Decimal(words.above).div(words.below)
  if (asked.formula === 'percentChange')
    return { value: words.signed ? part.minus(1).times(100) : part.times(100), unit, step: new Decimal(1) }
  if (asked.formula === 'share') return { value: part.times(100), unit, step: new Decimal(1) }
  return asked.formula === 'ratio' ? { value: part, unit, step: tenTo(-2) } : { code: 'claim-unit' }
}

/**
 * The place that a number is told to. Decimals and percentages are told to their last digit: "50 %" is 49.5 to 50.5. Of whole numbers
 * the zeros at the end only hold the place, but two digits are always meant: "40,000" is 39,500 to 40,500, as whoever knows of 35,100
 * and says 40,000 misleads; who means it that widely says "about".
 */
function statedStep({ value, step, decimals }: WrittenNumber, unit: UnitKey): Decimal {
  if (decimals > 0 || unit === 'percent' || unit === 'points' || value.isZero()) return step
  const zeros = /0*$/.exec(value.abs().toFixed())?.[0].length ?? 0
  return tenTo(Math.max(0, Math.min(zeros, leadingPlace(value) - 1)))
}

/**
 * What a claim covers. What rounds to "50" is 49.5 and more, but less than 50.5; below zero it is the mirror image. A fall by
 * less than 50 % is a fall still.
 */
export function spanOf({ value, relation, step, directed }: Claimed): Span {
  const size = value.abs()
  const half = relation === 'about' ? Decimal.max(size.times(about), step.div(2)) : step.div(2)
  const closed = relation === 'about' || step.isZero()
  const least = directed ? '0' : null
  const spans: Record<Relation, Span> = {
    is: { low: inFull(size.minus(half)), high: inFull(size.plus(half)), lowIn: true, highIn: closed },
    about: { low: inFull(size.minus(half)), high: inFull(size.plus(half)), lowIn: true, highIn: true },
    nearly: { low: inFull(size.minus(size.times(about))), high: inFull(size), lowIn: true, highIn: true },
    moreThan: { low: inFull(size), high: null, lowIn: false, highIn: false },
    atLeast: { low: inFull(size), high: null, lowIn: true, highIn: false },
    lessThan: { low: least, high: inFull(size), lowIn: false, highIn: false },
    atMost: { low: least, high: inFull(size), lowIn: directed, highIn: true },
  }
  const { low, high, lowIn, highIn } = spans[relation]
  if (!value.isNegative() || value.isZero()) return { low, high, lowIn, highIn }
  const mirrored = (side: string | null) => (side === null ? null : inFull(new Decimal(side).negated()))
  return { low: mirrored(high), high: mirrored(low), lowIn: highIn, highIn: lowIn }
}

/** Does a number lie in what was claimed? */
export function covers({ low, high, lowIn, highIn }: Span, value: Decimal): boolean {
  const above = low === null || value.gt(low) || (lowIn && value.eq(low))
  return above && (high === null || value.lt(high) || (highIn && value.eq(high)))
}
