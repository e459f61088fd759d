import type { Command } from 'commander'
import { press } from '#components/site/press.tsx'
import { openNewsroom } from '#lib/publication/writes.ts'

/** `open`: the newsroom itself, its rating scale and its first public pages, where they are missing. */
export function newsroomCommands(program: Command): void {
  program
    .command('open')
    .description('make the newsroom in an empty database, or bring its public pages up to this version')
    .option('--name <name>', 'what the newsroom is called', 'Newsroom')
    .option('--language <code>', 'language of its own pages: en or es', 'en')
    .action(async ({ name, language }: { name: string; language: string }) => {
      await openNewsroom(press, { name, language: language === 'es' ? 'es' : 'en', demonstration: false })
    })
}
