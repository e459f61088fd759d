'use client'

import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { KeysProvider } from './keys.tsx'
import { cssVariablesResolver, theme } from './theme.ts'

/** What every screen of the desk stands in: look, light or dark, keys. `nonce` lets its style past the page's policy. */
export function Shell({ children, nonce }: { children: ReactNode; nonce?: string }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      {...(nonce ? { getStyleNonce: () => nonce } : {})}
    >
      <KeysProvider>{children}</KeysProvider>
    </MantineProvider>
  )
}
