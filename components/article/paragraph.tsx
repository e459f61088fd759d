import { useTranslations } from 'next-intl'
import { memo, type ReactNode } from 'react'
import type { Range } from '#lib/article/schema.ts'
import { type Segment, segments } from '#lib/article/segments.ts'
import style from './paragraph.module.css'
import { highlightsOf, type Line, type PrintedBlock, passageMark, sentenceMark } from './printed.ts'

type Props = {
  block: PrintedBlock
  /** Ids of the claim that is chosen and of the one pointed at, when they stand in this block. */
  chosen: string | null
  near: string | null
  /** The sentence, counted through the whole text, that the keys are at, when it is in this block. */
  current: number | null
  passage: Range | null
}
type Shown = Omit<Props, 'block'>

const tags = { heading: 'h2', quote: 'blockquote', paragraph: 'p', item: 'p' } as const
const deepest = 2

/** One block of print. Drawn anew only when something in it changes, so that a thousand claims stay quick. */
export const Paragraph = memo(
  function Paragraph({ block, ...shown }: Props) {
    const Tag = tags[block.kind]
    const runs = segments(block, highlightsOf(block, shown.passage))
    return (
      <Tag className={`${style.block} ${style[block.kind]}`}>
        <MarginMark block={block} />
        {runs.map((run) => (
          <Run key={run.start} run={run} block={block} shown={shown} />
        ))}
      </Tag>
    )
  },
  (a, b) =>
    a.block.key === b.block.key &&
    a.chosen === b.chosen &&
    a.near === b.near &&
    a.current === b.current &&
    a.passage?.start === b.passage?.start &&
    a.passage?.end === b.passage?.end,
)

function Run({ run, block, shown }: { run: Segment; block: PrintedBlock; shown: Shown }) {
  const sentence = run.ids.find((id) => id.startsWith(sentenceMark))?.slice(sentenceMark.length)
  const place = sentence === undefined ? undefined : block.sentences[Number(sentence) - (block.sentences[0]?.at ?? 0)]
  const lines = block.lines.filter((line) => run.ids.includes(line.id))
  // One that is on its way to the desk has a line already, but there is nothing to choose yet.
  const claims = lines.filter((line) => line.ordinal !== null)
  const looks = [
    style.run,
    place?.state === 'nothing' && style.nothing,
    place && place.at === shown.current && style.current,
    lines.some((line) => line.id === shown.near) && style.near,
    lines.some((line) => line.id === shown.chosen) && style.chosen,
    run.ids.includes(passageMark) && style.passage,
  ]
  let words: ReactNode = block.text.slice(run.start - block.start, run.end - block.start)
  for (const line of lines) words = <span className={`${style.line} ${style[line.state]} ${lane(line)}`}>{words}</span>
  return (
    <span
      className={looks.filter(Boolean).join(' ')}
      data-start={run.start}
      data-end={run.end}
      data-sentence={sentence}
      data-claims={claims.length > 0 ? claims.map((line) => line.id).join(' ') : undefined}
      data-coming={lines.length > claims.length || undefined}
    >
      {words}
      {claims
        .filter((line) => line.end === run.end)
        .map((line) => (
          <Ordinal key={line.id} line={line} chosen={shown.chosen === line.id} />
        ))}
    </span>
  )
}

const lane = (line: Line) => style[`lane${Math.min(line.lane, deepest)}`]

// A link in the run of the text, so that it can't be parted from the last word by the end of a line.
function Ordinal({ line, chosen }: { line: Line; chosen: boolean }) {
  const t = useTranslations('article.galley')
  return (
    <a
      className={`${style.ordinal} ${chosen ? style.here : ''}`}
      href={`?claim=${line.id}`}
      data-claim={line.id}
      aria-current={chosen ? 'true' : undefined}
      aria-label={t('claimHere', { number: line.ordinal ?? '', state: line.state })}
    >
      {line.ordinal}
    </a>
  )
}

function MarginMark({ block }: { block: PrintedBlock }) {
  const t = useTranslations('article.galley')
  if (block.sentences.length === 0) return null
  const open = block.sentences.filter(({ state }) => state === 'open').length
  const label = open === 0 ? t('blockDone') : t('blockOpen', { count: open })
  return <span className={open === 0 ? style.tick : style.ring} role="img" aria-label={label} title={label} />
}
