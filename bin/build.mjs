import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { finish } from './child.mjs'
import { step } from './say.mjs'

const sources = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema',
  'next.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]
// Neither changes what Next builds.
const ignored = /(\.test\.tsx?|\/generated\/.*)$/

/** A hash over everything that the built desk is made of. */
export function hashOf(paths = sources) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0])
  for (const path of paths.flatMap(filesUnder)) hash.update(path).update('\0').update(readFileSync(path)).update('\0')
  return hash.digest('hex')
}

function filesUnder(path) {
  if (!existsSync(path)) return []
  if (/\.\w+$/.test(path) && !path.includes('/')) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !ignored.test(file))
    .sort()
}

/**
 * Builds the desk unless the build that stands is of these very sources.
 * @returns {Promise<boolean>} whether it built
 */
export async function build(log, { dist = process.env.NEXT_DIST || '.next', env = process.env } = {}) {
  const stamp = join(dist, 'tickmark-sources')
  const now = hashOf()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return false
  rmSync(stamp, { force: true })
  await step('Built the desk', () =>
    finish('building the desk', [process.execPath, join('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
      log: join(log, 'build.log'),
      env: { ...env, NODE_ENV: 'production', NEXT_DIST: dist, NEXT_TELEMETRY_DISABLED: '1' },
    }),
  )
  writeFileSync(stamp, now)
  return true
}
