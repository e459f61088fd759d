import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { env } from '#lib/env.ts'

/** What a stored file is known by: the SHA-256 (64 hexadecimal digits) of its bytes, and how many those are. */
export type Kept = { sha256: string; size: number }

const incoming = () => join(resolve(env().TICKMARK_HOME), 'files', 'incoming')
// Two levels, or one folder would hold everything; the name alone says where a file is.
const placeOf = (sha256: string) => {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('a stored file is named by its SHA-256')
  return join(resolve(env().TICKMARK_HOME), 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
}

/**
 * Stores bytes as they come, under the hash of what came. They grow under a temporary name and get their own only once they
 * are whole and on the disk, so that a file of that name is always the file; the same bytes twice are one file.
 * @throws whatever the source throws; nothing is left behind then.
 */
export async function keepFile(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Kept> {
  await mkdir(incoming(), { recursive: true, mode: 0o700 })
  const growing = join(incoming(), randomUUID())
  try {
    const kept = await written(growing, source)
    const place = placeOf(kept.sha256)
    await mkdir(dirname(place), { recursive: true, mode: 0o700 })
    await rename(growing, place)
    await settle(dirname(place))
    return kept
  } finally {
    await rm(growing, { force: true })
  }
}

async function written(file: string, source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Kept> {
  const hash = createHash('sha256')
  let size = 0
  const handle = await open(file, 'wx', 0o600)
  try {
    for await (const part of source) {
      hash.update(part)
      size += part.byteLength
      await handle.writeFile(part)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { sha256: hash.digest('hex'), size }
}

// A rename is on the disk when its folder is. Windows opens no folders, and needs it not.
async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

/**
 * The bytes of a stored file.
 * @throws Error when they are gone, or no longer those that were stored: a damaged copy must not pass for the source.
 */
export async function keptBytes(sha256: string): Promise<Buffer> {
  const bytes = await readFile(placeOf(sha256))
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error(`the file ${sha256} is damaged`)
  return bytes
}

/** Removes what interrupted writers (a power cut, a SIGKILL) left, once nothing was added to it for `idle` ms. @returns how many. */
export async function sweepLeftovers(idle = 60 * 60 * 1000): Promise<number> {
  const names = await readdir(incoming()).catch(() => [])
  const files = names.map((name) => join(incoming(), name))
  const changed = await Promise.all(files.map((file) => stat(file).catch(() => null)))
  const left = files.filter((_, at) => (changed[at]?.mtimeMs ?? Number.POSITIVE_INFINITY) <= Date.now() - idle)
  await Promise.all(left.map((file) => rm(file, { force: true })))
  return left.length
}
