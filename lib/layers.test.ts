import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, posix } from 'node:path'
import { expect, test } from '@playwright/test'

// The domain, in import order: a folder may know what stands left of it.
const domain = ['user', 'record', 'article', 'claim', 'figure', 'evidence', 'verdict', 'review', 'publication', 'site']
// The outside world and what all share. Pure: everybody may import it; the rest is for those who may touch a database.
const outside = ['db', 'live', 'files', 'auth', 'fetch', 'import', 'jobs', 'mail']
const limit = 200
const forbidden = /^(utils?|helpers?|services?|index|types?|constants?)\.(tsx?|mjs|js)$/
const isTest = (file: string) => /\.(test|spec)\.tsx?$/.test(file)
const mayTouchDatabase = (file: string) =>
  /(^|[/-])(reads|writes)\.ts$/.test(file) ||
  /^lib\/(db|auth|live|files|jobs|mail)\//.test(file) ||
  /^lib\/(action|api|refused)\.ts$/.test(file)

type Import = { from: string; to: string }

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(tsx?|mjs|css|json|sql|prisma)$/.test(file) && existsSync(file))
  .filter((file) => file !== 'package-lock.json')

test('no file is longer than 200 lines', () => {
  const long = files.map((file) => `${file}: ${linesOf(file)}`).filter((_, at) => linesOf(files[at] ?? '') > limit)
  expect(long).toEqual([])
})

test('no file is named after nothing', () => {
  expect(files.filter((file) => forbidden.test(basename(file)))).toEqual([])
})

test('every import keeps to the layers', () => {
  expect(files.filter((file) => /\.(tsx?|mjs)$/.test(file)).flatMap(faultsOf)).toEqual([])
})

test('the rule finds what it forbids', () => {
  const faults = (from: string, to: string) => faultsIn({ from, to }).length
  expect(faults('lib/user/writes.ts', 'lib/claim/rules.ts'), 'to the right').toBe(1)
  expect(faults('lib/claim/rules.ts', 'lib/db/client.ts'), 'rules with a database').toBe(1)
  expect(faults('lib/claim/schema.ts', 'lib/user/rules.ts'), 'a schema importing rules').toBe(1)
  expect(faults('lib/claim/anchor.ts', 'lib/claim/reads.ts'), 'a noun importing reads').toBe(1)
  expect(faults('lib/claim/reads.ts', 'components/ui/form.tsx'), 'lib importing components').toBe(1)
  expect(faults('components/claim/card.tsx', 'lib/claim/reads.ts'), 'components importing reads').toBe(1)
  expect(faults('components/claim/card.tsx', 'app/actions.ts'), 'components importing app').toBe(1)
  expect(faults('components/ui/form.tsx', 'components/claim/card.tsx'), 'ui knowing the trade').toBe(1)
  expect(faults('app/(desk)/record/page.tsx', 'app/(desk)/people/table.tsx'), 'one route importing another').toBe(1)
  expect(faults('app/(desk)/record/page.tsx', 'lib/db/client.ts'), 'a page asking the database').toBe(1)
  expect(faults('lib/claim/writes.ts', 'lib/user/rules.ts'), 'to the left').toBe(0)
  expect(faults('app/(desk)/articles/[id]/page.tsx', 'app/(desk)/articles/actions.ts'), 'from its own folder up').toBe(
    0,
  )
})

function faultsOf(from: string): string[] {
  // Tests may bring what they test together from anywhere; what they test may not.
  if (isTest(from) || !/^(app|components|lib)\//.test(from)) return []
  return importsOf(from).flatMap(faultsIn)
}

function faultsIn({ from, to }: Import): string[] {
  const fault = (why: string) => [`${from} imports ${to}: ${why}`]
  if (/^(bin|e2e|bench|prisma)\//.test(to)) return fault('that is machinery')
  if (from.startsWith('lib/')) return /^(app|components)\//.test(to) ? fault('upwards') : faultsInLib(from, to, fault)
  if (from.startsWith('components/')) {
    if (to.startsWith('app/')) return fault('upwards')
    if (/^lib\/(db|auth|files|live)\//.test(to) || /(^|[/-])(reads|writes)\.ts$/.test(to))
      return fault('views are given data')
    const inUi = from.startsWith('components/ui/')
    return inUi && /^components\/(?!ui\/)/.test(to) ? fault('ui could ship in another product') : []
  }
  if (to.startsWith('app/') && !isWithin(dirname(from), dirname(to))) return fault('another route')
  return to.startsWith('lib/db/') ? fault('routes read and write by the verbs') : []
}

function faultsInLib(from: string, to: string, fault: (why: string) => string[]): string[] {
  const [mine, theirs] = [folderOf(from), folderOf(to)]
  const [here, there] = [domain.indexOf(mine), domain.indexOf(theirs)]
  if (to.startsWith('lib/db/') && !mayTouchDatabase(from)) return fault('only reads and writes touch the database')
  // Every verb writes the record, those of people too, though the record in turn names people.
  if (here < 0 || (to === 'lib/record/writes.ts' && mayTouchDatabase(from))) return []
  if (there > here) return fault(`${theirs} stands right of ${mine}`)
  const [file, kind] = [basename(from), basename(to)]
  if (there < 0 && outside.includes(theirs) && !mayTouchDatabase(from)) return fault('only reads and writes go outside')
  if (there < 0) return []
  if (file === 'schema.ts' && kind !== 'schema.ts') return fault('schemas import schemas')
  return /(^|-)(reads|writes)\.ts$/.test(kind) && !mayTouchDatabase(from) ? fault('it is not pure then') : []
}

// A page may use what stands in its own folder, in one above it, or in its `_parts`; never another page's.
function isWithin(folder: string, other: string): boolean {
  return folder === other || folder.startsWith(`${other}/`) || other.startsWith(`${folder}/`)
}

function folderOf(file: string): string {
  return file.split('/').length > 2 ? (file.split('/')[1] ?? '') : ''
}

function importsOf(from: string): Import[] {
  const text = readFileSync(from, 'utf8')
  const named = [...text.matchAll(/(?:from|import)\s*\(?\s*'([.#][^']+)'/g)].map((match) => match[1] ?? '')
  return named.map((name) => {
    const to = name.startsWith('#') ? name.slice(1) : posix.normalize(join(dirname(from), name))
    return { from, to }
  })
}

function linesOf(file: string): number {
  return readFileSync(file, 'utf8').trimEnd().split('\n').length
}
