import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * The folder where this newsroom's data live, made when missing.
 * Among what lies there: `furnishing` exists while the demonstration is being made, `address` holds the one that the
 * public pages were last pressed for, `children` lists the processes that a killed start leaves behind.
 * @returns {Record<'folder' | 'log' | 'signIns' | 'lock' | 'furnishing' | 'address' | 'children', string>} absolute paths
 */
export function homeOf(folder = process.env.TICKMARK_HOME || '.tickmark') {
  const home = resolve(folder)
  const log = join(home, 'log')
  mkdirSync(log, { recursive: true })
  chmodSync(log, 0o700)
  return {
    folder: home,
    log,
    signIns: join(home, 'sign-ins.txt'),
    lock: join(home, 'desk.lock'),
    furnishing: join(home, 'furnishing'),
    address: join(home, 'address'),
    children: join(home, 'children.json'),
  }
}

/** The secret that sessions are signed with: the environment's, or one made at random and kept at home. */
export function sessionSecret(home) {
  if (process.env.NEXTAUTH_SECRET) return process.env.NEXTAUTH_SECRET
  const file = join(home.folder, 'session-secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

/** Sets a log aside as `<name>.1` once it has grown past 10 MB, so that two are kept at most. */
export function turnOver(file) {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) renameSync(file, `${file}.1`)
}
