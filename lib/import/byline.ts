import { withoutDates } from './dates.ts'

const lead = /^(by|written by|words by|reporting by|story by|por|texto de|texto:|escrito por|una crónica de)\s*:?\s+/i
const particle = /^(de|del|la|las|los|y|e|van|von|der|den|da|di|du|le|al|el|bin|ibn|and|&|jr\.?|sr\.?)$/i
const longestByline = 120

/** Whether a text is one or more people's names and nothing else: two words or more, each with a capital. */
export function isName(text: string): boolean {
  const words = text.trim().split(/[\s,]+/)
  if (text.length > longestByline || words.length < 2 || words.length > 12) return false
  const capitals = words.filter((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word))
  return capitals.length >= 2 && words.every((word) => particle.test(word) || /^\p{Lu}[\p{L}.'’-]*$/u.test(word))
}

/** The names in a line such as "By Ana Ruiz and Tom Hale" or "Por Ana Ruiz | Madrid", or null when it is no byline. */
export function bylineIn(text: string): string | null {
  if (text.length > longestByline || !lead.test(text)) return null
  const line = withoutDates(text.replace(lead, ''))
  const names = line.split(/\s*[|·•]\s*|\s+[—–-](?:\s+|$)|,? (?:updated|published|actualizado|publicado)\b/i)[0]?.trim()
  const place = /,? (?:in|en) \p{Lu}.*$/u
  const tries = [names, names?.replace(place, ''), names?.split(',')[0]]
  return tries.find((one) => one && isName(one))?.trim() ?? null
}

/** A byline from metadata: no "By", no address, no handle; null when nothing is left. */
export function cleanByline(text: string | null | undefined): string | null {
  const name = text?.replace(/\s+/g, ' ').trim().replace(lead, '') ?? ''
  return name === '' || name.length > 300 || /^(https?:|@|www\.)/i.test(name) ? null : name
}
