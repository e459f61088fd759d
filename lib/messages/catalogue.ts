import article from './en/article.json' with { type: 'json' }
import claim from './en/claim.json' with { type: 'json' }
import desk from './en/desk.json' with { type: 'json' }
import evidence from './en/evidence.json' with { type: 'json' }
import imported from './en/import.json' with { type: 'json' }
import people from './en/people.json' with { type: 'json' }
import publication from './en/publication.json' with { type: 'json' }
import record from './en/record.json' with { type: 'json' }
import refusal from './en/refusal.json' with { type: 'json' }
import review from './en/review.json' with { type: 'json' }
import site from './en/site.json' with { type: 'json' }
import sum from './en/sum.json' with { type: 'json' }
import articulo from './es/article.json' with { type: 'json' }
import afirmacion from './es/claim.json' with { type: 'json' }
import mesa from './es/desk.json' with { type: 'json' }
import prueba from './es/evidence.json' with { type: 'json' }
import traido from './es/import.json' with { type: 'json' }
import personas from './es/people.json' with { type: 'json' }
import publicacion from './es/publication.json' with { type: 'json' }
import registro from './es/record.json' with { type: 'json' }
import negativa from './es/refusal.json' with { type: 'json' }
import revision from './es/review.json' with { type: 'json' }
import sitio from './es/site.json' with { type: 'json' }
import calculo from './es/sum.json' with { type: 'json' }

const english = {
  article,
  claim,
  desk,
  evidence,
  import: imported,
  people,
  publication,
  record,
  refusal,
  review,
  site,
  sum,
}
const spanish = {
  article: articulo,
  claim: afirmacion,
  desk: mesa,
  evidence: prueba,
  import: traido,
  people: personas,
  publication: publicacion,
  record: registro,
  refusal: negativa,
  review: revision,
  site: sitio,
  sum: calculo,
}

export type Catalogue = typeof english
export const languages = ['en', 'es'] as const
export type ReadersLanguage = (typeof languages)[number]

/** Every word of the screens in one language: room -> key -> ICU sentence. Languages we do not speak get English. */
export function catalogue(language: string): Catalogue {
  // The Spanish catalogue has the same keys (catalogue.test.ts), which the type of a JSON file cannot say.
  return language === 'es' ? (spanish as unknown as Catalogue) : english
}

/**
 * The language for somebody who may have chosen one (cookie) and whose browser asks for some (Accept-Language, with
 * weights). English when nothing fits.
 */
export function preferredLanguage(chosen: string | undefined, accepted: string | null): ReadersLanguage {
  const wished = (accepted ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().split(';')
      const weight = rest.find((each) => each.trim().startsWith('q='))
      return { tag: tag.toLowerCase().split('-')[0], weight: weight ? Number(weight.trim().slice(2)) || 0 : 1 }
    })
    .filter((wish) => wish.weight > 0)
    .sort((one, other) => other.weight - one.weight)
  return (
    [chosen, ...wished.map((wish) => wish.tag)].map((each) => languages.find((it) => it === each)).find(Boolean) ?? 'en'
  )
}
