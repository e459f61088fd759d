import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { addAbortSignal } from 'node:stream'
import { connect as secure } from 'node:tls'
import { Refusal } from '#lib/refusal.ts'
import type { Target } from './target.ts'

export type Connecting = {
  /** Asked for the address that the socket says it reached, before the first byte is sent. */
  isAllowed: (address: string) => boolean
  stallMs: number
  signal: AbortSignal
}

const mostTries = 4

/**
 * A socket to the first of these addresses that answers, with TLS and the certificate checked where the target is https.
 * The addresses are numbers, so nothing here asks DNS again and there is no second answer to be fooled by.
 * The socket destroys itself after `stallMs` without a byte, and when `signal` aborts.
 * @throws Refusal `address-unreachable`; `address-not-allowed` when the other end is not where we meant to go.
 */
export async function openSocket(target: Target, addresses: readonly string[], how: Connecting): Promise<Socket> {
  for (const address of addresses.slice(0, mostTries)) {
    try {
      return await open(target, address, how)
    } catch (fault) {
      if (fault instanceof Refusal && fault.code === 'address-not-allowed') throw fault
      how.signal.throwIfAborted()
    }
  }
  throw new Refusal('address-unreachable')
}

async function open(target: Target, address: string, { isAllowed, stallMs, signal }: Connecting): Promise<Socket> {
  const plain = bounded(connect({ host: address, port: target.port }), stallMs, signal)
  try {
    await once(plain, 'connect')
    if (!isAllowed(plain.remoteAddress ?? '')) throw new Refusal('address-not-allowed')
    return target.isSecure ? await secured(plain, target, stallMs, signal) : plain
  } catch (fault) {
    plain.destroy()
    throw fault
  }
}

async function secured(plain: Socket, target: Target, stallMs: number, signal: AbortSignal): Promise<Socket> {
  // From here on only the outer socket sees bytes come and go.
  plain.setTimeout(0)
  const socket = secure({
    socket: plain,
    host: target.name,
    // RFC 6066, section 3: an address is no server name.
    ...(target.isAddress ? {} : { servername: target.name }),
    ALPNProtocols: ['http/1.1'],
    // Said here, so that NODE_TLS_REJECT_UNAUTHORIZED=0 in somebody's environment does not open the desk.
    rejectUnauthorized: true,
  })
  await once(bounded(socket, stallMs, signal), 'secureConnect')
  return socket
}

function bounded<Kind extends Socket>(socket: Kind, stallMs: number, signal: AbortSignal): Kind {
  socket.setTimeout(stallMs, () => socket.destroy(new Refusal('fetch-too-slow')))
  // A socket may fail between two awaits, when nobody listens; whoever awaits it next learns of it from its state.
  socket.on('error', () => {})
  return addAbortSignal(signal, socket)
}
