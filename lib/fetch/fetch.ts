import { lookup as systemLookup } from 'node:dns/promises'
import { MIMEType } from 'node:util'
import { env } from '#lib/env.ts'
import { Refusal } from '#lib/refusal.ts'
import { type AllowList, admit, type Standing, standingOf } from './allow.ts'
import { type Answer, ask, type Question } from './answer.ts'
import { openSocket } from './connect.ts'
import { type Limits, usualLimits } from './limits.ts'
import { type Target, targetOf } from './target.ts'

/** All the addresses of a name, in the order to try them. */
export type Lookup = (name: string) => Promise<string[]>

export type FetchOptions = Partial<Question> & {
  limits?: Partial<Limits>
  /** Ends the fetch; it then rejects with the signal's reason. */
  signal?: AbortSignal
  /** The system's resolver, unless another is given. */
  lookup?: Lookup
  /** TICKMARK_FETCH_ALLOW, unless another is given. */
  allow?: AllowList
}

export type Fetched = Omit<Answer, 'location'> & {
  /** Where the answer came from, after all redirects. */
  url: string
  /** The addresses that led there, the asked one first; empty without a redirect. */
  via: string[]
  /** Lower case and without parameters (`text/html`); null when the server did not say. */
  mediaType: string | null
  /** As the server wrote it in Content-Type, not looked up yet (see charset.ts). */
  charset: string | null
}

type Journey = Question & { limits: Limits; lookup: Lookup; allow: AllowList; signal: AbortSignal }

/**
 * The one way out: everything that Tickmark asks of other servers goes through here. Public addresses only, checked in
 * the link, in DNS and on the socket, at every redirect; no cookies, no credentials, a truthful name; everything bounded.
 * Any status is an answer: whoever needs the page itself says so with `pageOf` (page.ts).
 * @throws Refusal `address-invalid`, `address-not-allowed`, `address-unreachable`, `too-many-redirects`, `fetch-too-slow`,
 * `fetch-too-large`, `fetch-failed`.
 */
export async function fetchAddress(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const { signal } = options
  signal?.throwIfAborted()
  const limits = { ...usualLimits, ...options.limits }
  const ending = new AbortController()
  const abort = () => ending.abort(signal?.reason)
  const timer = setTimeout(() => ending.abort(new Refusal('fetch-too-slow')), limits.totalMs)
  signal?.addEventListener('abort', abort)
  try {
    const journey = { ...asked(options), limits, signal: ending.signal }
    // The race is what keeps the promise of a deadline, whatever in there hangs: a resolver cannot be called back.
    return await Promise.race([travel(address, journey), aborted(ending.signal)])
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}

function asked({ method, accept, agent, lookup, allow }: FetchOptions): Omit<Journey, 'limits' | 'signal'> {
  return {
    method: method ?? 'GET',
    accept: accept ?? '*/*',
    agent: agent ?? `Tickmark (fact-checking desk; +${env().TICKMARK_URL})`,
    lookup: lookup ?? allAddresses,
    allow: allow ?? env().TICKMARK_FETCH_ALLOW,
  }
}

// From https a redirect may lead to http. Only the server that the certificate vouched for can say so, nothing of ours
// travels that could leak, and a link to http is fetched too; `url` in the result shows that the answer came in the open.
async function travel(address: string, journey: Journey): Promise<Fetched> {
  let target = targetOf(address, journey.allow)
  let from: Standing | null = null
  const via: string[] = []
  for (;;) {
    const { standing, ...answer } = await hop(target, from, journey)
    if (answer.location === null) return fetched(target, answer, via)
    via.push(target.url.href)
    target = targetOf(nextAddress(answer.location, target.url), journey.allow)
    // Without cookies the same question has the same answer, so a loop is known at its first turn.
    const isLoop = via.includes(target.url.href)
    if (isLoop || via.length > journey.limits.redirects) throw new Refusal('too-many-redirects')
    from = standing
  }
}

async function hop(target: Target, from: Standing | null, journey: Journey): Promise<Answer & { standing: Standing }> {
  const { allow, lookup, limits, signal } = journey
  const addresses = target.isAddress ? [target.name] : await addressesOf(target.name, lookup)
  const standing = admit(allow, target, addresses, from)
  if (standing === null) throw new Refusal('address-not-allowed')
  signal.throwIfAborted()
  const isAllowed = (reached: string) => standingOf(allow, target, reached) !== null
  const socket = await openSocket(target, addresses, { isAllowed, stallMs: limits.stallMs, signal })
  return { ...(await ask(target, socket, journey, limits)), standing }
}

async function addressesOf(name: string, lookup: Lookup): Promise<string[]> {
  const addresses = await lookup(name).catch(() => [])
  if (addresses.length === 0) throw new Refusal('address-unreachable')
  return addresses
}

// getaddrinfo rather than DNS alone: an intranet's names may stand in /etc/hosts.
async function allAddresses(name: string): Promise<string[]> {
  return (await systemLookup(name, { all: true, verbatim: true })).map(({ address }) => address)
}

/** Node reads headers as Latin-1, but a Location with bare ñ or é is UTF-8, and browsers follow it as such. */
function nextAddress(location: string, base: URL): string {
  const written = Buffer.from(location, 'latin1').toString('utf8')
  const next = written.includes('\ufffd') ? location : written
  return URL.canParse(next, base) ? new URL(next, base).href : next
}

function fetched({ url }: Target, { status, headers, bytes }: Answer, via: string[]): Fetched {
  const type = mediaTypeOf(headers['content-type'] ?? '')
  const [mediaType, charset] = [type?.essence ?? null, type?.params.get('charset') ?? null]
  return { url: url.href, via, status, headers, bytes, mediaType, charset }
}

function mediaTypeOf(header: string): MIMEType | null {
  try {
    return new MIMEType(header)
  } catch {
    return null
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
