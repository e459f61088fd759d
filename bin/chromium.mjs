import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { Halt, step } from './say.mjs'

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/**
 * Finds a Chromium, in this order: CHROMIUM_PATH, the system's, Playwright's own, Debian's package (as root).
 * @returns {Promise<string>} path of the program
 * @throws Halt when there is none and none can be installed
 */
export async function chromium() {
  const { CHROMIUM_PATH: told } = process.env
  if (told) {
    if (existsSync(told)) return told
    throw new Halt(`CHROMIUM_PATH names ${told}, which is not there.`)
  }
  return (await present()) ?? (await installed())
}

async function present() {
  const system = known.find((path) => existsSync(path))
  if (system) return system
  const { chromium: browser } = await import('@playwright/test')
  return existsSync(browser.executablePath()) ? browser.executablePath() : undefined
}

async function installed() {
  const attempts = [[process.execPath, 'node_modules/@playwright/test/cli.js', 'install', 'chromium']]
  if (process.getuid?.() === 0)
    attempts.push(['sh', '-c', 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium'])
  for (const [program, ...words] of attempts) {
    await step(`Tried to install a browser with ${words.includes('install') ? 'Playwright' : 'apt-get'}`, () =>
      spawnSync(program, words, { stdio: 'ignore', timeout: 300_000 }),
    )
    const found = await present()
    if (found) return found
  }
  throw new Halt('The tests need a Chromium: install one, or name it in CHROMIUM_PATH.')
}
