import { Worker } from 'node:worker_threads'
import { Refusal, type RefusalCode, type RefusalDetails } from '#lib/refusal.ts'
import { type Brought, read } from './read.ts'
import type { Imported } from './schema.ts'

/** What the child answers: the plain words, a refusal, or that it stumbled, and is then not used again. */
export type Answer =
  | { imported: Imported }
  | { refusal: { code: RefusalCode; details: RefusalDetails } }
  | { fault: string }

// While this process works it hears nothing, so another thread watches whether its parent still lives.
const watch = `
  const { workerData } = require('node:worker_threads')
  setInterval(() => { if (process.ppid !== workerData) process.kill(process.pid, 'SIGKILL') }, 500)
`
if (process.send) {
  new Worker(watch, { eval: true, workerData: process.ppid, execArgv: [] }).unref()
  process.on('disconnect', () => process.exit(0))
  process.on('message', async (brought: Brought) => process.send?.(await answer(brought)))
  process.send('ready')
}

async function answer(brought: Brought): Promise<Answer> {
  try {
    return { imported: await read(brought) }
  } catch (error) {
    if (error instanceof Refusal) return { refusal: { code: error.code, details: error.details } }
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
