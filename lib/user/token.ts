import { createHash } from 'node:crypto'

/** Only this of an invitation's token is stored: who reads the database cannot use an open invitation. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')
