import { spawn, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { born, programOf } from './alive.mjs'
import { freePort } from './ports.mjs'
import { answers } from './roles.mjs'
import { Halt } from './say.mjs'

const patience = 90_000

/**
 * Makes the data folder. It grows under another name and is renamed when whole, so that being killed half way leaves
 * nothing that looks like a cluster.
 */
export function initialise(papers, programs, log) {
  const growing = `${papers.data}.new`
  const words = join(dirname(papers.data), 'first-password')
  rmSync(growing, { recursive: true, force: true })
  mkdirSync(growing, { recursive: true, mode: 0o700 })
  writeFileSync(words, `${papers.passwords.admin}\n`, { mode: 0o600 })
  for (const file of papers.who.uid === undefined ? [] : [growing, words])
    chownSync(file, papers.who.uid, papers.who.gid)
  const options = [
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${words}`,
    '--encoding=UTF8',
    '--no-instructions',
  ]
  const collation = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--lc-collate=C', '--lc-messages=C']
  try {
    // Trigrams ask the C library what a letter is; where it knows no UTF-8 locale, accents do not count as letters.
    for (const letters of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
      const made = spawnSync(
        join(programs, 'bin', 'initdb'),
        [`--pgdata=${growing}`, ...options, ...collation, `--lc-ctype=${letters}`],
        { ...papers.who, cwd: '/', encoding: 'utf8', env: { ...process.env, LC_ALL: undefined } },
      )
      mkdirSync(log, { recursive: true })
      appendFileSync(join(log, 'postgres.log'), `${made.stdout}${made.stderr}`)
      if (made.status === 0) return renameSync(growing, papers.data)
    }
  } finally {
    rmSync(words, { force: true })
  }
  throw new Halt(`The database could not be made; the log is in ${relative(process.cwd(), join(log, 'postgres.log'))}.`)
}

/**
 * The cluster's Postgres if it runs already.
 * @returns {Promise<{ pid: number, port: number } | undefined>} undefined: it may be launched
 * @throws Halt when something else stands in the way
 */
export async function standing(papers) {
  const file = join(papers.data, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const [pid, folder, , port] = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
  const began = born(Number(pid))
  if (!began) {
    // Postgres takes a zombie, such as a container without an init keeps, for a living postmaster and would not start.
    if (isNumberTaken(Number(pid))) rmSync(file)
    return undefined
  }
  const program = programOf(Number(pid))
  if (isAnotherFolder(folder, papers.data) || (program && !program.startsWith('postgres'))) {
    // A number used again, or a copied folder. Postgres guards its files a second time by shared memory.
    rmSync(file)
    return undefined
  }
  for (const until = Date.now() + patience; Date.now() < until && born(Number(pid)) === began; await pause(100)) {
    const name = await answers(papers, Number(port))
    if (name === `tickmark-${papers.id}`) return { pid: Number(pid), port: Number(port) }
    if (name) break
  }
  if (born(Number(pid)) !== began) return undefined
  throw new Halt(`Process ${pid} holds the database in ${papers.data} and does not answer: end it, then start again.`)
}

function isNumberTaken(pid) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function isAnotherFolder(told, ours) {
  const there = statSync(told, { throwIfNoEntry: false })
  return there !== undefined && realpathSync(told) !== realpathSync(ours)
}

/**
 * Starts Postgres on a free port of this machine alone, detached, so that neither Ctrl-C in the terminal nor our own
 * death takes it along.
 * @returns {Promise<{ pid: number, port: number }>} once it answers
 */
export async function launch(papers, { programs, flags, log }) {
  mkdirSync(log, { recursive: true })
  const file = join(log, 'postgres.log')
  const fixed = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `cluster_name=tickmark-${papers.id}`]
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(papers.port)
    const settings = [...fixed, ...flags].flatMap((setting) => ['-c', setting])
    const output = openSync(file, 'a', 0o600)
    const child = spawn(join(programs, 'bin', 'postgres'), ['-D', papers.data, '-p', String(port), ...settings], {
      ...papers.who,
      cwd: '/',
      detached: true,
      stdio: ['ignore', output, output],
      env: { ...process.env, LC_ALL: 'C' },
    })
    closeSync(output)
    child.unref()
    const died = new Promise((resolve) =>
      child.once('exit', () => resolve('died')).once('error', () => resolve('died')),
    )
    const waiting = new AbortController()
    const outcome = await Promise.race([died, ready(papers, port, waiting.signal)])
    waiting.abort()
    if (outcome === 'ready') {
      papers.keepPort(port)
      return { pid: child.pid, port }
    }
    // Too early after a crash the old workers still hold its memory; a port may be taken between asking and using it.
    if (attempt === 20 || !/in use|pre-existing shared memory/.test(tailOf(file))) throw new Halt(whyNot(file))
    await pause(500)
  }
}

async function ready(papers, port, given) {
  for (const until = Date.now() + patience; Date.now() < until && !given.aborted; await pause(40)) {
    if (await answers(papers, port)) return 'ready'
  }
  return 'late'
}

function whyNot(file) {
  if (/No space left on device/.test(tailOf(file))) return 'The disk is full: free some space, then start again.'
  return `The database did not start; the log is in ${relative(process.cwd(), file)}.`
}

function tailOf(file) {
  return readFileSync(file, 'utf8').slice(-2_000)
}

/** Stops the cluster's Postgres (its "fast" shutdown: sessions end, everything committed is on disk) and waits. */
export async function retire(papers) {
  const running = await standing(papers).catch(() => undefined)
  if (!running) return
  const began = born(running.pid)
  process.kill(running.pid, 'SIGINT')
  for (const until = Date.now() + patience; Date.now() < until && born(running.pid) === began; ) await pause(20)
}
