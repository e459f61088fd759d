'use client'

import style from './refusal-note.module.css'

/** The sentence of a "no", said to screen readers as it appears. Renders nothing for null. */
export function RefusalNote({ sentence }: { sentence: string | null | undefined }) {
  return <div role="alert">{sentence && <p className={style.note}>{sentence}</p>}</div>
}
