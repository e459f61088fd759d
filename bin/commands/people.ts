import { text } from 'node:stream/consumers'
import { type Command, InvalidArgumentError } from 'commander'
import type { z } from 'zod'
import { env } from '#lib/env.ts'
import { invitationAddress } from '#lib/user/invitation.ts'
import { createUserInput, type Role, roleSchema } from '#lib/user/schema.ts'
import { createUser } from '#lib/user/writes.ts'

type Options = { email: string; name: string; role: Role[]; passwordStdin?: boolean }

function roleNamed(word: string, before: Role[] = []): Role[] {
  const role = roleSchema.safeParse(word)
  if (!role.success) throw new InvalidArgumentError(`Roles are ${roleSchema.options.join(', ')}.`)
  return [...before, role.data]
}

function checked(command: Command, input: z.input<typeof createUserInput>): z.output<typeof createUserInput> {
  const read = createUserInput.safeParse(input)
  if (read.success) return read.data
  return command.error(
    `error: ${read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`,
  )
}

/** `user create`: an account, with an invitation's address on stdout, or with the password that stdin holds. */
export function peopleCommands(program: Command): void {
  const user = program.command('user').description('the people of the newsroom')
  user
    .command('create')
    .description('make an account and print the one-time address by which its owner sets a password')
    .requiredOption('--email <address>', 'what the person signs in with')
    .requiredOption('--name <name>', 'as it stands in the record')
    .option('--role <role>', `${roleSchema.options.join(', ')}; may be given several times`, roleNamed, [])
    .option('--password-stdin', 'read the password from stdin instead of making an invitation')
    .action(async ({ email, name, role, passwordStdin }: Options, command: Command) => {
      const password = passwordStdin ? (await text(process.stdin)).replace(/\r?\n$/, '') : undefined
      const { id, token } = await createUser(checked(command, { email, name, roles: role, password }))
      console.log(token ? invitationAddress(env().TICKMARK_URL, token) : id)
    })
}
