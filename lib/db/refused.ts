import { Refusal, type RefusalCode } from '#lib/refusal.ts'

// What the database says no to, when somebody else was faster than the verb's own look. TM001 (a fact rewritten) is not
// here, nor TM004 (an anchor that does not stand in its text, or names another author than it may): no verb does either, so it is a
// fault of ours and not an expected no.
const byState: Record<string, RefusalCode> = {
  TM002: 'stale-version',
  TM003: 'contributor-cannot-decide',
  '23505': 'stale-version',
  P2002: 'stale-version',
  '40001': 'stale-version',
  '40P01': 'stale-version',
  P2034: 'stale-version',
}
const byKey: Record<string, RefusalCode> = {
  users_email_key: 'email-taken',
  fact_check_slug_key: 'slug-taken',
  source_address_key_key: 'source-exists',
}

// Prisma hands an error of the database on in several wrappings (its own class, the adapter's, pg's).
const wrappings = ['meta', 'cause', 'driverAdapterError'] as const

function* layers(thrown: unknown, depth = 0): Generator<Record<string, unknown>> {
  if (typeof thrown !== 'object' || thrown === null || depth > 6) return
  const layer = thrown as Record<string, unknown>
  yield layer
  for (const wrapping of wrappings) yield* layers(layer[wrapping], depth + 1)
}

/** The expected "no" in whatever was thrown: a Refusal as it is, a refusal of the database as ours. Null: a real fault. */
export function refusalOf(thrown: unknown): Refusal | null {
  if (thrown instanceof Refusal) return thrown
  const found = [...layers(thrown)]
  const text = found.map((layer) => String(layer.originalMessage ?? layer.message ?? '')).join('\n')
  const key = Object.keys(byKey).find((name) => text.includes(name) || found.some((layer) => mentions(layer, name)))
  const states = found.flatMap((layer) => [layer.originalCode, layer.code]).map(String)
  const state = states.find((each) => Object.hasOwn(byState, each))
  if (!state) return null
  return new Refusal((key && byKey[key]) || byState[state] || 'stale-version')
}

const mentions = (layer: Record<string, unknown>, name: string) =>
  typeof layer.constraint === 'object' &&
  layer.constraint !== null &&
  Object.values(layer.constraint).flat().includes(name)
