import { createServer } from 'node:net'
import { Halt } from './say.mjs'

/** Where the desk listens: this machine alone, unless HOST says otherwise. */
export const deskHost = () => process.env.HOST || '127.0.0.1'

/** A port of this machine that nobody listens on, `wish` if it is free, else any. */
export async function freePort(wish = 0) {
  const port = (await tried(wish, '127.0.0.1')) ?? (await tried(0, '127.0.0.1'))
  if (port === undefined) throw new Halt('No port is free.')
  return port
}

/** The first free port from the wished one upwards. */
export async function portFrom(wish) {
  for (let port = wish; port <= 65_535; port += 1) {
    if ((await tried(port, deskHost())) !== undefined) return port
  }
  throw new Halt(`No port from ${wish} upwards is free.`)
}

function tried(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(port, host, () => {
      const taken = server.address().port
      server.close(() => resolve(taken))
    })
  })
}
