import { withDatabases } from '#e2e/database.ts'
import { benchApprovals } from './approve.ts'
import { benchGalley } from './galley.ts'
import { benchPages } from './pages.ts'
import { benchStart } from './start.ts'

/** What each bench prints: a line for each measure and a ratio held against the limit that the house has set itself. */
export type Line = { what: string; value: string; ratio?: number; atLeast?: number }

const all = { pages: benchPages, approve: benchApprovals, galley: benchGalley, start: benchStart } as const
type Name = keyof typeof all
const names = Object.keys(all) as Name[]
const asked = process.argv.slice(2).filter((word): word is Name => names.includes(word as Name))

let missed = 0
await withDatabases(async (databases) => {
  for (const name of asked.length > 0 ? asked : names) {
    console.log(`\n${name}`)
    for (const { what, value, ratio, atLeast } of await all[name](databases)) {
      const held = ratio === undefined || atLeast === undefined || ratio >= atLeast
      if (!held) missed += 1
      const limit = atLeast === undefined ? '' : ` (at least ${atLeast}: ${held ? 'held' : 'MISSED'})`
      console.log(`  ${what.padEnd(52)} ${value}${ratio === undefined ? '' : `, ratio ${ratio.toFixed(2)}${limit}`}`)
    }
  }
})
if (missed > 0) process.exitCode = 1
