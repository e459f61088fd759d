import { createHash } from 'node:crypto'

export const invitationDays = 7

/** Only this is stored: who reads the database cannot use an open invitation. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** The one-time address to hand over, under the desk's base address (no trailing slash). */
export const invitationAddress = (base: string, token: string): string => `${base}/invitation/${token}`
