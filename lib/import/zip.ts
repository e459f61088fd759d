import { type Unzipped, unzipSync } from 'fflate'
import { Refusal } from '#lib/refusal.ts'

const mostEntries = 5_000
const mostBytes = 60 * 1024 * 1024
const mostSwelling = 250
const worthCounting = 1024 * 1024

/**
 * The wanted entries of a zip file. Everything is bounded before anything is inflated, and each entry is inflated into a
 * buffer of the size that it declares, so one that lies is cut off there. Refuses: file-too-large, file-unreadable.
 */
export function unzipped(bytes: Uint8Array, isWanted: (name: string) => boolean): Unzipped {
  let [entries, total] = [0, 0]
  try {
    return unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        entries++
        if (entries > mostEntries) throw new Refusal('file-too-large')
        if (!isWanted(name)) return false
        total += originalSize
        const swells = originalSize > worthCounting && originalSize > mostSwelling * Math.max(1, size)
        if (total > mostBytes || swells) throw new Refusal('file-too-large')
        return true
      },
    })
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('file-unreadable')
  }
}

/** The text of a part. XML that declares its own entities could swell without end, and no word processor writes it. */
export function xmlOf(part: Uint8Array | undefined): string {
  const text = new TextDecoder().decode(part ?? new Uint8Array())
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new Refusal('file-unreadable')
  return text
}
