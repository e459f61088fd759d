import type { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db/transaction.ts'
import { enqueue } from '#lib/jobs/queue.ts'
import { record } from '#lib/record/writes.ts'
import { Refusal } from '#lib/refusal.ts'
import { mustMay } from '#lib/user/rules.ts'
import type { Actor } from '#lib/user/schema.ts'
import { webAddress } from './capture.ts'
import type { captureAgainInput, SourceDetails } from './schema.ts'

/**
 * Asks for a copy of a source in the transaction that wrote it down, when it has an address of the web. A confidential one is
 * opened only when a person asks for that (`captureAgain`): the visit alone tells whoever runs that server what we look at.
 */
export async function askForCapture(tx: Tx, askedBy: string | null, sourceId: string, details: SourceDetails) {
  const address = webAddress(details)
  if (address && !details.confidential) await queueCapture(tx, askedBy, sourceId, address)
}

const queueCapture = (tx: Tx, askedBy: string | null, sourceId: string, address: string) =>
  enqueue(tx, 'capture', `${sourceId} ${address}`, { sourceId, address, askedBy })

/** Asks for a new copy of a source now. Refuses: role-missing, not-found, address-invalid (it has no address of the web). */
export async function captureAgain(actor: Actor, { sourceId }: z.output<typeof captureAgainInput>): Promise<void> {
  mustMay(actor, 'editEvidence')
  await inTransaction(async (tx) => {
    const source = await tx.source.findUnique({ where: { id: sourceId }, include: { currentDetails: true } })
    if (!source?.currentDetails) throw new Refusal('not-found')
    const address = webAddress(source.currentDetails)
    if (!address) throw new Refusal('address-invalid')
    await queueCapture(tx, actor.id, sourceId, address)
    await record(tx, actor, { verb: 'captureAgain', subject: { type: 'source', id: sourceId }, data: {} })
  })
}
