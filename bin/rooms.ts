import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The first segments of every address that Next answers, such as `articles` or `_next`, from the build's own list of
 * routes. Whatever else is asked for is public, and a public address that is not on the shelf does not exist; so
 * unknown addresses cost no rendering. Undefined (in development, before there is a build): ask Next.
 */
export function roomsOf(dist: string): ReadonlySet<string> | undefined {
  const manifest = join(dist, 'app-path-routes-manifest.json')
  if (!existsSync(manifest)) return undefined
  const routes = Object.values<string>(JSON.parse(readFileSync(manifest, 'utf8')))
  const named = routes.map((route) => firstSegment(route)).filter((name) => name !== '' && !name.startsWith('['))
  const files = existsSync('public') ? readdirSync('public') : []
  return new Set(['_next', ...named, ...files])
}

/** The first segment of a path: `articles` of `/articles/1`, '' of `/`. */
export function firstSegment(path: string): string {
  const end = path.indexOf('/', 1)
  return end < 0 ? path.slice(1) : path.slice(1, end)
}
