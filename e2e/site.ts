import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { type AddressInfo, createServer as createRawServer, type Server, type Socket } from 'node:net'
import { test as base } from '@playwright/test'

/** A site of somebody else. `at` is its address without a slash at the end; `asked` is what came in so far. */
export type Site = { port: number; at: string; asked: IncomingMessage[] }
export type RawSite = Omit<Site, 'asked'>

type Sites = {
  serve: (listener: RequestListener) => Promise<Site>
  /** For what no HTTP server would say: gets the socket when a request's first bytes are in, or at once. */
  serveRaw: (speak: (socket: Socket) => void, after?: 'request' | 'connection') => Promise<RawSite>
}

/** A test to which other people's sites are given, each on loopback at a free port, gone when the test ends. */
export const test = base.extend<Sites & { ends: (() => void)[] }>({
  ends: async ({}, use) => {
    const ends: (() => void)[] = []
    await use(ends)
    for (const end of ends) end()
  },
  serve: async ({ ends }, use) => {
    await use(async (listener) => {
      const asked: IncomingMessage[] = []
      const server = createServer((request, response) => {
        asked.push(request)
        listener(request, response)
      })
      return { ...(await listening(server, ends)), asked }
    })
  },
  serveRaw: async ({ ends }, use) => {
    await use((speak, after = 'request') => {
      const server = createRawServer((socket) => {
        if (after === 'request') socket.once('data', () => speak(socket))
        else speak(socket)
      })
      return listening(server, ends)
    })
  },
})

async function listening(server: Server, ends: (() => void)[]): Promise<RawSite> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    // Whoever asked may hang up at any time; that is what these tests are about.
    socket.on('error', () => {}).on('close', () => sockets.delete(socket))
  })
  ends.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { port, at: `http://127.0.0.1:${port}` }
}
