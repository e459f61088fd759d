import { z } from 'zod'
import { isOwnOrigin } from './auth/origin.ts'
import { currentActor } from './auth/session.ts'
import { env } from './env.ts'
import { Refusal } from './refusal.ts'
import { told } from './refused.ts'
import { hasType } from './representation.ts'
import type { Actor } from './user/schema.ts'

type Headers = Record<string, string>

/** What the API takes in. A browser sends neither across sites without asking first (CORS), and we never allow it. */
export const jsonTypes = ['application/ld+json', 'application/json'] as const
const maximumBytes = 4_000_000

/**
 * Answers one request of the API for whoever is signed in, as `act` (lib/action.ts) does for a form. In this order: what
 * changes something came from our own pages or from no page at all (`foreign-origin`), somebody is signed in (`not-signed-in`),
 * then `work`. Refusals become JSON, `{code, sentence, fields?}`, under their own status; anything unexpected is logged and
 * thrown on.
 * @param always headers that every answer carries, refusals too
 */
export async function answerApi(
  request: Request,
  work: (actor: Actor) => Promise<Response>,
  always: Headers = {},
): Promise<Response> {
  try {
    mustComeFromHome(request)
    const actor = await currentActor()
    if (!actor) throw new Refusal('not-signed-in')
    return withHeaders(await work(actor), always)
  } catch (thrown) {
    return refusedAnswer(thrown, always)
  }
}

/** The answer to OPTIONS, which asks no rights and grants none: a page from elsewhere learns that it may not. */
export const answerOptions = (always: Headers): Response => new Response(null, { status: 204, headers: always })

/** The answer to a method that nobody may use here, whoever asks: method-not-allowed. `always` names those that work. */
export const refuseMethod = (always: Headers & { Allow: string }): Promise<Response> =>
  refusedAnswer(new Refusal('method-not-allowed'), always)

/** The id in an address. Refuses: not-found, for what is no id at all. */
export function idIn(segment: string): string {
  if (!z.uuid().safeParse(segment).success) throw new Refusal('not-found')
  return segment
}

/** The JSON that was sent. Refuses: media-type, body-too-large (over 4 MB, counted as they come), body-unreadable. */
export async function sentJson(request: Request): Promise<unknown> {
  mustBeJson(request)
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > maximumBytes) throw new Refusal('body-too-large')
    chunks.push(chunk)
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)))
  } catch {
    throw new Refusal('body-unreadable')
  }
}

async function refusedAnswer(thrown: unknown, always: Headers): Promise<Response> {
  const no = await told(thrown)
  if (!no) {
    console.error(thrown)
    throw thrown
  }
  // RFC 9110, 15.5.2: a 401 says how to sign in. Here it is a cookie, for which no name is registered.
  const challenge = no.status === 401 ? { 'WWW-Authenticate': 'Session realm="Tickmark"' } : {}
  const headers = { ...always, ...challenge, 'Cache-Control': 'no-store' }
  return Response.json(no.told, { status: no.status, headers })
}

// A browser always names the page that a post comes from; a program of the newsroom's own has none to name, and shows by JSON
// that it is no form.
function mustComeFromHome(request: Request): void {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return
  const origin = request.headers.get('origin')
  if (origin !== null && !isOwnOrigin(origin, env().TICKMARK_URL)) throw new Refusal('foreign-origin')
  if (origin === null) mustBeJson(request)
}

function mustBeJson(request: Request): void {
  if (!hasType(request, jsonTypes)) throw new Refusal('media-type', { types: jsonTypes.join(', ') })
}

function withHeaders(response: Response, always: Headers): Response {
  for (const [name, value] of Object.entries(always)) if (!response.headers.has(name)) response.headers.set(name, value)
  return response
}
