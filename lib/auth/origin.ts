import { headers } from 'next/headers'
import { env } from '#lib/env.ts'
import { Refusal } from '#lib/refusal.ts'

/**
 * Pure: did a request with this Origin header come from the desk at this address? A missing or `null` Origin did not:
 * browsers always send it with a post, and a forged Host or X-Forwarded-Host changes nothing here.
 */
export function isOwnOrigin(origin: string | null, address: string): boolean {
  return origin !== null && origin === new URL(address).origin
}

/** Throws `foreign-origin` unless the present request came from the desk's own pages (TICKMARK_URL). */
export async function demandOwnOrigin(): Promise<void> {
  if (!isOwnOrigin((await headers()).get('origin'), env().TICKMARK_URL)) throw new Refusal('foreign-origin')
}
