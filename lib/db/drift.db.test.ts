import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { Sql } from 'postgres'
import { expect, test } from '#e2e/database.ts'

// Migrations are written by hand, the client is generated from the schema: here they are held against each other, by
// building one database from each and comparing what stands in them.
const folder = 'prisma/schema'
const schema = readdirSync(folder)
  .filter((name) => name.endsWith('.prisma'))
  .map((name): [string, string] => [name, readFileSync(join(folder, name), 'utf8')])

/** What the schema alone would make of an empty database, as SQL; told by Prisma's engine built as WebAssembly. */
async function sqlOfSchema(url: string): Promise<string> {
  // Its entry is for bundlers, which know how to import WebAssembly; Node is told by hand.
  const place = join('node_modules', '@prisma', 'schema-engine-wasm', 'schema_engine_bg')
  const engine = await import(pathToFileURL(`${place}.js`).href)
  const program = readFileSync(`${place}.wasm`)
  const { instance } = await WebAssembly.instantiate(program, { './schema_engine_bg.js': engine })
  engine.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url }))
  const maker = await engine.SchemaEngine.new({ datamodels: schema, datasource: {} }, () => {}, adapter)
  const { stdout } = await maker.diff({
    from: { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: schema.map(([path, content]) => ({ path, content })) },
    script: true,
    shadowDatabaseUrl: null,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  return stdout
}

const columnsOf = (sql: Sql) =>
  sql<{ table: string; held: string }[]>`
    select table_name as table, concat_ws(' ', table_name, column_name, udt_name, 'null:' || is_nullable, column_default,
      character_maximum_length, datetime_precision) as held
    from information_schema.columns where table_schema = 'public' order by 2`
const enumsOf = (sql: Sql) =>
  sql`select typname, array_agg(enumlabel::text order by enumsortorder) as labels
    from pg_enum join pg_type on pg_type.oid = enumtypid
    where typnamespace = 'public'::regnamespace group by typname order by 1`
// Names do not matter, only what is held: columns of keys, and where foreign ones lead.
const keysOf = (sql: Sql) =>
  sql<{ held: string }[]>`select conrelid::regclass || ' ' || pg_get_constraintdef(oid) as held from pg_constraint
    where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f')
    union select tablename || ' ' || regexp_replace(indexdef, '^.* USING', case when indexdef like 'CREATE UNIQUE%' then 'UNIQUE' else '' end)
    from pg_indexes where schemaname = 'public' order by 1`

test('the migrations make the very tables that the client believes in', async ({ db, databases }) => {
  const drawn = await databases.clone('template1')
  await drawn.ownerSql.unsafe(await sqlOfSchema(db.url))
  const wanted = await columnsOf(drawn.ownerSql)
  // Views and tables of rules are the database's own; the client does not know them.
  const known = new Set(wanted.map((column) => column.table))
  const made = (await columnsOf(db.ownerSql)).filter((column) => known.has(column.table))
  expect(made.map((column) => column.held)).toEqual(wanted.map((column) => column.held))
  expect([...(await enumsOf(db.ownerSql))]).toEqual([...(await enumsOf(drawn.ownerSql))])
  // The migrations hold more than the schema can say, never less.
  const held = new Set((await keysOf(db.ownerSql)).map((key) => key.held))
  const missing = (await keysOf(drawn.ownerSql)).map((key) => key.held).filter((key) => !held.has(key))
  expect(missing).toEqual([])
  await drawn.drop()
})
