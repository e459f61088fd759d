import canonicalize from 'canonicalize'
import type { Tx } from '#lib/db/transaction.ts'
import type { Actor } from '#lib/user/schema.ts'
import type { RecordedMove } from './replay.ts'

export type NewEntry = {
  /** The name of the exported verb. */
  verb: string
  subject: { type: string; id: string }
  articleId?: string
  data: Record<string, unknown> & { moves?: RecordedMove[] }
}

/**
 * Appends what was done to the record, in the transaction that does it. Call it once per verb and last: it locks the end of
 * the chain until commit. An actor of null is the system ("Tickmark").
 * @returns the entry's position in the record, from 1.
 */
export async function record(tx: Tx, actor: Pick<Actor, 'id' | 'name'> | null, entry: NewEntry): Promise<bigint> {
  const data = canonicalize(entry.data) ?? '{}'
  const [row] = await tx.$queryRaw<{ position: bigint }[]>`
    insert into record_entry (actor_id, actor_name, verb, subject_type, subject_id, article_id, data)
    values (${actor?.id ?? null}::uuid, ${actor?.name ?? 'Tickmark'}, ${entry.verb}, ${entry.subject.type}, ${entry.subject.id},
      ${entry.articleId ?? null}::uuid, ${data})
    returning position`
  if (!row) throw new Error('the record took no entry')
  return row.position
}
