import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hold } from './alive.mjs'
import { build } from './build.mjs'
import { answerFor, endAll, finish } from './child.mjs'
import { homeOf, sessionSecret } from './home.mjs'
import { generateClient, install } from './install.mjs'
import { portFrom } from './ports.mjs'
import { Halt, say, step } from './say.mjs'
import { serving } from './serving.mjs'

/**
 * `npm start` and `npm run dev`: from a fresh clone, or from wherever an earlier start was interrupted, to a desk that
 * serves until Ctrl-C.
 */
export async function openDesk({ development }) {
  const home = homeOf()
  const lock = hold(home.lock)
  if (lock.holder) {
    const where = lock.holder.address ? ` at ${lock.holder.address}` : ''
    throw new Halt(`The desk of this folder is already running${where}.`)
  }
  answerFor(home.children)
  const leaving = whenAsked()
  const undo = [lock.release]
  const opening = open(home, development, undo, lock)
  try {
    await Promise.race([leaving.asked, opening])
    await leaving.asked
    say('Closing the desk.')
  } finally {
    await endAll()
    // What was half open when we were asked to leave still has to say how it is closed.
    await opening.catch(() => {})
    for (const close of undo.reverse()) await close()
    leaving.forget()
  }
}

async function open(home, development, undo, lock) {
  await install(home.log)
  await generateClient(home.log)
  const rooms = await openDatabase(home, undo)
  if (rooms.adopted) say('It was running still, and was taken over.')
  // Known before the newsroom is furnished, because public pages name their own address.
  const port = await portFrom(Number(process.env.PORT) || 3000)
  const env = {
    ...process.env,
    ...rooms.urls,
    NEXTAUTH_SECRET: sessionSecret(home),
    TICKMARK_HOME: home.folder,
    TICKMARK_URL: process.env.TICKMARK_URL || `http://localhost:${port}`,
    PORT: String(port),
  }
  const built = development || (await build(home.log, { env }))
  await furnish(home, env, rooms, built)
  const desk = await step('Started the desk', () => serving({ env, log: join(home.log, 'desk.log'), development }))
  undo.push(desk.stop)
  lock.tell({ address: desk.address })
  say(`\nTickmark is at ${desk.address}`)
  if (existsSync(home.signIns)) say(`\n${readFileSync(home.signIns, 'utf8').trimEnd()}`)
  say('\nCtrl-C closes it.')
}

/**
 * The environment's database, or the embedded one; brought to this version's shape.
 * @param {Array<() => unknown>} undo gets what closes it
 */
export async function openDatabase(home, undo) {
  const { migrate } = await import('./migrate.mjs')
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl = appUrl } = process.env
  if (appUrl) {
    await migrate({ ownerUrl, appUrl })
    return { embedded: false, urls: { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } }
  }
  const { openCluster } = await import('./cluster.mjs')
  const cluster = await step('Opened the database', () => openCluster(home.folder))
  undo.push(cluster.release)
  cluster.watch(say)
  if (existsSync(home.furnishing)) await cluster.renew()
  const { app, owner } = cluster.urls
  await migrate({ ownerUrl: owner, appUrl: app })
  return { embedded: true, adopted: cluster.adopted, urls: { DATABASE_URL: app, DATABASE_OWNER_URL: owner } }
}

// In an empty embedded database the demonstration; else the newsroom itself (its scale, its public pages under their
// present address). Both are verbs of the domain and so need its language; a warm start asks one question instead.
async function furnish(home, env, { embedded, urls }, built) {
  const script = (file, ...words) => [process.execPath, '--import', 'tsx', file, ...words]
  const found = await inhabitants(urls.DATABASE_OWNER_URL)
  const moved = !existsSync(home.address) || readFileSync(home.address, 'utf8') !== env.TICKMARK_URL
  const settle = () => writeFileSync(home.address, env.TICKMARK_URL)
  if (embedded && found.users === 0) {
    const log = join(home.log, 'seed.log')
    // Facts can't be taken back, so a demonstration that was interrupted is begun anew in a new database.
    writeFileSync(home.furnishing, '')
    await step('Furnished the demonstration newsroom', () =>
      finish('furnishing the newsroom', script('prisma/seed.ts'), { log, env }),
    )
    rmSync(home.furnishing)
    return settle()
  }
  if (built || moved || !found.newsroom) {
    const log = join(home.log, 'open.log')
    await finish('opening the newsroom', script('bin/tickmark.ts', 'open'), { log, env })
    settle()
  }
  if (found.users === 0) say('Nobody can sign in yet: `npm run tickmark -- user create` makes the first account.')
}

async function inhabitants(url) {
  const { default: postgres } = await import('postgres')
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    const [row] = await sql`
      select (select count(*)::int from users) as users, exists (select 1 from newsroom) as newsroom`
    return row
  } finally {
    await sql.end({ timeout: 1 })
  }
}

// Ctrl-C, a closing terminal, a service manager; and npm having been killed without a word, which leaves us orphans.
function whenAsked() {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const parent = process.ppid
  let ask
  const asked = new Promise((resolve) => {
    ask = resolve
  })
  for (const signal of signals) process.on(signal, ask)
  const watching = process.env.npm_lifecycle_event && setInterval(() => process.ppid !== parent && ask(), 1_000)
  return { asked, forget: () => clearInterval(watching) }
}
