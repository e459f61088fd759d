import type { Language } from '#lib/article/schema.ts'

const set = (list: string) => new Set(list.split(' '))
// Words that one of the two languages uses all the time and the other never or hardly ever.
const common: Record<Language, Set<string>> = {
  en: set(
    'the of and to in that is was for it with as his her on be at by this had are but from they which have were an',
  ),
  es: set('el la los las de del que y en un una por con para su se al lo como más pero sus este esta entre ha fue son'),
}
const fewest = 3

/** Which of the two languages a text is in, by its commonest words; null when they do not say. */
export function guessLanguage(text: string): Language | null {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const hits = { en: 0, es: 0 }
  for (const word of words) {
    if (common.en.has(word)) hits.en++
    if (common.es.has(word)) hits.es++
  }
  const [more, less]: [Language, Language] = hits.en > hits.es ? ['en', 'es'] : ['es', 'en']
  return hits[more] >= fewest && hits[more] >= 2 * hits[less] ? more : null
}

/** A language tag such as `es-MX` or `en_US` as one of ours, or null. */
export function languageOf(tag: string | null | undefined): Language | null {
  const main = tag?.trim().toLowerCase().split(/[-_]/)[0]
  return main === 'en' || main === 'es' ? main : null
}
