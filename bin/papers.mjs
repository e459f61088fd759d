import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { account, canWrite, roomElsewhere } from './account.mjs'
import { Halt } from './say.mjs'

/**
 * What we know of a home's cluster and nobody else may read: its id, its passwords, the port it had last, where its
 * data lie and whom it runs as. Made at the first call.
 * @param {string} home absolute path
 * @throws Halt when there is data but the papers are gone
 */
export function papersOf(home) {
  const file = join(home, 'cluster.json')
  const usual = join(home, 'postgres')
  if (!existsSync(file)) {
    if (existsSync(usual)) throw new Halt(`${file}, which holds the passwords of the database beside it, is missing.`)
    write(file, made(home, usual))
  }
  const kept = JSON.parse(readFileSync(file, 'utf8'))
  const data = kept.elsewhere ?? usual
  return {
    ...kept,
    data,
    who: account(data),
    keepPort: (port) => write(file, { ...kept, port }),
  }
}

function made(home, usual) {
  const id = randomBytes(6).toString('hex')
  const who = account(usual)
  const secret = () => randomBytes(24).toString('base64url')
  const papers = { id, port: 0, passwords: { admin: secret(), owner: secret(), app: secret() } }
  if (!canLiveIn(home, who)) papers.elsewhere = join(roomElsewhere(id, who), 'postgres')
  return papers
}

function canLiveIn(home, who) {
  if (who.uid === undefined) return true
  const probe = join(home, `probe-${process.pid}`)
  mkdirSync(probe)
  chownSync(probe, who.uid, who.gid)
  const yes = canWrite(probe, who)
  rmdirSync(probe)
  return yes
}

function write(file, papers) {
  writeFileSync(`${file}.new`, `${JSON.stringify(papers, null, 2)}\n`, { mode: 0o600 })
  // Root may start a desk that an ordinary user will start again.
  const { uid, gid } = statSync(dirname(file))
  if (process.getuid?.() === 0) chownSync(`${file}.new`, uid, gid)
  renameSync(`${file}.new`, file)
}
