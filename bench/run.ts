import { type Databases, withDatabases } from '#e2e/database.ts'
import { benchAnchors } from './anchor.ts'
import { benchApprovals } from './approve.ts'
import { benchPages } from './pages.ts'
import { benchStart } from './start.ts'

/** What each bench prints: a line for each measure and a ratio held against the limit that the house has set itself. */
export type Line = { what: string; value: string; ratio?: number; atLeast?: number }

const inDatabase = { pages: benchPages, approve: benchApprovals, start: benchStart } as const
const alone = { anchor: benchAnchors } as const
const names = [...Object.keys(alone), ...Object.keys(inDatabase)]
const chosen = process.argv.slice(2).filter((word) => names.includes(word))
const asked = <Name extends string>(benches: Record<Name, unknown>) =>
  (Object.keys(benches) as Name[]).filter((name) => chosen.length === 0 || chosen.includes(name))

let missed = 0
function print(name: string, lines: Line[]): void {
  console.log(`\n${name}`)
  for (const { what, value, ratio, atLeast } of lines) {
    const held = ratio === undefined || atLeast === undefined || ratio >= atLeast
    if (!held) missed += 1
    const limit = atLeast === undefined ? '' : ` (at least ${atLeast}: ${held ? 'held' : 'MISSED'})`
    console.log(`  ${what.padEnd(52)} ${value}${ratio === undefined ? '' : `, ratio ${ratio.toFixed(2)}${limit}`}`)
  }
}

for (const name of asked(alone)) print(name, await alone[name]())
const rest = asked(inDatabase)
if (rest.length > 0)
  await withDatabases(async (databases: Databases) => {
    for (const name of rest) print(name, await inDatabase[name](databases))
  })
if (missed > 0) process.exitCode = 1
