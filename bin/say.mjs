import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** The expected end of a start or a test run: its message is the one sentence that the person reads. */
export class Halt extends Error {}

// A command's stdout belongs to its answer (JSON for a program, perhaps), so the machinery talks on stderr there.
let out = process.stdout

/** From now on `say` and `step` write to stderr. */
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
  say(`${label} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
  return result
}

/** Appends what a child wrote to a log file, making the folder when needed. */
export function note(file, text) {
  mkdirSync(dirname(file), { recursive: true })
  appendFileSync(file, text)
}
