import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { Tx } from '#lib/db/transaction.ts'
import type { PressedFile } from './schema.ts'

const compress = promisify(brotliCompress)
// 9 of 11: the last two steps save a few hundredths of a page and take ten times as long, while the record waits.
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

/**
 * Lays pressed files at their addresses, in the open transaction. What stands there already with the same bytes is left alone.
 * @returns the addresses whose bytes are new, in the order given
 */
export async function layFiles(tx: Tx, files: readonly PressedFile[]): Promise<string[]> {
  const hashed = files.map((file) => ({ ...file, sha256: createHash('sha256').update(file.bytes).digest('hex') }))
  const standing = await tx.siteFile.findMany({
    where: { address: { in: hashed.map(({ address }) => address) } },
    select: { address: true, sha256: true },
  })
  const known = new Map(standing.map(({ address, sha256 }) => [address, sha256]))
  const fresh = hashed.filter(({ address, sha256 }) => known.get(address) !== sha256)
  if (fresh.length === 0) return []
  await tx.siteBytes.createMany({ data: await Promise.all(fresh.map(bytesOf)), skipDuplicates: true })
  for (const { address, sha256, mediaType, immutable } of fresh) {
    const file = { sha256, mediaType, immutable, updatedAt: new Date() }
    await tx.siteFile.upsert({ where: { address }, create: { address, ...file }, update: file })
  }
  return fresh.map(({ address }) => address)
}

async function bytesOf({ sha256, bytes }: PressedFile & { sha256: string }) {
  return { sha256, bytes: Buffer.from(bytes), brotli: Buffer.from(await compress(bytes, quality)) }
}
