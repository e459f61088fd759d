import { z } from 'zod'
import { answerApi, idIn } from '#lib/api.ts'
import { captureFile } from '#lib/evidence/capture-reads.ts'

type Context = { params: Promise<{ id: string; captureId: string }> }

const kinds = { warc: ['application/warc', 'warc.gz'], text: ['text/plain; charset=utf-8', 'txt'] } as const
const wish = z.enum(['warc', 'text']).catch('warc')
// Somebody else's bytes: they are saved and never shown under our address, whatever they are.
const apart = {
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'private, no-store',
}

/** A file of a copy for whoever sees its source: the WARC, or with `?as=text` its words. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, captureId } = await params
  const as = wish.parse(new URL(request.url).searchParams.get('as'))
  return answerApi(
    request,
    async (actor) => {
      const { bytes, at, sha256 } = await captureFile(actor, idIn(id), idIn(captureId), as)
      const [type, ending] = kinds[as]
      const name = `capture-${at.toISOString().slice(0, 10)}-${sha256.slice(0, 12)}.${ending}`
      const headers = { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` }
      return new Response(new Uint8Array(bytes), { headers })
    },
    apart,
  )
}
