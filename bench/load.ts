import { connect } from 'node:net'

/**
 * Requests per second of one address, over keep-alive connections with one request in flight on each. Raw sockets, because
 * Node's own client would be the slowest part of what is measured; the same load for every peer.
 * @param seconds how long to ask; a tenth of it is spent warming up first
 * @throws Error on any answer that is not 200
 */
export async function requestsPerSecond(address: string, { connections = 32, seconds = 4 } = {}): Promise<number> {
  await run(address, connections, seconds / 10)
  return run(address, connections, seconds)
}

async function run(address: string, connections: number, seconds: number): Promise<number> {
  const until = performance.now() + seconds * 1000
  const counts = await Promise.all(Array.from({ length: connections }, () => ask(new URL(address), until)))
  return counts.reduce((sum, count) => sum + count, 0) / seconds
}

function ask(url: URL, until: number): Promise<number> {
  const request = `GET ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nAccept-Encoding: identity\r\n\r\n`
  return new Promise((resolve, reject) => {
    const socket = connect(Number(url.port), url.hostname)
    let done = 0
    let missing = -1
    let head = Buffer.alloc(0)
    socket.setNoDelay(true)
    socket.on('connect', () => socket.write(request))
    socket.on('error', reject)
    socket.on('data', (chunk) => {
      if (missing < 0) {
        head = head.length === 0 ? chunk : Buffer.concat([head, chunk])
        const end = head.indexOf('\r\n\r\n')
        if (end < 0) return
        const length = lengthIn(head.toString('latin1', 0, end))
        if (length === null) return reject(new Error(`${url} answered ${head.toString('latin1', 0, 80)}`))
        missing = length - (head.length - end - 4)
        head = Buffer.alloc(0)
      } else missing -= chunk.length
      if (missing > 0) return
      missing = -1
      done += 1
      if (performance.now() < until) socket.write(request)
      else socket.destroy()
    })
    socket.on('close', () => resolve(done))
  })
}

function lengthIn(head: string): number | null {
  const length = /^content-length: (\d+)/im.exec(head)?.[1]
  return head.startsWith('HTTP/1.1 200') && length ? Number(length) : null
}
