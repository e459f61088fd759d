import { Command, CommanderError } from 'commander'
import { createTranslator } from 'use-intl/core'
import { closeDatabase } from '#lib/db/client.ts'
import { catalogue } from '#lib/messages/catalogue.ts'
import { refusalSentence, type Say } from '#lib/messages/sentence.ts'
import { Refusal } from '#lib/refusal.ts'
import { importCommands } from './commands/import.ts'
import { newsroomCommands } from './commands/newsroom.ts'
import { peopleCommands } from './commands/people.ts'
import { recordCommands } from './commands/record.ts'
import { textCommands } from './commands/text.ts'
import { workCommands } from './commands/work.ts'

// The command line: stdout is for answers, stderr for sentences; exit 2 is bad input, 1 anything else that went wrong.
const program = new Command('tickmark')
  .description('The fact-checking desk of a newsroom, from a terminal')
  .exitOverride()
  .configureOutput({ writeOut: (text) => process.stdout.write(text), writeErr: (text) => process.stderr.write(text) })

for (const addTo of [importCommands, newsroomCommands, peopleCommands, recordCommands, textCommands, workCommands])
  addTo(program)

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = exitCodeOf(error)
} finally {
  await closeDatabase()
}

function exitCodeOf(error: unknown): number {
  // Commander has said its sentence already; asking for help is no fault.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof Refusal) {
    const say = createTranslator({ locale: 'en', messages: catalogue('en') }) as unknown as Say
    console.error(refusalSentence(say, error.code, error.details))
    return 2
  }
  console.error(error instanceof Error ? error.message : error)
  return 1
}
