import { Decimal, readable } from '#lib/figure/decimal.ts'
import type { Calculation, Outcome, UnitKey } from '#lib/figure/schema.ts'

/** A translator of the room `sum`. */
export type SaySum = (key: string, values?: Record<string, string | number>) => string
export type Told = Calculation & { outcome: Outcome }
type Spoken = { say: SaySum; language: string }

/** A number as decimal text, as readers of the language write it, with a true minus. No digit passes through a float. */
export function numberIn(language: string, text: string): string {
  const format = new Intl.NumberFormat(language === 'es' ? 'es' : 'en-GB', { maximumFractionDigits: 20 })
  return format.format(text as Intl.StringNumericLiteral).replace('-', '−')
}

const shownIn = (language: string, text: string) => numberIn(language, readable(new Decimal(text)).shown.toFixed())

/** A result or a value with its unit, with as many digits as a reader needs. */
export const quantityIn = ({ say, language }: Spoken, text: string, unit: UnitKey): string =>
  say('quantity', { unit, value: shownIn(language, text) })

/** "The data give −47.5 %, the claim says −50 %: true only when rounded to the nearest ten." */
export function outcomeSentence(spoken: Spoken, { result, unit, claimed, finding, place }: Outcome): string {
  const { say, language } = spoken
  const said = say(`relations.${claimed.relation}`, { value: quantityIn(spoken, claimed.value, claimed.unit) })
  return say(`outcome.${finding}`, {
    result: quantityIn(spoken, result, unit),
    claimed: said,
    place: place === null ? '' : say('place', { place, written: numberIn(language, place) }),
  })
}

/** What the claim's words cover, and how closely it is held to them. */
export function coversSentence(spoken: Spoken, { claimed: words, precision, outcome }: Told): string {
  const { say, language } = spoken
  const { low, high } = outcome.claimed.span
  // A third has no end of digits; nobody tells a figure to more than six places.
  const sixth = (text: string) => new Decimal(text).toDecimalPlaces(6).toFixed()
  const side = (text: string | null) =>
    say('quantity', { unit: outcome.claimed.unit, value: numberIn(language, sixth(text ?? '0')) })
  const way = low === null ? 'to' : high === null ? 'from' : low === high ? 'exact' : 'between'
  const digits = Number(precision)
  const held = digits > 0 ? say('precision.digits', { digits }) : say(`precision.${precision}`)
  return `${say(`covers.${way}`, { words, low: side(low), high: side(high) })} ${say('shown.held', { precision: held })}`
}

/** The sum as it would be written out: "(10,500 − 20,000) ÷ 20,000 × 100 = −47.5 %". */
export function steps(spoken: Spoken, { formula, first, values: given, outcome }: Told): string {
  const { say, language } = spoken
  const values = outcome.values.map(({ value }) => {
    const shown = numberIn(language, value)
    return shown.startsWith('−') ? `(${shown})` : shown
  })
  const [one = '', other = ''] = values
  const thousands = numberIn(language, '100000')
  const written: Record<Calculation['formula'], string> = {
    percentChange: `(${other} − ${one}) ÷ ${one} × 100`,
    difference: `${other} − ${one}`,
    ratio: `${one} ÷ ${other}`,
    share: `${one} ÷ ${other} × 100`,
    rate: `${one} ÷ ${other} × ${thousands}`,
    sum: values.join(' + '),
    average: `(${values.join(' + ')}) ÷ ${values.length}`,
    rank: say('shown.rankOf', { value: one, values: values.join('; '), first }),
    conversion: given[0] ? writtenQuantity(spoken, given[0]) : one,
  }
  const key = readable(new Decimal(outcome.result)).exact ? 'shown.steps' : 'shown.stepsAbout'
  return say(key, { steps: written[formula], result: quantityIn(spoken, outcome.result, outcome.unit) })
}

/** A value just as it was written down, with its unit where that is chosen beside it. */
export const writtenQuantity = ({ say }: Spoken, { written, unit }: Calculation['values'][number]): string =>
  /[^\d\s.,'’+−-]/.test(written) ? written : say('quantity', { unit, value: written })

/** How long the bars of claim and result are, in hundredths, and where zero lies between them. For drawing only. */
export function barsOf({
  result,
  claimed,
}: Outcome): { name: 'claimed' | 'computed'; value: string; from: number; width: number }[] {
  const both = [
    { name: 'claimed' as const, value: claimed.value },
    { name: 'computed' as const, value: result },
  ]
  const most = Decimal.max(...both.map(({ value }) => new Decimal(value).abs()), '1e-60')
  const opposed = new Decimal(result).times(claimed.value).isNegative()
  return both.map(({ name, value }) => {
    const width = new Decimal(value)
      .abs()
      .div(most)
      .times(opposed ? 50 : 100)
      .toDecimalPlaces(1)
      .toNumber()
    const left = opposed && new Decimal(value).isNegative()
    return { name, value, width, from: left ? 50 - width : opposed ? 50 : 0 }
  })
}
