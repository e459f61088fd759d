import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Line } from './run.ts'

const patience = 600_000

/** A fresh clone's first `npm start` until it serves, and its second. */
export async function benchStart(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tickmark-clone-'))
  try {
    const clone = join(folder, 'tickmark')
    const cloned = spawnSync('git', ['clone', '-q', '.', clone])
    if (cloned.status !== 0) return [{ what: 'cold start', value: 'not measured: this is no git checkout' }]
    // Whoever runs the embedded Postgres for root must be able to come in.
    spawnSync('chmod', ['a+rx', folder])
    const cold = await start(clone)
    const warm = await start(clone)
    return [
      { what: 'cold start of a fresh clone', value: `${cold.toFixed(1)} s` },
      { what: 'warm start', value: `${warm.toFixed(1)} s`, ratio: cold / warm, atLeast: 3 },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function start(folder: string): Promise<number> {
  const { TICKMARK_HOME: _home, DATABASE_URL: _url, NODE_OPTIONS: _options, ...env } = process.env
  const began = performance.now()
  const desk = spawn(process.execPath, ['bin/start.mjs'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    await served(desk)
    return (performance.now() - began) / 1000
  } finally {
    desk.kill('SIGINT')
    await new Promise((resolve) => (desk.exitCode === null ? desk.once('close', resolve) : resolve(null)))
  }
}

function served(desk: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const tired = setTimeout(() => reject(new Error(`the desk did not start:\n${said}`)), patience)
    desk.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (/Tickmark is at http/.test(said)) {
        clearTimeout(tired)
        resolve()
      }
    })
    desk.once('close', () => reject(new Error(`the desk did not start:\n${said}`)))
  })
}
