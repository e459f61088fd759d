import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Halt } from './say.mjs'

// Where Postgres can live when the checkout stands in a folder (such as /root) that its account may not enter.
const elsewhere = '/var/lib/tickmark'

/**
 * Whom Postgres runs as. It refuses to run as root, so root lends it another account: the owner of the data folder if
 * there is one already, or else the system's `postgres`, made when missing.
 * @returns {{ uid?: number, gid?: number }} empty for an ordinary user
 */
export function account(dataFolder) {
  if (process.getuid?.() !== 0) return {}
  if (existsSync(dataFolder)) {
    const { uid, gid } = statSync(dataFolder)
    if (uid !== 0) return { uid, gid }
  }
  const found = named('postgres')
  if (found) return found
  spawnSync('groupadd', ['--system', 'postgres'])
  spawnSync('useradd', ['--system', '--no-create-home', '--gid', 'postgres', '--shell', '/bin/false', 'postgres'])
  if (!named('postgres')) spawnSync('adduser', ['-S', '-D', '-H', 'postgres'])
  const made = named('postgres')
  if (made) return made
  throw new Halt('Postgres does not run as root and an account "postgres" could not be made: start as another user.')
}

function named(name) {
  const [uid, gid] = ['-u', '-g'].map((flag) => Number.parseInt(spawnSync('id', [flag, name]).stdout, 10))
  return Number.isInteger(uid) && Number.isInteger(gid) ? { uid, gid } : undefined
}

/** Whether the account can run the program. Asked by running it: modes, mounts and access lists all have a say. */
export function canRun(program, who) {
  return spawnSync(program, ['--version'], { ...who, cwd: '/' }).status === 0
}

/** Whether the account can enter the folder and write there. */
export function canWrite(folder, who) {
  if (who.uid === undefined) return true
  return spawnSync('/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', folder], { ...who, cwd: '/' }).status === 0
}

/** A folder under /var/lib/tickmark that the account owns. */
export function roomElsewhere(name, who) {
  const room = join(elsewhere, name)
  mkdirSync(room, { recursive: true, mode: 0o755 })
  chmodSync(elsewhere, 0o755)
  chownSync(room, who.uid, who.gid)
  return room
}

/** A copy of the programs under /var/lib/tickmark, made once for each release of them. */
export function copyElsewhere(programs, release) {
  const copy = join(elsewhere, `postgresql-${release}`)
  if (existsSync(copy)) return copy
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 })
  chmodSync(elsewhere, 0o755)
  const unfinished = `${copy}.${process.pid}`
  cpSync(programs, unfinished, { recursive: true, verbatimSymlinks: true })
  spawnSync('chmod', ['-R', 'a+rX', unfinished])
  renameSync(unfinished, copy)
  return copy
}
