import { Refusal } from '#lib/refusal.ts'
import type { Imported } from './schema.ts'
import type { Sieved } from './sieve.ts'

const enough = 250
const asksToEnter =
  /\b(sign in|log in|subscribe|subscribers?|register|create (a free|an) account|inicia sesión|iniciar sesión|suscr[ií]b\w+|suscriptor\w*|regístrate)\b/i

/** Refuses a page that holds no article: page-needs-login when it asks to sign in or to pay instead, or page-empty. */
export function emptied({ blocks, setAside }: Imported, { asksPassword }: Pick<Sieved, 'asksPassword'>): void {
  const letters = blocks.reduce((sum, { text }) => sum + text.length, 0)
  if (letters >= enough) return
  const seen = [...blocks, ...setAside.filter(({ why }) => why !== 'hidden')].map(({ text }) => text)
  const walled = setAside.some(({ why }) => why === 'paywall') || asksToEnter.test(seen.join('\n').slice(0, 20_000))
  if (asksPassword && walled) throw new Refusal('page-needs-login')
  if (letters === 0) throw new Refusal(walled ? 'page-needs-login' : 'page-empty')
}
