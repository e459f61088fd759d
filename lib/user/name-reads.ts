import type { Db } from '#lib/db/transaction.ts'

/** Names by id, for showing who wrote what. Gives a Person for each id; one that is unknown is an error of the data. */
export async function personReader(db: Db): Promise<(id: string) => { id: string; name: string }> {
  const rows = await db.user.findMany({ select: { id: true, name: true } })
  const names = new Map(rows.map((row) => [row.id, row.name]))
  return (id) => ({ id, name: names.get(id) ?? '?' })
}
