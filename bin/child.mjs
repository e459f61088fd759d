import { spawn } from 'node:child_process'
import { mkdirSync, openSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { Halt } from './say.mjs'

/** Children that must not outlive us; `start.mjs` stops them on Ctrl-C. */
export const running = new Set()

/**
 * Runs one program to its end, its output in a log file.
 * @param {string} what told in the sentence when it fails, such as "installing packages"
 * @param {string[]} command program and arguments
 * @param {{ log: string, env?: NodeJS.ProcessEnv, cwd?: string }} options
 * @throws Halt naming what failed and where the log is
 */
export function finish(what, [program, ...parameters], { log, env = process.env, cwd = process.cwd() }) {
  mkdirSync(dirname(log), { recursive: true })
  const file = openSync(log, 'w', 0o600)
  const child = spawn(program, parameters, { cwd, env, stdio: ['ignore', file, file], detached: true })
  running.add(child)
  const where = relative(process.cwd(), log) || log
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Halt(`Tickmark stopped at ${what}: ${error.message}.`)))
    child.once('close', (code, signal) => {
      running.delete(child)
      if (code === 0) resolve()
      else reject(new Halt(`Tickmark stopped at ${what} (${signal ?? `exit ${code}`}); the log is in ${where}.`))
    })
  })
}

/** Asks a detached child and everything it started to end, and after `patience` milliseconds makes it. */
export async function end(child, patience = 10_000) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('close', resolve))
  signal(child, 'SIGTERM')
  const force = setTimeout(() => signal(child, 'SIGKILL'), patience)
  await ended
  clearTimeout(force)
}

function signal(child, name) {
  try {
    if (process.platform === 'win32') child.kill(name)
    else process.kill(-child.pid, name)
  } catch {
    // Already gone.
  }
}
