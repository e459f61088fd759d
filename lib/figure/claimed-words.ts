import type { Relation } from './schema.ts'
import { plain } from './written-number.ts'

type Said = { relation: Relation | 'exactly'; rest: string }
/** A proportion as a fraction. `signed`: it says what became of the whole (halved), and so brings its direction along. */
type Proportion = { above: number; below: number; signed: boolean }

/** How a number is introduced, in English and Spanish; the first that fits is meant, so longer ones stand before their beginnings. */
const relations: [RegExp, Said['relation']][] = [
  [/^(exactly|precisely|exactamente|justo)\b/, 'exactly'],
  [/^(no (fewer|less) than|at least|no menos de|al menos|por lo menos|como mínimo|≥)/, 'atLeast'],
  [/^(no more than|at most|up to|no más de|como máximo|a lo sumo|hasta|≤)/, 'atMost'],
  [/^(more than|over|above|más del?|mas del?|por encima del?|>)/, 'moreThan'],
  [/^(less than|fewer than|under|below|menos del?|por debajo del?|<)/, 'lessThan'],
  [/^(nearly|almost|just under|casi)\b/, 'nearly'],
  [
    /^(about|around|roughly|approximately|circa|some|alrededor del?|cerca del?|en torno al?|aproximadamente|unos|unas|~|≈)(?=[\s\d~≈])/,
    'about',
  ],
]

const proportions: [RegExp, above: number, below: number, signed?: true][] = [
  [/^(halved|cut in half|was halved|has halved|(se )?redu(jo|cido) a la mitad)$/, 1, 2, true],
  [/^(doubled|twice|double|se duplicó|se ha duplicado|duplicado|(el )?doble)$/, 2, 1, true],
  [/^(tripled|trebled|three times|se triplicó|se ha triplicado|triplicado|(el )?triple)$/, 3, 1, true],
  [/^(quadrupled|four times|se cuadruplicó|se ha cuadruplicado|(el )?cuádruple)$/, 4, 1, true],
  [/^((a|one) )?half$|^(la )?mitad$/, 1, 2],
  [/^((a|one) )?third$|^un tercio$|^(la )?tercera parte$/, 1, 3],
  [/^two[ -]thirds$|^dos tercios$/, 2, 3],
  [/^((a|one) )?quarter$|^un cuarto$|^(la )?cuarta parte$/, 1, 4],
  [/^three[ -]quarters$|^tres cuartos$/, 3, 4],
  [/^((a|one) )?fifth$|^un quinto$|^(la )?quinta parte$/, 1, 5],
  [/^((a|one) )?tenth$|^un décimo$|^(la )?décima parte$/, 1, 10],
]

// "Un 50 %" and "el 50 %" are 50 %: Spanish puts an article before a percentage.
const bare = (words: string) => words.trim().replace(/^(un|una|el|la) (?=\d)/, '')

/** The words of a claim that are no number. */
export const claimedWords = {
  /** How the number is introduced, and what is left of the words; `is` when nothing introduces it. */
  relation(claimed: string): Said {
    const words = plain(claimed)
    for (const [shape, relation] of relations) {
      const [found] = shape.exec(words) ?? []
      if (found) return { relation, rest: bare(words.slice(found.length)) }
    }
    return { relation: 'is', rest: bare(words) }
  },
  /** A half, two thirds, doubled; null when the words are none of these. */
  proportion(words: string): Proportion | null {
    const found = proportions.find(([shape]) => shape.test(words))
    return found ? { above: found[1], below: found[2], signed: found[3] ?? false } : null
  },
}
