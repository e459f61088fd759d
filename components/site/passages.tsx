import type { Passage } from '#lib/publication/schema.ts'
import type { Words } from './words.ts'

type Props = { passages: readonly Passage[]; words: Words }

/** The words of the article with the claims marked in them; each number leads to its claim further down. */
export function Passages({ passages, words: { t } }: Props) {
  const last = lastRuns(passages)
  return (
    <div className="passages">
      {keyed(passages, (at) => String(at)).map(([at, passage]) => (
        <p key={at} className={passage.kind}>
          {passage.cutBefore ? '… ' : null}
          {keyed(passage.runs, (run) => `${at}.${run}`).map(([place, { text, claims }]) => (
            <span key={place}>
              {claims.length > 0 ? <mark>{text}</mark> : text}
              {claims
                .filter((number) => last.get(number) === place)
                .map((number) => (
                  <sup key={number}>
                    <a href={`#c${number}`} aria-label={t('claimLink', { number })}>
                      {number}
                    </a>
                  </sup>
                ))}
            </span>
          ))}
          {passage.cutAfter ? ' …' : null}
        </p>
      ))}
    </div>
  )
}

// A text's parts have no names but their places, and these never change: the page is rendered once.
const keyed = <T,>(parts: readonly T[], name: (at: number) => string): [string, T][] =>
  parts.map((part, at) => [name(at), part])

// A claim that other claims lie over is cut into several runs; its number stands once, after the last of them.
function lastRuns(passages: readonly Passage[]): Map<number, string> {
  const found = new Map<number, string>()
  for (const [at, { runs }] of passages.entries())
    for (const [run, { claims }] of runs.entries()) for (const number of claims) found.set(number, `${at}.${run}`)
  return found
}
