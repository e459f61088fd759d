import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

process.chdir(decodeURIComponent(new URL('..', import.meta.url).pathname).replace(/^\/([A-Za-z]:)/, '$1'))
const { told } = await import('./say.mjs')

const projects = ['unit', 'db', 'e2e']
const words = process.argv.slice(2)
const at = words.indexOf('--only')
const only = at >= 0 ? words.splice(at, 2)[1]?.split(',') : ['check', ...projects]

let passed = 0
let failed = 0
await told(test)
console.log(`tests: ${passed} passed, ${failed} failed`)
if (failed > 0 || passed === 0) process.exitCode = 1

/** Everything from a fresh clone to the last line: install, checks, build, then Playwright's projects. */
async function test() {
  const { homeOf } = await import('./home.mjs')
  const { lives, parse, textOf } = await import('./alive.mjs')
  const { generateClient, install } = await import('./install.mjs')
  const home = homeOf()
  failed = 1 // Until we have come as far as running something: a halt before that is a failure.
  await install(home.log)
  await generateClient(home.log)
  failed = 0
  if (only.includes('check')) {
    count('format and lint', ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.'])
    count('types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'])
  }
  const browsing = only.includes('e2e')
  if (browsing) {
    const { build } = await import('./build.mjs')
    // A desk that is open here serves from its build: leave it its own.
    if (lives(parse(textOf(home.lock)))) process.env.NEXT_DIST = '.next-test'
    await told(async () => {
      await build(home.log)
      process.env.CHROMIUM_PATH = await (await import('./chromium.mjs')).chromium()
    })
    if (process.exitCode) failed += 1
    else passed += 1
  }
  const chosen = projects.filter((project) => only.includes(project))
  if (chosen.length > 0) playwright(home, chosen)
}

function count(what, command) {
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' })
  console.log(`${status === 0 ? 'passed' : 'FAILED'}: ${what}`)
  if (status === 0) passed += 1
  else failed += 1
}

function playwright(home, chosen) {
  const report = join(home.folder, 'report.json')
  mkdirSync(home.folder, { recursive: true })
  rmSync(report, { force: true })
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/@playwright/test/cli.js',
      'test',
      '-c',
      'e2e/playwright.config.ts',
      ...chosen.map((project) => `--project=${project}`),
      ...words,
    ],
    // Prisma asks its driver for things side by side, which the driver has deprecated; it is not ours to say each time.
    { stdio: 'inherit', env: { ...process.env, TICKMARK_REPORT: report, NODE_OPTIONS: '--no-deprecation' } },
  )
  const stats = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).stats : undefined
  passed += stats?.expected ?? 0
  failed += (stats?.unexpected ?? 0) + (stats?.flaky ?? 0)
  // A run that broke off, or that a skipped test hides in, has not passed.
  if (status !== 0 && !stats?.unexpected) failed += 1
  failed += stats?.skipped ?? 0
}
