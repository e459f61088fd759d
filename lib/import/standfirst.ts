import { bare } from './line.ts'
import type { Line } from './lines.ts'
import type { Known } from './schema.ts'

const named =
  /(^|[\s_-])(standfirst|dek|deck|subtitle|subtitulo|subheadline|sub-headline|subhead|entradilla|bajada|copete|sumario|summary|excerpt|article-lead|lede)($|[\s_-])/i

/** Whether a line is the standfirst: by the name of its element, or since the page's description says the same. */
export function isStandfirst(line: Line, { standfirst }: Pick<Known, 'standfirst'>): boolean {
  if (line.hidden || line.kind === 'item' || line.text.length < 20 || line.text.length > 600) return false
  const own = line.within.slice(-2).some((element) => named.test(element.getAttribute('class') ?? ''))
  return own || (standfirst !== null && bare(standfirst) === bare(line.text))
}
