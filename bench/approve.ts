import type { Sql } from 'postgres'
import type { Databases } from '#e2e/database.ts'
import { claimIn, person } from '#e2e/desk.ts'
import { closeDatabase } from '#lib/db/client.ts'
import type { ClaimView } from '#lib/review/schema.ts'
import { approve } from '#lib/review/writes.ts'
import type { Line } from './run.ts'

const claims = 120
const writers = 16

/** Approvals per second by the desk's verb, against the same statements through a bare driver; 16 at once, each on its own claim. */
export async function benchApprovals(databases: Databases): Promise<Line[]> {
  const database = await databases.clone()
  process.env.DATABASE_URL = database.url
  process.env.DATABASE_POOL = String(writers)
  try {
    const editor = await person('editor')
    const reviewer = await person('reviewer')
    const waiting: ClaimView[] = []
    for (let made = 0; made < 2 * claims; made += 1) waiting.push(await claimIn('in_review', { editor, reviewer }))
    const verb = await perSecond(waiting.slice(0, claims), ({ id, version, seal }) =>
      approve(reviewer, { claimId: id, version, seal }),
    )
    const bare = await perSecond(waiting.slice(claims), (claim) => approveBare(database.sql, claim, reviewer.id))
    return [
      { what: 'approve, the bare driver’s statements', value: `${Math.round(bare)} moves/s` },
      { what: 'approve, the desk’s verb', value: `${Math.round(verb)} moves/s`, ratio: verb / bare, atLeast: 0.1 },
    ]
  } finally {
    await closeDatabase()
    await database.drop()
  }
}

async function perSecond(list: ClaimView[], work: (claim: ClaimView) => Promise<unknown>): Promise<number> {
  const queue = [...list]
  const began = performance.now()
  await Promise.all(
    Array.from({ length: writers }, async () => {
      for (let claim = queue.pop(); claim; claim = queue.pop()) await work(claim)
    }),
  )
  return (list.length * 1000) / (performance.now() - began)
}

function approveBare(sql: Sql, claim: ClaimView, reviewer: string) {
  return sql.begin(async (tx) => {
    await tx`select id from claim where id = ${claim.id} for update`
    await tx`select * from claim where id = ${claim.id}`
    await tx`select array(select claim_contributors(${claim.id})), array(select author_id from decision where claim_id = ${claim.id})`
    await tx`select * from anchor a, wording w, verdict v, claimant_contact k where a.claim_id = ${claim.id} and w.claim_id = ${claim.id}
      and v.claim_id = ${claim.id} and k.claim_id = ${claim.id}`
    await tx`select * from current_evidence e join source_details d on d.id = e.details_id where e.claim_id = ${claim.id}`
    await tx`insert into decision (id, claim_id, kind, content_version, seal, author_id)
      values (gen_random_uuid(), ${claim.id}, 'approve', ${claim.contentVersion}, ${claim.seal}, ${reviewer})`
    await tx`update claim set state = 'approved' where id = ${claim.id} and state = 'in_review'`
    await tx`insert into record_entry (actor_id, actor_name, verb, subject_type, subject_id, article_id, data)
      values (${reviewer}, 'Reviewer', 'approve', 'claim', ${claim.id}, ${claim.articleId}, '{}')`
  })
}
