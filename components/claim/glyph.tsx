import type { ReactNode } from 'react'

const ring = <circle cx="10" cy="10" r="8.5" fill="none" stroke="currentColor" strokeWidth="2" />
const filled = (path: string) => (
  <>
    {ring}
    <path d={path} fill="currentColor" />
  </>
)

// The right half of the disc, with the terminator of the moon bulging left (3/4), standing straight (1/2) or bulging right (1/4).
const shapes: Record<string, ReactNode> = {
  true: <circle cx="10" cy="10" r="9.5" fill="currentColor" />,
  'mostly-true': filled('M10 1.5a8.5 8.5 0 0 1 0 17a4.25 8.5 0 0 1 0-17z'),
  'half-true': filled('M10 1.5a8.5 8.5 0 0 1 0 17z'),
  'mostly-false': filled('M10 1.5a8.5 8.5 0 0 1 0 17a4.25 8.5 0 0 0 0-17z'),
  false: (
    <>
      {ring}
      <path d="M4 16 16 4" stroke="currentColor" strokeWidth="2" />
    </>
  ),
  misleading: (
    <>
      <path d="M6 17.5A8.5 8.5 0 1 1 14 17.5" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M14.2 11.6v6.2h5" fill="none" stroke="currentColor" strokeWidth="2" />
    </>
  ),
  unproven: (
    <circle cx="10" cy="10" r="8.5" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="1.6 2.85" />
  ),
}

/**
 * A rating's moon, in the colour of the text around it and read without colour or in print. The word always stands beside
 * it, so it is hidden from screen readers. A rating that this house does not know is a plain ring.
 */
export function Glyph({ rating, size = 20 }: { rating: string; size?: number }) {
  const shape = Object.hasOwn(shapes, rating) ? shapes[rating] : ring
  return (
    <svg viewBox="0 0 20 20" width={size} height={size} aria-hidden="true" focusable="false">
      {shape}
    </svg>
  )
}
