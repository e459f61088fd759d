'use client'

import { Button, type ButtonProps } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import type { Action } from '#lib/action-result.ts'
import type { RefusalCode, RefusalDetails } from '#lib/refusal.ts'
import style from './act-button.module.css'
import { useKeys } from './keys.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { useRefusalSentence } from './refusal-sentence.ts'
import { useAct } from './use-act.ts'

type Props<T> = Pick<ButtonProps, 'size' | 'fullWidth'> & {
  action: Action<T>
  /** What to send, or a function that makes it when the button is pressed. */
  input: unknown | (() => unknown)
  children: ReactNode
  /** Why it cannot be pressed now; null when it can. The reason is shown under the button. */
  why?: RefusalCode | null
  details?: RefusalDetails
  /** The id of an element that shows the reason already; then it is not shown twice. */
  whyShownAt?: string
  onDone?: (value: T) => void
  main?: boolean
  /** A key that presses it, and what the list of keys says about it. */
  keyed?: { key: string; does: string; room?: string }
}

/** A button that carries out one action. Disabled it stays focusable and says why; a refusal is said where it was pressed. */
export function ActButton<T>({
  action,
  input,
  children,
  why,
  details,
  whyShownAt,
  onDone,
  main,
  keyed,
  ...look
}: Props<T>) {
  const { send, pending, refused } = useAct(action, onDone)
  const sentence = useRefusalSentence()
  const own = useId()
  const press = () => {
    if (!why && !pending) send(typeof input === 'function' ? input() : input)
  }
  useKeys(keyed ? [{ ...keyed, run: press }] : [])
  return (
    <div className={style.act}>
      <Button
        {...look}
        variant={main ? 'filled' : 'default'}
        onClick={press}
        aria-busy={pending}
        {...(why ? { 'data-disabled': true, 'aria-disabled': true, 'aria-describedby': whyShownAt ?? own } : {})}
        rightSection={keyed && <kbd>{keyed.key.toUpperCase()}</kbd>}
      >
        {children}
      </Button>
      {why && !whyShownAt && (
        <p id={own} className={style.why}>
          {sentence(why, details)}
        </p>
      )}
      <RefusalNote sentence={refused?.sentence} />
    </div>
  )
}
