import { act } from '#lib/action.ts'
import { sourceAt } from '#lib/evidence/address-reads.ts'
import { sourceAtInput } from '#lib/evidence/schema.ts'
import { boundedBody } from '#lib/import/reads.ts'
import { refusals } from '#lib/refusal.ts'

/**
 * What stands at the address in the body. A route and no server action for the reasons of app/api/import: only a request can
 * be called off. The checks are those of every action.
 */
export async function POST(request: Request): Promise<Response> {
  const address = new TextDecoder().decode(await boundedBody(request.body, 8_000).catch(() => new Uint8Array()))
  const result = await act(
    sourceAtInput,
    (actor, input) =>
      sourceAt(actor, input, request.signal).catch((error: unknown) => {
        // Called off: nobody is there to hear the answer, and nothing went wrong.
        if (request.signal.aborted) return null
        throw error
      }),
    { address },
  )
  const status = result.ok ? 200 : refusals[result.code]
  return Response.json(result, { status, headers: { 'Cache-Control': 'no-store' } })
}
