import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { born, lives, parse, textOf } from './alive.mjs'
import { Halt } from './say.mjs'

const running = new Set()
let closed = false
let register

/**
 * Ends what an earlier start in this folder left running when it was killed, such as an install half done, and from now
 * on keeps a list of our own children there.
 * @param {string} file
 */
export function answerFor(file) {
  register = file
  for (const orphan of parse(textOf(file)) ?? []) if (lives(orphan)) tell(orphan, 'SIGKILL')
}

function note() {
  if (!register) return
  try {
    writeFileSync(register, JSON.stringify([...running].map(({ pid }) => ({ pid, born: born(pid) }))))
  } catch {
    // A full disk, say: the list is a courtesy to the next start, not worth ending this one.
  }
}

/** Whether everything is being ended, so that a child's end is no surprise. */
export const isClosing = () => closed

/**
 * Starts a program that must not outlive us. It is detached, so that Ctrl-C in the terminal reaches us alone and we
 * end things in their order.
 * @param {string[]} command program and arguments
 * @param {import('node:child_process').SpawnOptions} options
 */
export function child([program, ...parameters], options) {
  if (closed) throw new Halt('Tickmark is closing.')
  const started = spawn(program, parameters, { ...options, detached: true })
  running.add(started)
  note()
  started.once('close', () => {
    running.delete(started)
    note()
  })
  return started
}

/**
 * Runs one program to its end, its output in a log file.
 * @param {string} what told in the sentence when it fails, such as "installing packages"
 * @param {string[]} command program and arguments
 * @param {{ log: string, env?: NodeJS.ProcessEnv }} options
 * @throws Halt naming what failed and where the log is
 */
export function finish(what, command, { log, env = process.env }) {
  mkdirSync(dirname(log), { recursive: true })
  const output = openSync(log, 'w', 0o600)
  const where = relative(process.cwd(), log)
  return new Promise((resolve, reject) => {
    const started = child(command, { env, stdio: ['ignore', output, output] })
    closeSync(output)
    started.once('error', (error) => reject(new Halt(`Tickmark stopped at ${what}: ${error.message}.`)))
    started.once('close', (code, signal) => {
      if (code === 0) resolve()
      else reject(new Halt(`Tickmark stopped at ${what} (${signal ?? `exit ${code}`}); the log is in ${where}.`))
    })
  })
}

/** Asks a child and everything it started to end, and after `patience` milliseconds makes it. */
export async function end(started, patience = 10_000) {
  if (started.exitCode !== null || started.signalCode !== null) return
  const ended = new Promise((resolve) => started.once('close', resolve))
  tell(started, 'SIGTERM')
  const force = setTimeout(() => tell(started, 'SIGKILL'), patience)
  await ended
  clearTimeout(force)
}

/** Ends every child, and lets none start any more. */
export async function endAll() {
  closed = true
  await Promise.all([...running].map((started) => end(started)))
}

function tell(started, signal) {
  try {
    process.kill(process.platform === 'win32' ? started.pid : -started.pid, signal)
  } catch {
    // Already gone.
  }
}
