import type { Command } from 'commander'

/** `work`: does background jobs until it is told to stop, beside desks that leave them to others (TICKMARK_JOBS=apart). */
export function workCommands(program: Command): void {
  program
    .command('work')
    .description('do background jobs, such as copies of sources, until Ctrl-C')
    .action(async () => {
      const asked = new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
      })
      // Loaded for this command alone: what it brings along would slow every other one.
      const { startWork } = await import('#lib/jobs/work.ts')
      const work = await startWork()
      console.error('Doing background jobs. Ctrl-C ends it.')
      await asked
      await work.close()
    })
}
