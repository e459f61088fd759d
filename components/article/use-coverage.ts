import { useMemo, useOptimistic } from 'react'
import { useAct } from '#components/ui/use-act.ts'
import type { Action, Result } from '#lib/action-result.ts'
import { type CoveredSentence, counted, coverage } from '#lib/article/coverage.ts'
import type { ArticleView, Range } from '#lib/article/schema.ts'
import type { Line } from './printed.ts'

export type CoverageActions = { markCoverage: Action<{ id: string }>; unmarkCoverage: Action }
type Turn = { mark: Range[]; unmark: string[] }

const done: Result = { ok: true, value: null }

/**
 * What became of each sentence, and `turn`, which says "nothing to check" of those given, or takes it back when that was
 * said of all of them already. The column shows it at once; a refusal shows it as it was again.
 */
export function useCoverage(
  article: ArticleView,
  sentences: readonly Range[],
  lines: readonly Line[],
  actions: CoverageActions,
) {
  const [marks, showTurn] = useOptimistic(article.marks, (marks, { mark, unmark }: Turn) => [
    ...marks.filter(({ id }) => !unmark.includes(id)),
    ...mark.map((range) => ({ ...range, id: `${range.start}`, author: { id: '', name: '' }, at: new Date(0) })),
  ])
  const covered = useMemo(() => coverage(sentences, lines, marks), [sentences, lines, marks])

  const carryOut = async (turn: unknown): Promise<Result> => {
    const { mark, unmark } = turn as Turn
    showTurn({ mark, unmark })
    const place = { articleId: article.id, versionId: article.current.id }
    // One after the other: each is a verb of its own, and the first refusal ends it.
    for (const { start, end } of mark) {
      const result = await actions.markCoverage({ ...place, start, end })
      if (!result.ok) return result
    }
    for (const markId of unmark) {
      const result = await actions.unmarkCoverage({ articleId: article.id, markId })
      if (!result.ok) return result
    }
    return done
  }
  const { send, pending, refused } = useAct(carryOut)

  const turn = (places: readonly CoveredSentence[]): 'marked' | 'unmarked' | 'hasClaim' => {
    const open = places.filter(({ state }) => state === 'open').map(({ sentence }) => sentence)
    const over = article.marks.filter((mark) =>
      places.some(
        ({ state, sentence }) => state === 'nothing' && mark.start <= sentence.start && mark.end >= sentence.end,
      ),
    )
    if (open.length === 0 && over.length === 0) return 'hasClaim'
    if (!pending) send(open.length > 0 ? { mark: open, unmark: [] } : { mark: [], unmark: over.map(({ id }) => id) })
    return open.length > 0 ? 'marked' : 'unmarked'
  }
  return { covered, counts: counted(covered), turn, refused }
}
