import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

const hasProc = existsSync('/proc/self/stat')

/**
 * When the process of that number was born, as text that is equal only for the same process; undefined when there is
 * none. Numbers are used again after a restart (in containers nearly always), so the number alone proves nothing.
 */
export function born(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return undefined
  }
  if (process.platform === 'win32') return 'running'
  try {
    // The name in brackets may hold blanks; what follows it does not. A zombie (Z) is dead in all but name.
    const stat =
      hasProc &&
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
    if (stat) return stat[0] === 'Z' ? undefined : stat[19]
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
  } catch {
    return undefined
  }
}

/** The name of the program that runs under that number, or '' when none does or nobody tells. */
export function programOf(pid) {
  try {
    if (hasProc) return readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
    return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}

/** This process as others may recognise it. */
export const self = { pid: process.pid, born: born(process.pid) }

/** Whether the process that called itself that still lives. */
export function lives(who) {
  return Boolean(who?.born) && born(who.pid) === who.born
}

/**
 * Takes a lock file that dies with its holder.
 * @returns {{ holder: object } | { release(): void, tell(facts: object): void }} `holder`: who has it, with the facts
 * they told
 */
export function hold(file) {
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(self), { flag: 'wx', mode: 0o600 })
      return mine(file)
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const found = textOf(file)
    const holder = parse(found)
    // A young empty file is one whose maker has not written its number yet.
    if (lives(holder) || (!holder && ageOf(file) < 2_000)) return { holder: holder ?? {} }
    // Move aside rather than delete: if another newcomer was quicker, what we moved is theirs and goes back.
    const aside = `${file}.${process.pid}`
    try {
      renameSync(file, aside)
      if (textOf(aside) === found) rmSync(aside)
      else renameSync(aside, file)
    } catch {
      // Another newcomer moved it first.
    }
  }
}

/** Like `hold`, but waits its turn. @returns {Promise<() => void>} releases the lock */
export async function turn(file) {
  for (;;) {
    const lock = hold(file)
    if (!lock.holder) return lock.release
    await pause(50)
  }
}

function mine(file) {
  return {
    release: () => rmSync(file, { force: true }),
    tell: (facts) => {
      const beside = `${file}.new`
      writeFileSync(beside, JSON.stringify({ ...self, ...facts }), { mode: 0o600 })
      renameSync(beside, file)
    },
  }
}

function ageOf(file) {
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0)
}

/** What a file says, or '' when there is none. */
export function textOf(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** What a small JSON file says, or undefined. */
export function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
