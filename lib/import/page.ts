import { parseHTML } from 'linkedom'
import { chosenIn } from './chosen.ts'
import { judgePage } from './judge.ts'
import { guessLanguage, languageOf } from './language.ts'
import { laidOut } from './line.ts'
import { linesOf } from './lines.ts'
import { metadataOf } from './metadata.ts'
import { emptied } from './page-empty.ts'
import { headOf } from './page-head.ts'
import type { Imported } from './schema.ts'
import { sieve } from './sieve.ts'

/**
 * A whole page: the article that Readability finds in it, mended by what the page says about its own parts; everything
 * else stands aside with a reason. Refuses: page-empty, page-needs-login, unless `anyPage` will do.
 */
export function readPage(html: string, address: string | null, anyPage = false): Imported {
  const sieved = sieve(html)
  const { document } = parseHTML(sieved.html)
  const metadata = metadataOf(document, sieved, address)
  const lines = linesOf(document)
  const chosen = chosenIn(sieved.html)
  const judged = judgePage(lines, chosen, metadata)
  const known = headOf(judged, metadata)
  const said = guessLanguage(
    judged
      .filter(({ why }) => !why)
      .map(({ text }) => text)
      .join('\n'),
  )
  const imported = laidOut({ ...known, language: said ?? languageOf(known.language) }, judged)
  if (!anyPage) emptied(imported, sieved)
  return imported
}
