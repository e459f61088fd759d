import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from './database.ts'

export { expect } from './database.ts'

type Site = { address: string; says(status: number, words: string): void }
/** A page on this machine that says what a test tells it to, and a home for what is kept. */
export const test = base.extend<{ site: Site }>({
  site: async ({}, use) => {
    const home = mkdtempSync(join(tmpdir(), 'tickmark-captures-'))
    const before = { ...process.env }
    Object.assign(process.env, { TICKMARK_HOME: home, TICKMARK_FETCH_ALLOW: '127.0.0.1' })
    let [status, words] = [200, '']
    const server = createServer((_, response) =>
      response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(words),
    )
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/yearbook`
    await use({
      address,
      says: (now, text) => {
        status = now
        words = text
      },
    })
    server.close()
    rmSync(home, { recursive: true, force: true })
    for (const name of ['TICKMARK_HOME', 'TICKMARK_FETCH_ALLOW'] as const) {
      if (before[name] === undefined) delete process.env[name]
      else process.env[name] = before[name]
    }
  },
})
