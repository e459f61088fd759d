import { createServer, type RequestListener, type Server } from 'node:http'
import next from 'next'
import { closeDatabase } from '#lib/db/client.ts'
import { env } from '#lib/env.ts'
import { startWork } from '#lib/jobs/work.ts'
import { listen } from '#lib/live/listen.ts'
import { type SiteFile, siteFiles } from '#lib/site/reads.ts'
import { guard } from './policy.ts'
import { deskHost } from './ports.mjs'
import { answerNothing, answerReader, pathOf } from './reader.ts'
import { firstSegment, roomsOf } from './rooms.ts'
import { type Shelf, shelve } from './shelf.ts'
import { witness } from './witness.ts'

const development = process.env.NODE_ENV === 'development'
const host = deskHost()

// Listening comes first: only then is the port known, and with it the address that sign-in must be told.
let answerDesk: RequestListener | undefined
let shelf: Shelf = new Map()
const { server, port } = await listenFrom(env().PORT, (request, response) => {
  if (answerReader(shelf, request, response)) return
  if (!answerDesk) return response.writeHead(503, { 'Retry-After': '1' }).end()
  if (rooms && !rooms.has(firstSegment(pathOf(request.url ?? '/')))) return answerNothing(shelf, request, response)
  witness(request)
  guard(request, response, { development, secure, issuer })
  answerDesk(request, response)
})
process.env.TICKMARK_URL ||= `http://localhost:${port}`
process.env.NEXTAUTH_URL = env().TICKMARK_URL
const { TICKMARK_URL: address, NEXT_DIST: dist, OIDC_ISSUER: issuer } = env()
const secure = address.startsWith('https:')
const rooms = development ? undefined : roomsOf(dist)

const site = listen('tickmark_site', async () => {
  const held = new Map<string, SiteFile>([...shelf.values()].map(({ file }) => [file.sha256, file]))
  shelf = shelve(await siteFiles(held), shelf, secure)
})
const app = next({ dev: development, hostname: host, port, httpServer: server })
await Promise.all([app.prepare(), site.ready])
answerDesk = app.getRequestHandler()
const work = env().TICKMARK_JOBS === 'here' ? await startWork() : null
if (development) server.on('upgrade', app.getUpgradeHandler())
process.send?.({ address, port })
if (!process.send) console.log(address)

let leaving = false
for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(signal, leave)

// Open answers get a moment to finish; a browser's idle or streaming connection must not hold up the newsroom's exit.
async function leave() {
  if (leaving) return
  leaving = true
  server.close()
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), 2_000).unref()
  setTimeout(() => process.exit(0), 5_000).unref()
  await Promise.all([site.close(), work?.close()])
  await app.close().catch(() => {})
  await closeDatabase()
  process.exit(0)
}

/** Listens on the first free port from the wished one. */
function listenFrom(wish: number, listener: RequestListener): Promise<{ server: Server; port: number }> {
  return new Promise((resolve, reject) => {
    const server = createServer(listener)
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && wish < 65_535) resolve(listenFrom(wish + 1, listener))
      else reject(error)
    })
    server.listen(wish, host, () => resolve({ server, port: wish }))
  })
}
