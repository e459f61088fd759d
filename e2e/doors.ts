import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import type { Result } from '#lib/action-result.ts'
import type { Place } from './door-table.ts'

const dist = process.env.NEXT_DIST || '.next'
const manifest = (name: string) => JSON.parse(readFileSync(join(dist, 'server', name), 'utf8'))

/** A server action as the build lists it: what it is called in its file, its number on the wire, and a page that knows it. */
export type Action = { name: string; id: string; page: string }

/** Every server action of the build, by `file#name`. */
export function builtActions(): Action[] {
  type Listed = { exportedName: string; filename: string; workers: Record<string, unknown> }
  return Object.entries<Listed>(manifest('server-reference-manifest.json').node).map(([id, action]) => ({
    name: `${action.filename}#${action.exportedName}`,
    id,
    page: Object.keys(action.workers).sort()[0] ?? '',
  }))
}

/** Every route handler and every page of the build, as the folders that hold them: `/(desk)/people/page`. */
export function builtRoutes(kind: 'page' | 'route'): string[] {
  const own = (path: string) => path.endsWith(`/${kind}`) && !path.startsWith('/_')
  return Object.keys(manifest('app-paths-manifest.json')).filter(own).sort()
}

/** The address of a page or route as the build names it, with this place's ids for its blanks. */
export function addressOf(built: string, { articleId, sourceId }: Place): string {
  const path = built
    .replace(/^\/?app/, '')
    .replace(/\/\([^)]*\)/g, '')
    .replace(/\/(page|route)$/, '')
  const id = path.startsWith('/sources') ? sourceId : articleId
  return path.replace('[id]', id).replace('[token]', 'no-such-token').replace('[captureId]', 'no-such-copy') || '/'
}

/** Calls an action as a program would that knows only its number: no page was opened, no button was pressed. */
export async function call(
  request: APIRequestContext,
  path: string,
  action: Action,
  { origin, forwardedHost = null, input }: { origin: string | null; forwardedHost?: string | null; input: unknown },
): Promise<string> {
  const reply = await request.post(path, {
    headers: {
      'Next-Action': action.id,
      'Content-Type': 'text/plain;charset=UTF-8',
      ...(origin === null ? {} : { Origin: origin }),
      ...(forwardedHost === null ? {} : { 'X-Forwarded-Host': forwardedHost }),
    },
    data: JSON.stringify([input]),
    maxRedirects: 0,
  })
  return verdictOf(reply)
}

// An action's answer comes as rows of React's wire format; the Result is the one row with an `ok` in it.
async function verdictOf(reply: APIResponse): Promise<string> {
  const row = /^[0-9a-f]+:(\{"ok":.*)$/m.exec(await reply.text())?.[1]
  if (!row) return `HTTP ${reply.status()}`
  const result = JSON.parse(row) as Result<unknown>
  return result.ok ? 'ok' : result.code
}
