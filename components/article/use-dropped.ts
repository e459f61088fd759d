'use client'

import { type DragEvent, useRef, useState } from 'react'

/** What an element needs so that a file can be dropped on it; `over` while one is held over it. */
export function useDropped(onFile: (file: File) => void) {
  const [over, setOver] = useState(false)
  // Entering a child fires before leaving its parent, so they are counted.
  const depth = useRef(0)
  const holdsFile = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  const change = (event: DragEvent, by: number) => {
    if (!holdsFile(event)) return
    event.preventDefault()
    depth.current = Math.max(0, depth.current + by)
    setOver(depth.current > 0)
  }
  return {
    over,
    onDragEnter: (event: DragEvent) => change(event, 1),
    onDragLeave: (event: DragEvent) => change(event, -1),
    onDragOver: (event: DragEvent) => holdsFile(event) && event.preventDefault(),
    onDrop: (event: DragEvent) => {
      change(event, -depth.current)
      const [file] = event.dataTransfer.files
      if (file) onFile(file)
    },
  }
}
