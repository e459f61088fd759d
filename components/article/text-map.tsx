'use client'

import { useTranslations } from 'next-intl'
import {
  type CSSProperties,
  type KeyboardEvent,
  memo,
  type PointerEvent,
  type RefObject,
  useEffect,
  useState,
} from 'react'
import type { PrintedBlock } from './printed.ts'
import style from './text-map.module.css'

type Props = {
  blocks: readonly PrintedBlock[]
  column: RefObject<HTMLElement | null>
  /** How many claims have no place in the text, and so none on the map. */
  orphans: number
}
type View = { top: number; bottom: number }

const heightOfSentence = 16
const whole: View = { top: 0, bottom: 1 }

/** The whole article at a glance, as long as its sentences are, and a scroll bar at once. */
export function TextMap({ blocks, column, orphans }: Props) {
  const t = useTranslations('article.galley')
  const view = useView(column)
  const sentences = blocks.reduce((sum, block) => sum + block.sentences.length, 0)
  const jump = (share: number) => {
    const box = column.current?.getBoundingClientRect()
    if (box) window.scrollTo({ top: window.scrollY + box.top + share * box.height - window.innerHeight / 2 })
  }
  const pointed = (event: PointerEvent<HTMLElement>) => {
    if (event.buttons !== 1) return
    const box = event.currentTarget.getBoundingClientRect()
    jump((event.clientY - box.top) / box.height)
  }
  const pressed = (event: KeyboardEvent) => {
    const step = { ArrowDown: 0.05, ArrowUp: -0.05, PageDown: 0.2, PageUp: -0.2, Home: -2, End: 2 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    jump(Math.min(1, Math.max(0, (view.top + view.bottom) / 2 + step)))
  }
  return (
    <aside className={style.map}>
      {orphans > 0 && (
        <span className={style.orphans} role="img" aria-label={t('orphans', { count: orphans })}>
          {orphans}
        </span>
      )}
      <div
        className={style.bars}
        style={{ '--length': `${sentences * heightOfSentence}px` } as CSSProperties}
        role="scrollbar"
        tabIndex={0}
        aria-label={t('map')}
        aria-orientation="vertical"
        aria-controls="text"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(view.top * 100)}
        onPointerDown={pointed}
        onPointerMove={pointed}
        onKeyDown={pressed}
      >
        <Bars blocks={blocks} />
        <svg className={style.view} aria-hidden="true">
          <rect x="0" width="100%" y={`${view.top * 100}%`} height={`${(view.bottom - view.top) * 100}%`} rx="3" />
        </svg>
      </div>
    </aside>
  )
}

const Bars = memo(function Bars({ blocks }: { blocks: readonly PrintedBlock[] }) {
  const settled = new Set(
    blocks.flatMap(({ lines }) => lines.filter(({ state }) => state === 'approved' || state === 'published')),
  )
  const look = (block: PrintedBlock, { sentence, state }: PrintedBlock['sentences'][number]) => {
    if (state !== 'claim') return state
    const over = block.lines.filter((line) => line.start < sentence.end && line.end > sentence.start)
    if (over.some((line) => line.changed)) return 'changed'
    return over.every((line) => settled.has(line)) ? 'settled' : 'claim'
  }
  return blocks.map((block) => (
    <span key={block.start} className={style.block} style={{ flexGrow: block.end - block.start }}>
      {block.sentences.map((one) => (
        <i
          key={one.at}
          className={style[look(block, one)]}
          style={{ flexGrow: one.sentence.end - one.sentence.start }}
        />
      ))}
    </span>
  ))
})

/** Which part of the column the window shows, as shares of its height. */
function useView(column: RefObject<HTMLElement | null>): View {
  const [view, setView] = useState(whole)
  useEffect(() => {
    let frame = 0
    const read = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        const box = column.current?.getBoundingClientRect()
        if (!box || box.height === 0) return
        const share = (y: number) => Math.min(1, Math.max(0, (y - box.top) / box.height))
        setView({ top: share(0), bottom: share(window.innerHeight) })
      })
    }
    read()
    window.addEventListener('scroll', read, { passive: true })
    window.addEventListener('resize', read)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', read)
      window.removeEventListener('resize', read)
    }
  }, [column])
  return view
}
