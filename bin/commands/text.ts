import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { z } from 'zod'
import { isPassage } from '#lib/article/anchor.ts'
import { reanchor } from '#lib/article/reanchor.ts'
import { languageSchema } from '#lib/article/schema.ts'
import { sentences } from '#lib/article/sentences.ts'
import { type CanonicalText, canonicalise } from '#lib/article/text.ts'

// Whoever made the claims may number or name them; they get back what they gave.
const claimsSchema = z.array(z.object({ id: z.union([z.string(), z.number()]), start: z.int(), end: z.int() }))

type AnchorOptions = { from: string; to: string; claims: string; json?: boolean }
type SentencesOptions = { text: string; language: string; json?: boolean }

/** `anchor` and `sentences`: what the desk does with a text, on files and without a database. */
export function textCommands(program: Command): void {
  program
    .command('anchor')
    .description('find the passages of an old text in a newer one')
    .requiredOption('--from <file>', 'the old text, UTF-8')
    .requiredOption('--to <file>', 'the new text, UTF-8')
    .requiredOption('--claims <file>', 'JSON: [{ id, start, end }], UTF-16 offsets of the canonical old text')
    .option('--json', 'answer as JSON: [{ id, outcome, start, end, exact }], null where it is lost')
    .action(anchor)
  program
    .command('sentences')
    .description('cut a text into sentences, as coverage counts them')
    .requiredOption('--text <file>', 'the text, UTF-8')
    .requiredOption('--language <code>', languageSchema.options.join(' or '))
    .option('--json', 'answer as JSON: [{ start, end }], UTF-16 offsets of the canonical text')
    .action(cut)
}

async function anchor(options: AnchorOptions, command: Command): Promise<void> {
  const { text: from } = await canonical(options.from, command)
  const { text: to } = await canonical(options.to, command)
  const claims = await claimsIn(options.claims, from, command)
  const found = reanchor(
    from,
    to,
    claims.map(({ start, end }, at) => ({ id: String(at), start, end })),
  )
  const answers = found.map(({ outcome, range }, at) => ({
    id: claims[at]?.id ?? at,
    outcome,
    start: range?.start ?? null,
    end: range?.end ?? null,
    exact: range && to.slice(range.start, range.end),
  }))
  if (options.json) return console.log(JSON.stringify(answers))
  for (const { id, outcome, start, end, exact } of answers)
    console.log(exact === null ? `${id}: ${outcome}` : `${id}: ${outcome}, ${start} to ${end}: ${exact}`)
}

async function cut(options: SentencesOptions, command: Command): Promise<void> {
  const language = languageSchema.safeParse(options.language)
  if (!language.success) return command.error(`error: languages are ${languageSchema.options.join(' and ')}.`)
  const { text, blocks } = await canonical(options.text, command)
  const found = sentences(text, blocks, language.data)
  if (options.json) return console.log(JSON.stringify(found))
  for (const { start, end } of found) console.log(`${start} to ${end}: ${text.slice(start, end)}`)
}

async function claimsIn(file: string, from: string, command: Command): Promise<z.output<typeof claimsSchema>> {
  const read = claimsSchema.safeParse(json(await contents(file, command), file, command))
  if (!read.success)
    return command.error(
      `error: ${file} must hold [{ "id": …, "start": …, "end": … }].\n${z.prettifyError(read.error)}`,
    )
  for (const { id, start, end } of read.data)
    if (!isPassage(from, { start, end }))
      command.error(
        `error: claim ${id}, ${start} to ${end}, is no passage of the old text: it is empty, ends outside (the canonical text has ${from.length} code units), or halves a character.`,
      )
  return read.data
}

function json(text: string, file: string, command: Command): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return command.error(`error: ${file} is not JSON.`)
  }
}

async function canonical(file: string, command: Command): Promise<CanonicalText> {
  return canonicalise(await contents(file, command))
}

// npm runs us in the project's folder; the files are named from where the person stands.
async function contents(file: string, command: Command): Promise<string> {
  const bytes = await readFile(resolve(process.env.INIT_CWD ?? '.', file)).catch(() =>
    command.error(`error: ${file} can't be read.`),
  )
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return command.error(`error: ${file} is not UTF-8 text.`)
  }
}
