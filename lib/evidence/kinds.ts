import type { SourceDetails, SourceKind } from './schema.ts'

type Part = 'publisher' | 'author' | 'publishedOn' | 'address'
type KindRule = {
  /** What it mostly is; whoever writes it down may know better. */
  standing: 'primary' | 'secondary'
  /** What a reader needs to find or weigh one of this kind. Not there: a note says so, and nothing is refused. */
  needs: readonly Part[]
}

/**
 * Kinds of source as data; their names stand in lib/messages under `evidence.source.kinds`. Primary is who was there, counted
 * or decided; secondary is who tells of it. A study counts for itself, a report of that study does not.
 */
export const kinds: Record<SourceKind, KindRule> = {
  'official-record': { standing: 'primary', needs: ['publisher', 'publishedOn', 'address'] },
  'data-set': { standing: 'primary', needs: ['publisher', 'publishedOn', 'address'] },
  study: { standing: 'primary', needs: ['author', 'publisher', 'publishedOn', 'address'] },
  'on-record-interview': { standing: 'primary', needs: ['author', 'publishedOn'] },
  statement: { standing: 'primary', needs: ['author', 'publishedOn'] },
  'news-report': { standing: 'secondary', needs: ['publisher', 'publishedOn', 'address'] },
  expert: { standing: 'secondary', needs: ['author'] },
  'own-observation': { standing: 'primary', needs: ['author', 'publishedOn'] },
  other: { standing: 'secondary', needs: [] },
}

/** Pure: what its kind needs and this source does not say, in the table's order. A confidential source owes its name to nobody. */
export function missingOf(details: Pick<SourceDetails, Part | 'kind' | 'confidential'>): Part[] {
  return details.confidential ? [] : kinds[details.kind].needs.filter((part) => !details[part])
}
