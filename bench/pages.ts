import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Databases } from '#e2e/database.ts'
import { type Desk, withDesk } from '#e2e/serving.ts'
import { requestsPerSecond } from './load.ts'
import type { Line } from './run.ts'

const page = '/checks/mexico-president-call'

/** The public overview from our server's memory, against Next's smallest static page and against nginx with the same bytes. */
export async function benchPages(databases: Databases): Promise<Line[]> {
  const lines: Line[] = []
  await withDesk(databases, async (desk) => {
    const ours = await requestsPerSecond(desk.address.replace('localhost', '127.0.0.1') + page)
    lines.push({ what: 'public overview from memory', value: `${Math.round(ours)} requests/s` })
    const nexts = await withNext((address) => requestsPerSecond(address))
    lines.push({
      what: 'Next’s smallest static page',
      value: `${Math.round(nexts)} requests/s`,
      ratio: ours / nexts,
      atLeast: 20,
    })
    const nginx = await withNginx(await bytesOf(desk), (address) => requestsPerSecond(address))
    if (nginx === null) lines.push({ what: 'nginx with the same bytes', value: 'nginx is not installed' })
    else
      lines.push({
        what: 'nginx with the same bytes',
        value: `${Math.round(nginx)} requests/s`,
        ratio: ours / nginx,
        atLeast: 0.3,
      })
  })
  return lines
}

const bytesOf = async (desk: Desk) => Buffer.from(await (await fetch(desk.address + page)).arrayBuffer())

async function withNext<T>(use: (address: string) => Promise<T>): Promise<T> {
  const next = join('node_modules', 'next', 'dist', 'bin', 'next')
  const built = spawnSync(process.execPath, [next, 'build', 'bench/page'], { encoding: 'utf8' })
  if (built.status !== 0) throw new Error(`Next's page was not built: ${built.stdout}${built.stderr}`)
  const server = spawn(process.execPath, ['--import', 'tsx', 'bench/page/serve.ts'], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  return until(
    server,
    () => new Promise<number>((resolve) => server.once('message', (port) => resolve(Number(port)))),
    use,
  )
}

async function withNginx<T>(bytes: Buffer, use: (address: string) => Promise<T>): Promise<T | null> {
  const program = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx'].find((path) => existsSync(path))
  if (!program) return null
  const folder = mkdtempSync(join(tmpdir(), 'tickmark-nginx-'))
  const port = await freePort()
  mkdirSync(join(folder, 'www'))
  writeFileSync(join(folder, 'www', 'index.html'), bytes)
  spawnSync('chmod', ['-R', 'a+rX', folder])
  writeFileSync(
    join(folder, 'nginx.conf'),
    `worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log; daemon off;
    events { worker_connections 1024; }
    http { access_log off; open_file_cache max=10; keepalive_requests 1000000000; sendfile on; tcp_nopush on;
      server { listen 127.0.0.1:${port}; root ${folder}/www; types { text/html html; } } }`,
  )
  const server = spawn(program, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' })
  try {
    return await until(server, () => answers(port), use)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function until<T>(
  server: ChildProcess,
  ready: () => Promise<number>,
  use: (address: string) => Promise<T>,
): Promise<T> {
  try {
    return await use(`http://127.0.0.1:${await ready()}/`)
  } finally {
    server.kill('SIGTERM')
    await new Promise((resolve) => server.once('close', resolve))
  }
}

async function answers(port: number): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    if (
      await fetch(`http://127.0.0.1:${port}/`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return port
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('nginx did not answer')
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
