import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { born, lives, parse, self, turn } from './alive.mjs'
import { papersOf } from './papers.mjs'
import { initialise, launch, retire, standing } from './postgres.mjs'
import { programsFor } from './programs.mjs'
import { discard, provision, urlsOf } from './roles.mjs'

/**
 * Opens the embedded PostgreSQL of one home folder: makes it if there is none, adopts it if it still runs (another
 * process has it open, or an earlier start was killed), starts it otherwise. Whoever has it open is its guest; the
 * last guest to leave stops it, so a command run beside a desk does not take the desk's database away.
 * @param {string} home absolute path of TICKMARK_HOME
 * @param {string[]} flags PostgreSQL settings as `name=value`
 * @returns {Promise<{ urls: { admin: string, owner: string, app: string }, adopted: boolean,
 *   watch(told: (line: string) => void): void, renew(): Promise<void>, release(): Promise<void> }>} `watch` starts
 * Postgres again when it dies; `renew` drops the desk's database and makes an empty one
 */
export async function openCluster(home, flags = []) {
  const guests = join(home, 'postgres-guests')
  const log = join(home, 'log')
  mkdirSync(guests, { recursive: true })
  const inTurn = async (work) => {
    const leave = await turn(join(home, 'postgres.lock'))
    try {
      return await work()
    } finally {
      leave()
    }
  }
  const [papers, first] = await inTurn(async () => {
    const papers = papersOf(home)
    if (!existsSync(join(papers.data, 'PG_VERSION'))) initialise(papers, programsFor(papers.who), log)
    const running = await rise(papers, flags, log)
    await provision(papers, running.port)
    writeFileSync(join(guests, String(process.pid)), JSON.stringify(self))
    return [papers, running]
  })
  let running = first
  let watching
  let leaving = false

  const look = async (told) => {
    if (born(running.pid) !== running.born) {
      told('The database stopped; starting it again.')
      try {
        running = await inTurn(() => (leaving ? running : rise({ ...papers, port: running.port }, flags, log)))
        if (!leaving) told('The database is back.')
      } catch (error) {
        told(error.message)
      }
    }
    if (!leaving) watching = setTimeout(look, 300, told)
  }
  return {
    urls: urlsOf(papers, first.port),
    adopted: first.adopted,
    // Asked by number rather than told by a child's exit: an adopted Postgres is nobody's child.
    watch: (told) => {
      watching = setTimeout(look, 300, told)
    },
    renew: () =>
      inTurn(async () => {
        await discard(papers, running.port)
        await provision(papers, running.port)
      }),
    release: async () => {
      leaving = true
      clearTimeout(watching)
      await inTurn(async () => {
        rmSync(join(guests, String(process.pid)), { force: true })
        if (!someoneIn(guests)) await retire(papers)
      })
    },
  }
}

async function rise(papers, flags, log) {
  const found = await standing(papers)
  const running = found ?? (await launch(papers, { programs: programsFor(papers.who), flags, log }))
  return { ...running, born: born(running.pid), adopted: Boolean(found) }
}

function someoneIn(guests) {
  return readdirSync(guests).some((name) => {
    const file = join(guests, name)
    if (lives(parse(readFileSync(file, 'utf8')))) return true
    rmSync(file, { force: true })
    return false
  })
}
