import { type RefObject, useEffect, useState } from 'react'
import { withoutSpace } from '#lib/article/passage.ts'
import type { Range } from '#lib/article/schema.ts'

/** The words a reader has selected, and where they stand on the screen, in pixels from the column's top left corner. */
export type Selected = Range & { below: number; left: number }

/**
 * What is selected by mouse, touch or caret inside the column, as UTF-16 offsets of the text. They are read off the runs,
 * never looked for in the page's words: the same words may stand there twice.
 */
export function useSelectedWords(column: RefObject<HTMLElement | null>, text: string): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null)
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    let dragging = false
    const read = () => {
      const found = column.current && !dragging ? selectedIn(column.current, text) : null
      setSelected((before) => (before?.start === found?.start && before?.end === found?.end ? before : found))
    }
    // Handles on a touch screen move in small steps, and a tap on a button drops the selection before it presses.
    const later = () => {
      clearTimeout(waiting)
      waiting = setTimeout(read, 200)
    }
    const down = (event: PointerEvent) => {
      dragging = event.pointerType === 'mouse' && column.current?.contains(event.target as Node) === true
    }
    const up = () => {
      dragging = false
      later()
    }
    document.addEventListener('selectionchange', later)
    document.addEventListener('pointerdown', down)
    document.addEventListener('pointerup', up)
    return () => {
      clearTimeout(waiting)
      document.removeEventListener('selectionchange', later)
      document.removeEventListener('pointerdown', down)
      document.removeEventListener('pointerup', up)
    }
  }, [column, text])
  return selected
}

/** The selection of this moment as a range of the text, for those who can't wait for the next event. */
export function selectedIn(column: HTMLElement, text: string): Selected | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(column)) return null
  const runs = [...column.querySelectorAll<HTMLElement>('[data-start]')].filter((run) => range.intersectsNode(run))
  const [first, last] = [runs[0], runs.at(-1)]
  if (!first || !last) return null
  const start = within(first, range.startContainer, range.startOffset) ?? from(first)
  const end = within(last, range.endContainer, range.endOffset) ?? to(last)
  const words = start < end ? withoutSpace(text, { start, end }) : null
  if (!words) return null
  const box = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect()
  const origin = column.getBoundingClientRect()
  return { ...words, below: box.bottom - origin.top, left: box.right - origin.left }
}

const from = (run: HTMLElement) => Number(run.dataset.start)
const to = (run: HTMLElement) => Number(run.dataset.end)

/** Where an edge of a selection is in the text, when it falls into this run; a claim's number behind the words is their end. */
function within(run: HTMLElement, node: Node, offset: number): number | null {
  if (!run.contains(node)) return null
  const afterWords = node.parentElement?.closest('[data-claim]') || (node.nodeType !== Node.TEXT_NODE && offset > 0)
  return afterWords ? to(run) : from(run) + offset
}
