import search from 'approx-string-match'
import { editNames, edits, fault, isOverlooked, pieces, rangeAt } from '#e2e/anchoring.ts'
import { reanchor } from '#lib/article/reanchor.ts'
import type { Placed } from '#lib/article/schema.ts'
import { readText } from '#lib/article/text.ts'
import type { Line } from './run.ts'

const limit = 150
const mostGrowth = 14
const randomEdits = 100_000

/** Re-anchoring against its limit, against a quote matcher asked claim by claim, ten times as much, and against an oracle. */
export async function benchAnchors(): Promise<Line[]> {
  const seed = Number(process.env.TICKMARK_SEED ?? Date.now() % 2 ** 31)
  const random = randomFrom(seed)
  const small = newspaper(random, 10_000)
  const large = newspaper(random, 100_000)
  const [one, ten] = [fastest(9, small), fastest(5, large)]
  const asked = performance.now()
  for (const { start, end } of small.claims) {
    const words = small.from.slice(start, end)
    search(small.to, words, Math.floor(words.length / 4))
  }
  const peer = performance.now() - asked
  const { wrong, overlooked, claims } = falseKeeps(random)
  const tried = `${randomEdits.toLocaleString('en')} edits, ${claims.toLocaleString('en')} claims, seed ${seed}`
  return [
    { what: '10,000 words, 1,000 claims, under 150 ms', value: `${one.toFixed(0)} ms`, ratio: limit / one, atLeast: 1 },
    { what: 'approx-string-match, claim by claim', value: `${peer.toFixed(0)} ms`, ratio: peer / one, atLeast: 10 },
    {
      what: 'ten times as much, in at most 14 times the time',
      value: `${ten.toFixed(0)} ms, ${(ten / one).toFixed(1)} times`,
      ratio: (mostGrowth * one) / ten,
      atLeast: 1,
    },
    { what: 'false keeps', value: `${wrong} in ${tried}`, ratio: wrong === 0 ? 1 : 0, atLeast: 1 },
    { what: 'overlooked in the same', value: String(overlooked), ratio: overlooked === 0 ? 1 : 0, atLeast: 1 },
  ]
}

type Sheet = { from: string; to: string; claims: Placed[] }

function fastest(times: number, { from, to, claims }: Sheet): number {
  const taken = Array.from({ length: times }, () => {
    const began = performance.now()
    reanchor(from, to, claims)
    return performance.now() - began
  })
  return Math.min(...taken)
}

/** A newspaper's worth of sentences in words as common and rare as in print, and a revision: one word in fifty, and some paragraphs, are elsewhere or others. */
function newspaper(random: () => number, length: number): Sheet {
  const letters = 'etaoinshrdlucmfwyp'
  const below = (most: number) => Math.floor(random() * most)
  const coined = () => Array.from({ length: 2 + below(8) }, () => letters[below(letters.length)]).join('')
  const words = Array.from({ length: 5_000 }, coined)
  const word = () => (random() < 0.04 ? String(below(9_000)) : (words[Math.floor(words.length * random() ** 3)] ?? ''))
  const sentence = () => `${Array.from({ length: 8 + below(14) }, word).join(' ')}.`
  const paragraphs = Array.from({ length: Math.round(length / 58) }, () =>
    [sentence(), sentence(), sentence(), sentence()].join(' '),
  )
  const from = paragraphs.join('\n')
  const revised = paragraphs.map((one) =>
    one
      .split(' ')
      .map((old) => (random() < 0.02 ? word() : old))
      .join(' '),
  )
  for (let carried = 0; carried < revised.length / 20; carried++)
    revised.splice(below(revised.length), 0, ...revised.splice(below(revised.length), 1))
  const claims = Array.from({ length: length / 10 }, (_, at) => {
    const start = from.indexOf(' ', below(from.length - 200)) + 1
    return { id: String(at), start, end: from.indexOf(' ', start + 20 + below(80)) }
  })
  return { from, to: revised.join('\n'), claims }
}

function falseKeeps(random: () => number) {
  const pick = <T>(list: readonly T[], other: T): T => list[Math.floor(random() * list.length)] ?? other
  const canonical = (text: string, other: string) => {
    const read = readText(text)
    return typeof read === 'string' ? other : read.text
  }
  const start = () => canonical(`Words ${Array.from({ length: 30 }, () => pick(pieces, '')).join('')}`, 'Words')
  const found = { wrong: 0, overlooked: 0, claims: 0 }
  let from = start()
  for (let done = 0; done < randomEdits; done++) {
    // A text is edited on and on, and begun anew before little is left of it, or too much.
    if (done % 8 === 0 || from.length > 400) from = start()
    const near = random()
    const place = rangeAt(from, near, random() < 0.7 ? Math.min(1, near + random() / 10) : random())
    const to = canonical(edits[pick(editNames, 'insert')](from, place.start, place.end, pick(pieces, '')), from)
    const claims = [0, 1, 2].map((id) => {
      const at = random()
      return { id: String(id), ...rangeAt(from, at, id < 2 ? Math.min(1, at + random() / 5) : random()) }
    })
    const meant = claims.filter((claim) => claim.start < claim.end)
    reanchor(from, to, meant).forEach((answer, index) => {
      const claim = meant[index]
      if (!claim) return
      found.claims += 1
      if (fault(from, claim, to, answer) !== null) found.wrong += 1
      if (isOverlooked(from, claim, to, answer)) found.overlooked += 1
    })
    from = to
  }
  return found
}

/** Numbers from 0 to 1, always the same ones for a seed (mulberry32, T. Ettinger). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
