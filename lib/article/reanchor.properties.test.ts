import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { editNames, edits, fault, isOverlooked, pieces, rangeAt } from '#e2e/anchoring.ts'
import { reanchor } from './reanchor.ts'
import type { Placed } from './schema.ts'
import { canonicalise } from './text.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const text = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 40 })
  .map((parts) => canonicalise(`Words ${parts.join('')}`).text)
const places = fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 8 })
const changes = fc.array(fc.tuple(fc.constantFrom(...editNames), share, share, fc.constantFrom(...pieces)), {
  minLength: 1,
  maxLength: 4,
})
const claimsIn = (from: string, at: [number, number][]): Placed[] =>
  at
    .map(([one, other], index) => ({ id: String(index), ...rangeAt(from, one, other) }))
    .filter(({ start, end }) => start < end)
const edited = (from: string, list: [keyof typeof edits, number, number, string][]) =>
  list.reduce((now, [edit, one, other, piece]) => {
    const { start, end } = rangeAt(now, one, other)
    return edits[edit](now, start, end, piece)
  }, from)

test('whatever is edited, no words are kept that differ, and none overlooked that stand in one place', () => {
  fc.assert(
    fc.property(text, places, changes, (from, at, list) => {
      const to = edited(from, list)
      const claims = claimsIn(from, at)
      const answers = reanchor(from, to, claims)
      expect(answers.map(({ id }) => id)).toEqual(claims.map(({ id }) => id))
      const faults = claims.flatMap((claim, index) => {
        const answer = answers[index]
        if (!answer) return ['no answer']
        const overlooked = isOverlooked(from, claim, to, answer) ? 'overlooked' : null
        return [fault(from, claim, to, answer), overlooked].filter(Boolean)
      })
      expect(faults).toEqual([])
    }),
    { numRuns: 2_000 },
  )
})

test('a text beside itself: every claim is unchanged, in the very same place', () => {
  fc.assert(
    fc.property(text, places, (from, at) => {
      const claims = claimsIn(from, at)
      const same = claims.map(({ id, start, end }) => ({
        id,
        outcome: 'unchanged',
        range: { start, end },
        candidates: [],
      }))
      expect(reanchor(from, from, claims)).toEqual(same)
    }),
    { numRuns: 500 },
  )
})

test('typography changes nothing, and composed or decomposed accents neither', () => {
  const styles = [
    (from: string) => from.replace(/"/g, '”').replace(/'/g, '’'),
    (from: string) => from.replace(/[“”«»]/g, '"'),
    (from: string) => from.normalize('NFD'),
    (from: string) => from.replace(/—/g, '–').replace(/-/g, '‑'),
    (from: string) => from.replace(/ /g, '\u00a0'),
  ]
  fc.assert(
    fc.property(text, places, fc.constantFrom(...styles), (from, at, style) => {
      const answers = reanchor(from, style(from), claimsIn(from, at))
      expect(answers.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([])
    }),
    { numRuns: 500 },
  )
})

// From here on every word is another one, so that there is no doubt what should come out.
const words = (from: number, count: number) => Array.from({ length: count }, (_, at) => `word${from + at}`)
const sizes = fc.record({
  before: fc.integer({ min: 1, max: 30 }),
  claim: fc.integer({ min: 1, max: 12 }),
  behind: fc.integer({ min: 1, max: 30 }),
})
type Sizes = { before: number; claim: number; behind: number }
function marked({ before, claim, behind }: Sizes) {
  const [head, passage, tail] = [words(100, before), words(200, claim), words(300, behind)].map((list) =>
    list.join(' '),
  )
  const from = `${head} ${passage} ${tail}.`
  const start = (head?.length ?? 0) + 1
  return { head, passage, tail, from, claim: { id: 'it', start, end: start + (passage?.length ?? 0) } }
}

test('inserting before shifts, deleting orphans, swapping paragraphs moves', () => {
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 40 }), (size, more) => {
      const { head, passage, tail, from, claim } = marked(size)
      const added = `${words(500, more).join(' ')}\n`
      const shifted = { start: claim.start + added.length, end: claim.end + added.length }
      expect(reanchor(from, added + from, [claim])).toMatchObject([{ outcome: 'unchanged', range: shifted }])
      expect(reanchor(from, `${head} ${tail}.`, [claim])).toMatchObject([{ outcome: 'lost', range: null }])
      // The longer paragraph is the one that stays, the shorter the one that was carried past it.
      const long = words(700, size.before + size.claim + size.behind + 12).join(' ')
      const [moved] = reanchor(`${from}\n${long}`, `${long}\n${from}`, [claim])
      expect(moved?.outcome).toBe('moved')
      expect(moved?.range?.start).toBe(claim.start + long.length + 1)
      expect(passage).toBe(from.slice(claim.start, claim.end))
    }),
  )
})

test('one character changed inside makes it changed, and the range holds the new words', () => {
  fc.assert(
    fc.property(sizes, share, fc.constantFrom('x', '9', 'ñ', '😀'), (size, where, sign) => {
      const { from, claim } = marked(size)
      const letters = [...from.slice(claim.start, claim.end)].flatMap((one, at) => (one === ' ' ? [] : [at]))
      const at = claim.start + (letters[Math.floor(where * (letters.length - 1))] ?? 0)
      const to = from.slice(0, at) + sign + from.slice(at + 1)
      fc.pre(to !== from)
      const range = { start: claim.start, end: claim.end + sign.length - 1 }
      expect(reanchor(from, to, [claim])).toEqual([{ id: 'it', outcome: 'changed', range, candidates: [] }])
    }),
  )
})

test('what comes first stays first: kept places never cross', () => {
  fc.assert(
    fc.property(text, changes, (from, list) => {
      const claims = [...from.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
        id: word,
        start: index,
        end: index + word.length,
      }))
      const stayed = reanchor(from, edited(from, list), claims).filter(({ outcome }) => outcome === 'unchanged')
      const starts = stayed.map(({ range }) => range?.start ?? 0)
      expect(starts).toEqual([...starts].sort((a, b) => a - b))
    }),
    { numRuns: 500 },
  )
})
