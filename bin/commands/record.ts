import type { Command } from 'commander'
import { verifyRecord } from '#lib/record/reads.ts'

/** `record verify`: recomputes the whole chain; exit 1 and the first broken entry's position when it does not hold. */
export function recordCommands(program: Command): void {
  const record = program.command('record').description('the append-only record of everything done')
  record
    .command('verify')
    .description('recompute the hash chain and name the first broken entry')
    .option('--json', 'answer as JSON')
    .action(async ({ json = false }: { json?: boolean }) => {
      const found = await verifyRecord()
      if (!found.ok) process.exitCode = 1
      if (json) console.log(JSON.stringify(found, (_, value) => (typeof value === 'bigint' ? Number(value) : value)))
      else if (found.ok) console.log(`The record holds: ${found.entries} entries, the last hash is ${found.hash}.`)
      else console.log(`The record is broken at entry ${found.brokenAt}: it is missing, out of place or altered.`)
    })
}
