import postgres from 'postgres'

const quiet = { max: 1, onnotice: () => {}, connect_timeout: 5 }

/** Addresses for the three roles of a cluster: `admin` (superuser), `owner` (migrates), `app` (owns nothing). */
export function urlsOf({ passwords }, port, database = 'tickmark') {
  const url = (user, password, name) => `postgresql://${user}:${password}@127.0.0.1:${port}/${name}`
  return {
    admin: url('postgres', passwords.admin, 'postgres'),
    owner: url('tickmark_owner', passwords.owner, database),
    app: url('tickmark_app', passwords.app, database),
  }
}

/** The cluster's name if a Postgres that knows our password answers on that port; '' for another one. */
export async function answers(papers, port) {
  const sql = postgres(urlsOf(papers, port).admin, quiet)
  try {
    const [row] = await sql`select current_setting('cluster_name') as name`
    return row.name
  } catch (error) {
    return error.code === '28P01' ? 'another' : ''
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/**
 * Makes the two roles and the desk's database where they are missing. The owner may migrate; the application's role
 * may only connect until `prisma/grants.sql` says more.
 */
export async function provision(papers, port) {
  const sql = postgres(urlsOf(papers, port).admin, quiet)
  try {
    for (const [role, password] of [
      ['tickmark_owner', papers.passwords.owner],
      ['tickmark_app', papers.passwords.app],
    ]) {
      const [found] = await sql`select 1 from pg_roles where rolname = ${role}`
      // A password of our own making: letters, digits, - and _ only.
      if (!found) await sql.unsafe(`create role ${role} login password '${password}'`)
    }
    const [found] = await sql`select 1 from pg_database where datname = 'tickmark'`
    if (!found) await sql.unsafe('create database tickmark owner tickmark_owner')
    await sql.unsafe('revoke all on database tickmark from public; grant connect on database tickmark to tickmark_app')
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** Drops the desk's database, whoever is connected. */
export async function discard(papers, port) {
  const sql = postgres(urlsOf(papers, port).admin, quiet)
  try {
    await sql.unsafe('drop database if exists tickmark with (force)')
  } finally {
    await sql.end({ timeout: 5 })
  }
}
