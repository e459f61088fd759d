import { SumView } from '#components/figure/sum-view.tsx'
import type { SaySum } from '#components/figure/sum-words.ts'
import type { PublicClaim } from '#lib/publication/schema.ts'
import type { Words } from './words.ts'

/** The sum behind a verdict, where there is one that the public may see. */
export function Sum({ claim, words, open }: { claim: PublicClaim; words: Words; open: boolean }) {
  if (!claim.calculation) return null
  return (
    <div className="sum">
      <SumView
        sum={claim.calculation}
        say={words.sum as SaySum}
        language={words.language}
        evidenceAt={(number) => `#c${claim.number}-e-${number}`}
        open={open}
      />
    </div>
  )
}
