import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from './alive.mjs'
import { finish } from './child.mjs'
import { step } from './say.mjs'

const generated = join('lib', 'db', 'generated')

/**
 * Installs the packages of package-lock.json unless exactly those are there already. Not by `npm ci`: it refuses a lock
 * that was written where a registry lacked some other machine's optional package; `install --no-save` takes the same
 * versions with the same checksums, changes no file, and adds what this machine wants.
 */
export async function install(log) {
  if (isInstalled()) return
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js') ? [process.execPath, process.env.npm_execpath] : ['npm']
  // `npm start` tells its children things that would change what `install` does here.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_config_(omit|production)$/i.test(name)),
  )
  await step('Installed the packages', () =>
    finish('installing packages', [...npm, 'install', '--no-save', '--include=dev', '--no-audit', '--no-fund'], {
      log: join(log, 'install.log'),
      env: { ...env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
    }),
  )
}

// npm writes down what it has installed, last of all, so an interrupted install is seen too. Comparing with that
// rather than with a note of our own means that an `npm install` by hand is believed.
function isInstalled() {
  const wanted = packagesOf('package-lock.json')
  const present = packagesOf(join('node_modules', '.package-lock.json'))
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link) return true
    const found = present[path]
    return found ? found.version === entry.version && found.integrity === entry.integrity : mayBeAbsent(entry)
  })
}

// Optional packages may be absent, but not those made for this very machine. (Which C library it has is npm's to know.)
function mayBeAbsent({ optional, os, cpu, libc }) {
  const isForThisMachine = os?.includes(process.platform) && cpu?.includes(process.arch) && !libc
  return Boolean(optional) && !isForThisMachine
}

function packagesOf(file) {
  return existsSync(file) ? parse(readFileSync(file, 'utf8'))?.packages : undefined
}

/** Generates the database client unless it was generated from this very schema by this very Prisma. */
export async function generateClient(log) {
  const stamp = join(generated, 'stamp')
  const schema = join('prisma', 'schema')
  const hash = createHash('sha256').update(readFileSync(join('node_modules', 'prisma', 'package.json')))
  for (const file of readdirSync(schema).sort()) hash.update(file).update(readFileSync(join(schema, file)))
  const now = hash.digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  await step('Generated the database client', () =>
    finish(
      'generating the database client',
      [process.execPath, join('node_modules', 'prisma', 'build', 'index.js'), 'generate', '--schema', schema],
      {
        log: join(log, 'generate.log'),
        // Prisma would download a schema engine that generating never runs: any program that exists will do.
        env: {
          ...process.env,
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          CHECKPOINT_DISABLE: '1',
          PRISMA_HIDE_UPDATE_MESSAGE: '1',
        },
      },
    ),
  )
  writeFileSync(stamp, now)
}
