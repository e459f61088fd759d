/**
 * A text with its typography ironed out, to compare words by; `starts` and `ends` say from which UTF-16 code units of the
 * source each code unit of `text` came. Two passages are the same words exactly when their folds are equal.
 */
export type Folded = { source: string; text: string; starts: Int32Array; ends: Int32Array }

// Typography is what a house style or a text program changes without asking: the shape of quotes, dashes and spaces, and
// how an accent is put together. Case, digits, superscripts, ligatures and primes are not: they say something else.
const alike: Record<string, string> = {
  "'": '\u2018\u2019\u201a\u201b\u2039\u203a',
  '"': '\u201c\u201d\u201e\u201f\u00ab\u00bb',
  '-': '\u2010\u2011\u2012\u2013\u2014\u2015\u2212',
  ' ': '\t\n\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000',
  // What lib/article/text.ts drops as well.
  '': '\u00ad\u200b\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069',
}
const space = 0x20
const nothing = -1
const folds = new Map<number, number>()
for (let control = 0; control < 0xa0; control++) if (control < 0x20 || control >= 0x7f) folds.set(control, nothing)
for (const [to, all] of Object.entries(alike))
  for (const one of all) folds.set(one.charCodeAt(0), to === '' ? nothing : to.charCodeAt(0))
const lastPlain = 0x7e

// Whatever may melt into the character before it when a text is brought to NFC.
const cluster = /[\s\S](?:[\p{M}\u1160-\u11ff])*/gu

/** Folds a text: a run of any white space is one space, what no reader sees is gone, quotes and dashes have one shape. */
export function fold(source: string): Folded {
  const units = new Uint16Array(source.length)
  const starts = new Int32Array(source.length)
  const ends = new Int32Array(source.length)
  let size = 0
  const add = (unit: number, start: number, end: number) => {
    const plain = unit > space && unit <= lastPlain
    const folded = plain ? unit : (folds.get(unit) ?? unit)
    if (folded === nothing) return
    if (folded === space && size > 0 && units[size - 1] === space) {
      ends[size - 1] = end
      return
    }
    units[size] = folded
    starts[size] = start
    ends[size++] = end
  }
  if (source.normalize('NFC') === source) {
    for (let at = 0; at < source.length; at++) add(source.charCodeAt(at), at, at + 1)
  } else {
    for (const { 0: written, index } of source.matchAll(cluster)) {
      const whole = written.normalize('NFC')
      const kept = whole === written
      for (let at = 0; at < whole.length; at++)
        add(whole.charCodeAt(at), kept ? index + at : index, kept ? index + at + 1 : index + written.length)
    }
  }
  const text = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units.subarray(0, size))
  return { source, text, starts: starts.subarray(0, size), ends: ends.subarray(0, size) }
}

/** How many of these ascending numbers are below the limit. */
export function countBelow(ascending: Int32Array, limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}
