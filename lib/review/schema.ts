import { z } from 'zod'

const claimRef = { claimId: z.uuid(), version: z.number().int() }
/** `seal` is what the reviewer was looking at, in full: 64 hexadecimal digits. */
export const approveInput = z.object({ ...claimRef, seal: z.string().regex(/^[0-9a-f]{64}$/) })
export const requestChangesInput = z.object({ ...claimRef, note: z.string().trim().max(4000) })
