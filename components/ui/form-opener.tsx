'use client'

import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { RefusalCode, RefusalDetails } from '#lib/refusal.ts'
import style from './form-opener.module.css'
import { useKeys } from './keys.tsx'
import { useRefusalSentence } from './refusal-sentence.ts'

type Props = {
  label: ReactNode
  /** The form that opens below; it gets a function that closes it. */
  children: (close: () => void) => ReactNode
  /** Why it cannot be opened now; null when it can. Said below, unless `whyShownAt` names an element that says it already. */
  why?: RefusalCode | null
  details?: RefusalDetails
  whyShownAt?: string | undefined
  /** A key that opens it, and what the list of keys says about it. */
  keyed?: { key: string; does: string; room?: string }
  /** Stands open from the start, without taking the focus. */
  openAtFirst?: boolean
  size?: 'xs' | 'sm'
}

/** A button that opens a form below it. Disabled it stays focusable and says why. Closing gives the focus back to it. */
export function FormOpener({ label, children, why, details, whyShownAt, keyed, openAtFirst, size = 'sm' }: Props) {
  const [open, setOpen] = useState(false)
  const pressed = useRef(false)
  // After the first paint: the server cannot know what this browser has kept.
  useEffect(() => setOpen(openAtFirst ?? false), [openAtFirst])
  const sentence = useRefusalSentence()
  const own = useId()
  const button = `${own}button`
  const turn = () => {
    pressed.current = true
    if (!why) setOpen(!open)
  }
  const close = () => {
    setOpen(false)
    document.getElementById(button)?.focus()
  }
  useKeys(keyed ? [{ ...keyed, run: turn }] : [])
  return (
    <div className={open ? style.open : style.closed}>
      <Button
        id={button}
        size={size}
        variant="default"
        onClick={turn}
        aria-expanded={open}
        {...(why ? { 'data-disabled': true, 'aria-disabled': true, 'aria-describedby': whyShownAt ?? own } : {})}
        rightSection={keyed && <kbd>{keyed.key.toUpperCase()}</kbd>}
      >
        {label}
      </Button>
      {why && !whyShownAt && (
        <p id={own} className={style.why}>
          {sentence(why, details)}
        </p>
      )}
      {open && <Opened enter={pressed.current}>{children(close)}</Opened>}
    </div>
  )
}

/** Takes the focus to the form's first field as it appears, so that typing can go on. */
function Opened({ enter, children }: { enter: boolean; children: ReactNode }) {
  const part = useRef<HTMLDivElement>(null)
  const entering = useRef(enter)
  useEffect(() => {
    const first = (which: string) => part.current?.querySelector<HTMLElement>(which)
    if (entering.current) (first('input[type="radio"]:checked') ?? first('textarea, input, select'))?.focus()
  }, [])
  return (
    <div ref={part} className={style.form}>
      {children}
    </div>
  )
}
