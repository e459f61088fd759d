import { database } from '#lib/db/client.ts'
import { Refusal } from '#lib/refusal.ts'
import { mustMay } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'

/** The canonical text of one version of an article. Refuses: role-missing, not-found. */
export async function versionText(actor: Actor, articleId: string, number: number): Promise<{ text: string }> {
  mustMay(actor, 'readDesk')
  const version = await database().articleVersion.findUnique({
    where: { articleId_number: { articleId, number } },
    select: { text: true },
  })
  if (!version) throw new Refusal('not-found')
  return version
}
