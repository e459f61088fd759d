'use client'

import { Button } from '@mantine/core'
import Link from 'next/link'
import type { ReactNode } from 'react'
import style from './link-button.module.css'

/** A link that looks like a button, for going somewhere else. It may stand in what the server renders. */
export function LinkButton({ href, main, children }: { href: string; main?: boolean; children: ReactNode }) {
  return (
    <Button
      component={Link}
      href={href}
      variant={main ? 'filled' : 'default'}
      className={main ? style.main : style.link}
    >
      {children}
    </Button>
  )
}
