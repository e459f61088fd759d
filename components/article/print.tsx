import { useTranslations } from 'next-intl'
import type { ReactNode, RefObject } from 'react'
import { Day } from '#components/ui/when.tsx'
import type { ArticleView, Range } from '#lib/article/schema.ts'
import { Paragraph } from './paragraph.tsx'
import style from './print.module.css'
import type { PrintedBlock } from './printed.ts'
import { arrowKeys } from './use-galley-keys.ts'
import type { Moves } from './use-moves.ts'
import type { Place } from './use-place.ts'

type Props = {
  article: ArticleView
  blocks: readonly PrintedBlock[]
  place: Place
  moves: Moves
  column: RefObject<HTMLElement | null>
  /** What stands over the text. */
  children: ReactNode
}

// Print is nothing to press, but words are chosen in it, and whoever has no mouse must be able to get there.
const reachable = { tabIndex: 0 }

/** The article as a column of print. It takes the focus, so that everything a mouse does here can be done with keys. */
export function Print({ article, blocks, place, moves, column, children }: Props) {
  const t = useTranslations('article.galley')
  const shownPassage = place.draft ?? place.passage
  const within = (block: PrintedBlock, range: Range | null) =>
    range && range.start < block.end && range.end > block.start ? range : null
  const holds = (block: PrintedBlock, id: string | null) => (block.lines.some((line) => line.id === id) ? id : null)
  return (
    <section
      ref={column}
      id="text"
      className={style.print}
      lang={article.language}
      {...reachable}
      aria-label={t('text')}
      aria-describedby="how-to-read"
      onKeyDown={arrowKeys(moves)}
    >
      <p id="how-to-read" hidden>
        {t('howToRead')}
      </p>
      <Byline article={article} />
      {blocks.map((block) => (
        <Paragraph
          key={block.start}
          block={block}
          chosen={holds(block, place.chosen)}
          near={holds(block, place.near)}
          current={block.sentences.some(({ at }) => at === place.sentence) ? place.sentence : null}
          passage={within(block, shownPassage)}
        />
      ))}
      {children}
    </section>
  )
}

function Byline({ article }: { article: ArticleView }) {
  const parts = [article.byline, article.outlet].filter(Boolean).join(' · ')
  return (
    <p className={style.by}>
      {parts}
      {parts && article.publishedOn && ' · '}
      {article.publishedOn && <Day on={article.publishedOn} />}
    </p>
  )
}
