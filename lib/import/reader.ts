import { Refusal } from '#lib/refusal.ts'
import { type Limits, type Reading, startReading } from './child-process.ts'
import type { Brought } from './read.ts'
import { type Imported, maximumBytes } from './schema.ts'

const limits: Limits = { milliseconds: 10_000, megabytes: 512 }
const mostAtOnce = 2
/** After so many a process is replaced, whatever libraries may have left in it. */
const mostReadings = 100
const patience = 60_000

type Reader = (brought: Brought, signal?: AbortSignal) => Promise<Imported>

/**
 * Readers of untrusted input: at most `atOnce` processes at a time, the others wait their turn. A process that is done is
 * kept warm for the next for a minute; one that stumbled, was killed or has worked long enough is not used again.
 */
export function readers(bounds: Limits = limits, atOnce = mostAtOnce): Reader {
  const idle: { reading: Reading; used: number; ending: NodeJS.Timeout }[] = []
  const waiting: (() => void)[] = []
  let working = 0

  async function turn(): Promise<void> {
    if (working < atOnce) working++
    else await new Promise<void>((resolve) => waiting.push(resolve))
  }
  // A turn is handed on, so that nobody who comes later slips in before one who waits.
  function done(): void {
    const next = waiting.shift()
    if (next) next()
    else working--
  }

  function taken() {
    for (let warm = idle.pop(); warm; warm = idle.pop()) {
      clearTimeout(warm.ending)
      if (warm.reading.isSound()) return warm
    }
    return { reading: startReading(bounds), used: 0 }
  }
  function putBack(reading: Reading, used: number): void {
    if (!reading.isSound()) return
    if (used >= mostReadings) {
      reading.end()
      return
    }
    idle.push({ reading, used, ending: setTimeout(() => reading.end(), patience).unref() })
  }

  return async (brought, signal) => {
    if (brought.bytes.length > maximumBytes) throw new Refusal('file-too-large')
    await turn()
    try {
      signal?.throwIfAborted()
      const { reading, used } = taken()
      try {
        return await reading.read(brought, signal)
      } finally {
        putBack(reading, used + 1)
      }
    } finally {
      done()
    }
  }
}

/**
 * Reads bytes that somebody brought in, in a process of its own: 10 seconds, 512 MB, 20 MB of input.
 * Refuses: file-too-large, reading-too-slow, file-unreadable, and what the reader of its kind refuses.
 */
export const readBrought: Reader = readers()
