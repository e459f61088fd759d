import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The expected end of a start or a test run: its message is the one sentence that the person reads. */
export class Halt extends Error {}

// A command's stdout belongs to its answer (JSON for a program, perhaps), so the machinery talks on stderr there.
let out = process.stdout

/** From now on `say` and `step` write to stderr, and `step` is silent about what took under a second. */
export function sayOnStderr() {
  out = process.stderr
}

/** One calm line for the person who started us. */
export function say(line) {
  out.write(`${line}\n`)
}

/**
 * Runs a piece of long work and says in one line what it was and how many seconds it took.
 * @param {string} label such as "Installed what was missing"
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>} what the work returns; its errors pass through unsaid
 * @template T
 */
export async function step(label, work) {
  const began = performance.now()
  const result = await work()
  const seconds = (performance.now() - began) / 1000
  if (out === process.stdout || seconds > 1) say(`${label} (${seconds.toFixed(1)} s)`)
  return result
}

/**
 * Runs the whole of a program. A Halt is told in its sentence; anything else is our fault, told in one sentence too,
 * with the stack in a file for whoever mends it. Either way the exit code is 1.
 */
export async function told(work) {
  try {
    await work()
  } catch (error) {
    process.stderr.write(`${error instanceof Halt ? error.message : sentenceFor(error)}\n`)
    process.exitCode = 1
  }
}

function sentenceFor(error) {
  if (error.code === 'EROFS') return `Tickmark cannot write ${error.path ?? 'its folder'}: the disk is read-only.`
  if (['EACCES', 'EPERM'].includes(error.code))
    return `Tickmark may not use ${error.path ?? 'its folder'}: it belongs to another user.`
  if (['ENOSPC', 'EDQUOT'].includes(error.code)) return 'The disk is full: free some space, then start again.'
  return `Tickmark stopped: ${error.message}.${keepStack(error)}`
}

function keepStack(error) {
  try {
    const log = join(process.env.TICKMARK_HOME || '.tickmark', 'log')
    mkdirSync(log, { recursive: true })
    writeFileSync(join(log, 'fault.log'), `${new Date().toISOString()}\n${error.stack}\n`)
    return ` The details are in ${join(log, 'fault.log')}.`
  } catch {
    return ''
  }
}
