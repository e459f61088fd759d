import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { Refusal } from '#lib/refusal.ts'
import type { Answer } from './child.ts'
import type { Brought } from './read.ts'
import type { Imported } from './schema.ts'

// Next's bundler follows every `fork` that it can see, and stops at a file that is not part of its bundle.
const { fork } = process.getBuiltinModule('node:child_process')

const longestStart = 30_000

export type Limits = { milliseconds: number; megabytes: number }

/** A process that reads one thing at a time. */
export type Reading = {
  /** Refuses: reading-too-slow, file-unreadable (it stumbled), and whatever the reader refuses. */
  read(brought: Brought, signal?: AbortSignal): Promise<Imported>
  /** Whether it may be asked again: it lives and has never stumbled. */
  isSound(): boolean
  end(): void
}

/**
 * Starts a process for untrusted input. It gets no variable of our environment, so no secret; its memory is bounded by
 * Node itself; it can be killed in the middle of a loop, which a promise in our own process can't; and it does not keep
 * us from ending.
 */
export function startReading({ milliseconds, megabytes }: Limits): Reading {
  const file = join(process.cwd(), 'lib', 'import', 'child.ts')
  const child = fork(file, [], {
    execArgv: [`--max-old-space-size=${megabytes}`, '--import', 'tsx'],
    env: { NODE_ENV: 'production' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const ready = new Promise<void>((resolve) => child.once('message', () => resolve()))
  let sound = true
  const faulty = () => {
    sound = false
    child.kill('SIGKILL')
  }
  child.once('exit', faulty)
  child.once('error', faulty)
  rest(child)

  async function read(brought: Brought, signal?: AbortSignal): Promise<Imported> {
    wake(child)
    const answer = new Promise<Imported>((resolve, reject) => {
      const refuse = (error: Error) => {
        faulty()
        reject(error)
      }
      let timer = setTimeout(() => refuse(new Refusal('reading-too-slow')), longestStart)
      const died = () => refuse(new Refusal('file-unreadable'))
      const stopped = () => refuse(new DOMException('The reader was told to stop.', 'AbortError'))
      const heard = (message: Answer | 'ready') => {
        if (message === 'ready') return
        clearTimeout(timer)
        child.off('exit', died).off('message', heard)
        signal?.removeEventListener('abort', stopped)
        if ('imported' in message) resolve(message.imported)
        else if ('refusal' in message) reject(new Refusal(message.refusal.code, message.refusal.details))
        else {
          console.error(message.fault)
          died()
        }
      }
      child.once('exit', died).on('message', heard)
      signal?.addEventListener('abort', stopped, { once: true })
      if (signal?.aborted) stopped()
      else
        ready.then(() => {
          // Starting on a busy machine is not the text's fault, so its time begins here.
          clearTimeout(timer)
          timer = setTimeout(() => refuse(new Refusal('reading-too-slow')), milliseconds)
          child.send(brought, (error) => error && died())
        })
    })
    return answer.finally(() => rest(child))
  }

  return { read, isSound: () => sound && child.connected, end: faulty }
}

/** A process that waits must not keep ours from ending; one that works must. */
function rest(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
}
function wake(child: ChildProcess): void {
  child.ref()
  child.channel?.ref()
}
