import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { readBrought } from '#lib/import/reader.ts'
import type { Hint } from '#lib/import/schema.ts'

const kinds: Record<string, Hint> = {
  html: 'html',
  rich: 'rich',
  text: 'text',
  md: 'markdown',
  docx: 'docx',
  odt: 'odt',
  pdf: 'pdf',
}
type Options = Record<string, string | undefined> & { url?: string }

/** `import`: what the desk would make of a file, as JSON: its blocks, what stands aside and why, and what is known of it. */
export function importCommands(program: Command): void {
  const command = program
    .command('import')
    .description('read a file as the desk would, and answer with its plain words')
  for (const name of Object.keys(kinds)) command.option(`--${name} <file>`, `read this file as ${name}`)
  command
    .option('--url <address>', 'the address that the page came from')
    .option('--json', 'answer as JSON (the only form there is)')
    .action(async (options: Options) => {
      const given = Object.entries(kinds).filter(([name]) => options[name] !== undefined)
      const [[name, hint] = ['', null]] = given
      if (given.length !== 1)
        return command.error(`error: name one file, by one of --${Object.keys(kinds).join(', --')}`)
      if (options.url !== undefined && !/^https?:\/\/\S+$/i.test(options.url))
        return command.error('error: --url takes an address that begins with http:// or https://')
      const file = options[name] ?? ''
      const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) =>
        command.error(
          `error: ${file} cannot be read: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}`,
        ),
      )
      console.log(JSON.stringify(await readBrought({ bytes, hint, address: options.url ?? null }), null, 2))
    })
}
