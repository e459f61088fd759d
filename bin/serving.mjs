import { closeSync, openSync } from 'node:fs'
import { relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { child, end, isClosing } from './child.mjs'
import { turnOver } from './home.mjs'
import { Halt, say } from './say.mjs'

/**
 * Runs bin/serve.ts and starts it again, on the same port, whenever it dies of something else than us.
 * @param {{ env: NodeJS.ProcessEnv, log: string, development?: boolean }} options
 * @returns {Promise<{ address: string, pid: number, stop(): Promise<void> }>} once it serves
 * @throws Halt when it does not serve at the first try
 */
export async function serving(options) {
  let stopping = false
  let now = await launch(options)
  const keep = async () => {
    for (let deaths = 0; ; deaths += 1) {
      const lived = await now.ended
      if (lived > 60_000) deaths = 0
      if (stopping || isClosing()) return
      say('The desk stopped; starting it again.')
      await pause(Math.min(deaths * 1_000, 10_000))
      if (stopping || isClosing()) return
      const env = { ...options.env, PORT: String(now.port) }
      now = await launch({ ...options, env }).catch(() => ({ ...now, ended: Promise.resolve(0) }))
    }
  }
  void keep()
  return {
    address: now.address,
    pid: now.started.pid,
    stop: async () => {
      stopping = true
      await end(now.started)
    },
  }
}

async function launch({ env, log, development = false }) {
  turnOver(log)
  const output = openSync(log, 'a', 0o600)
  const began = Date.now()
  // In development the person who waits for a reload wants to read the compiler.
  const out = development ? 'inherit' : output
  const started = child([process.execPath, '--import', 'tsx', 'bin/serve.ts'], {
    env: { ...env, NODE_ENV: development ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', out, out, 'ipc'],
  })
  closeSync(output)
  const ended = new Promise((resolve) => started.once('close', () => resolve(Date.now() - began)))
  const served = new Promise((resolve) => started.once('message', resolve))
  const outcome = await Promise.race([served, ended])
  if (outcome.address) return { started, ended, ...outcome }
  throw new Halt(`The desk did not start; the log is in ${relative(process.cwd(), log)}.`)
}
