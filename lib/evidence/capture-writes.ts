import { database } from '#lib/db/client.ts'
import { inTransaction } from '#lib/db/transaction.ts'
import { env } from '#lib/env.ts'
import { type Fetched, fetchAddress } from '#lib/fetch/fetch.ts'
import { pageOf } from '#lib/fetch/page.ts'
import { sniffedType } from '#lib/files/sniff.ts'
import { keepFile } from '#lib/files/store.ts'
import { readBrought } from '#lib/import/reader.ts'
import type { Hint } from '#lib/import/schema.ts'
import type { Jobs } from '#lib/jobs/queue.ts'
import { record } from '#lib/record/writes.ts'
import { Refusal, type RefusalCode } from '#lib/refusal.ts'
import { askForCapture } from './ask-writes.ts'
import { readableText } from './capture.ts'
import { sourceDetailsOf } from './reads.ts'
import { warcOf } from './warc.ts'

/** What may be gone in a minute: worth another try before it is written down. */
const passing: readonly RefusalCode[] = ['address-unreachable', 'fetch-too-slow', 'fetch-failed']
const recheckAfter = 7 * 24 * 60 * 60 * 1000

/**
 * Opens an address and keeps what is there: the answer as a WARC, its words, and a fact that says so. That it could not be had is
 * a fact too. The desk does this by itself, as a background job: the same job twice leaves one fact.
 * @throws Refusal for a fault that may pass, unless this is the last try.
 */
export async function captureAddress(job: Jobs['capture'], { id, last }: { id: string; last: boolean }): Promise<void> {
  const { sourceId, address, askedBy: askedById } = job
  if (await database().capture.findUnique({ where: { jobId: id }, select: { id: true } })) return
  const seen = await lookAt(address, last)
  const found = seen instanceof Refusal ? failed(seen) : await kept(sourceId, seen)
  await inTransaction(async (tx) => {
    const [fact] = await tx.capture.createManyAndReturn({
      data: [{ ...found, sourceId, jobId: id, address, askedById }],
      skipDuplicates: true,
    })
    if (!fact) return
    // The record is read by the whole desk: neither an address nor a hash may lead to a confidential source.
    const { currentDetails } = await tx.source.findUniqueOrThrow({
      where: { id: sourceId },
      include: { currentDetails: { select: { confidential: true } } },
    })
    const { sha256, status, failure } = fact
    const data = currentDetails?.confidential ? { confidential: true } : { address, sha256, status, failure }
    await record(tx, null, { verb: 'captureAddress', subject: { type: 'source', id: sourceId }, data })
  })
}

async function lookAt(address: string, last: boolean): Promise<Fetched | Refusal> {
  try {
    return pageOf(await fetchAddress(address))
  } catch (no) {
    if (!(no instanceof Refusal) || (passing.includes(no.code) && !last)) throw no
    return no
  }
}

const failed = ({ code, details }: Refusal) => ({
  failure: code,
  status: typeof details.status === 'number' ? details.status : null,
})

async function kept(sourceId: string, seen: Fetched) {
  const { url, status, bytes } = seen
  const { sha256, size } = await keepFile([bytes])
  // What did not change since is not kept a second time: the earlier WARC says what the server said of these bytes.
  const same = await database().capture.findFirst({ where: { sourceId, sha256 }, orderBy: { id: 'desc' } })
  const mediaType = (await sniffedType(bytes)) ?? seen.mediaType
  const about = { finalAddress: url, status, mediaType, size, sha256 }
  if (same) return { ...about, warcSha256: same.warcSha256, textSha256: same.textSha256, textFailure: same.textFailure }
  const warc = await keepFile([await warcOf({ ...seen, at: new Date() }, `Tickmark (+${env().TICKMARK_URL})`)])
  return { ...about, warcSha256: warc.sha256, ...(await wordsOf(seen)) }
}

async function wordsOf(seen: Fetched): Promise<{ textSha256: string } | { textFailure: string }> {
  const { bytes, url: address, charset, mediaType } = seen
  const read = (hint: Hint | null) => readBrought({ bytes, hint, address, charset })
  try {
    const imported = await read(mediaType === 'text/plain' ? 'text' : null).catch((no) => {
      // A page without an article, such as a table of figures, still has words.
      if (no instanceof Refusal && no.code === 'page-empty') return read('rich')
      throw no
    })
    return { textSha256: (await keepFile([new TextEncoder().encode(readableText(imported))])).sha256 }
  } catch (no) {
    if (!(no instanceof Refusal)) throw no
    return { textFailure: no.code }
  }
}

/** Asks for new copies of the sources in use that nobody looked at for a week, so that a dead link is known before a reader finds it. */
export async function recheckSources(now = new Date()): Promise<void> {
  const due = await database().source.findMany({
    where: {
      evidence: { some: { withdrawal: null, replacedBy: null, claim: { state: { not: 'dropped' } } } },
      captures: { none: { createdAt: { gt: new Date(now.getTime() - recheckAfter) } } },
      currentDetails: { confidential: false, address: { not: null } },
    },
    include: { currentDetails: true },
  })
  for (const { id, currentDetails } of due)
    await inTransaction((tx) => askForCapture(tx, null, id, sourceDetailsOf(currentDetails)))
}
