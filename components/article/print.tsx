import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode, type RefObject, useMemo } from 'react'
import { Day } from '#components/ui/when.tsx'
import type { ArticleView, Range } from '#lib/article/schema.ts'
import { EditParagraph } from './edit-paragraph.tsx'
import { Paragraph } from './paragraph.tsx'
import tools from './paragraph-tools.module.css'
import { ParagraphTools } from './paragraph-tools.tsx'
import style from './print.module.css'
import type { PrintedBlock } from './printed.ts'
import { asideBefore, SetAsideLines } from './set-aside-lines.tsx'
import type { TextActions } from './text-actions.ts'
import { arrowKeys } from './use-galley-keys.ts'
import type { Moves } from './use-moves.ts'
import type { Place } from './use-place.ts'

type Props = {
  article: ArticleView
  blocks: readonly PrintedBlock[]
  place: Place
  moves: Moves
  column: RefObject<HTMLElement | null>
  /** What an editor can do with the text; null for everybody else. */
  revise: TextActions | null
  /** What stands over the text. */
  children: ReactNode
}

// Print is nothing to press, but words are chosen in it, and whoever has no mouse must be able to get there.
const reachable = { tabIndex: 0 }

/** The article as a column of print. It takes the focus, so that everything a mouse does here can be done with keys. */
export function Print({ article, blocks, place, moves, column, revise, children }: Props) {
  const t = useTranslations('article.galley')
  const shownPassage = place.draft ?? place.passage
  const within = (block: PrintedBlock, range: Range | null) =>
    range && range.start < block.end && range.end > block.start ? range : null
  const asides = useMemo(() => asideBefore(article), [article])
  const aside = (at: number) => {
    const lines = asides.get(at)
    return lines && <SetAsideLines article={article} lines={lines} actions={revise} />
  }
  const endEdit = () => {
    place.setEditing(null)
    column.current?.focus({ preventScroll: true })
  }
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
      {blocks.map((block, at) => {
        const here = block.sentences.some((one) => one.at === place.sentence)
        return (
          <Fragment key={block.start}>
            {aside(at)}
            {revise && place.editing === at ? (
              <EditParagraph article={article} block={at} replaceText={revise.replaceText} onDone={endEdit} />
            ) : (
              <div className={tools.slot}>
                <Paragraph
                  block={block}
                  chosen={holds(block, place.chosen)}
                  near={holds(block, place.near)}
                  current={here ? place.sentence : null}
                  passage={within(block, shownPassage)}
                />
                {revise && here && (
                  <ParagraphTools article={article} block={at} actions={revise} onEdit={place.setEditing} />
                )}
              </div>
            )}
          </Fragment>
        )
      })}
      {aside(blocks.length)}
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
