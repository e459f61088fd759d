import { spawn } from 'node:child_process'
import { textOf } from './alive.mjs'
import { openDatabase } from './desk.mjs'
import { homeOf, sessionSecret } from './home.mjs'
import { generateClient, install } from './install.mjs'
import { sayOnStderr } from './say.mjs'

// These work on files alone, so a person checking a text needs no database.
const withoutDatabase = ['import', 'anchor', 'sentences', 'help', '--help', '-h', '--version']

/**
 * `npm run tickmark -- ...`: runs bin/tickmark.ts with the desk's database open, beside a running desk or alone.
 * Its stdout is the command's answer and nothing else; its exit code becomes ours.
 * @param {string[]} words the command line
 */
export async function command(words) {
  sayOnStderr()
  const home = homeOf()
  const undo = []
  // The command decides what Ctrl-C means; we only stay to close the database after it.
  process.on('SIGINT', () => {})
  try {
    await install(home.log)
    await generateClient(home.log)
    const needsDatabase = words.length > 0 && !withoutDatabase.includes(words[0])
    const urls = needsDatabase ? (await openDatabase(home, undo)).urls : {}
    // The desk's address is known to whoever started it: an invitation must lead to where it serves.
    const address = process.env.TICKMARK_URL || textOf(home.address)
    const env = {
      ...process.env,
      ...urls,
      NEXTAUTH_SECRET: sessionSecret(home),
      TICKMARK_HOME: home.folder,
      TICKMARK_URL: address,
    }
    process.exitCode = await run([process.execPath, '--import', 'tsx', 'bin/tickmark.ts', ...words], env)
  } finally {
    for (const close of undo.reverse()) await close()
  }
}

function run([program, ...words], env) {
  return new Promise((resolve, reject) => {
    const started = spawn(program, words, { env, stdio: 'inherit' })
    process.on('SIGTERM', () => started.kill('SIGTERM'))
    started.once('error', reject)
    started.once('close', (code) => resolve(code ?? 1))
  })
}
