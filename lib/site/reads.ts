import { database } from '#lib/db/client.ts'

/** What stands at one public address: the bytes, their brotli form, and their SHA-256 in hex. */
export type SiteFile = {
  address: string
  sha256: string
  mediaType: string
  immutable: boolean
  bytes: Uint8Array
  brotli: Uint8Array
}

/**
 * The whole public site, by address. Public: nobody's rights are asked.
 * @param held hashes whose bytes the caller still has; they are not fetched again, so that a publish costs each
 * process only what it changed
 */
export async function siteFiles(held: ReadonlyMap<string, SiteFile> = new Map()): Promise<SiteFile[]> {
  const files = await database().siteFile.findMany({
    select: { address: true, sha256: true, mediaType: true, immutable: true },
    orderBy: { address: 'asc' },
  })
  const wanted = [...new Set(files.map((file) => file.sha256))].filter((sha256) => !held.has(sha256))
  const fetched = await database().siteBytes.findMany({ where: { sha256: { in: wanted } } })
  const contents = new Map<string, Pick<SiteFile, 'bytes' | 'brotli'>>(held)
  for (const one of fetched) contents.set(one.sha256, one)
  return files.flatMap((file) => {
    const content = contents.get(file.sha256)
    return content ? [{ ...file, bytes: content.bytes, brotli: content.brotli }] : []
  })
}

/** What stands at one public address, or null. Public: nobody's rights are asked. */
export async function siteFile(address: string): Promise<SiteFile | null> {
  const file = await database().siteFile.findUnique({ where: { address }, include: { bytes: true } })
  if (!file) return null
  const { sha256, mediaType, immutable, bytes } = file
  return { address, sha256, mediaType, immutable, bytes: bytes.bytes, brotli: bytes.brotli }
}
