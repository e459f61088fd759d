import { act } from '#lib/action.ts'
import { boundedBody, bringIn, bringInput } from '#lib/import/reads.ts'
import { refusals } from '#lib/refusal.ts'

/**
 * What would become of a text: the body is what was pasted, a file's bytes, or an address (`?from=`, `&name=`). A route and
 * no server action, since files are larger than what actions take, a browser carries out actions one after the other, and
 * only a request can be called off: with it ends the process that reads. The checks are those of every action.
 */
export async function POST(request: Request): Promise<Response> {
  const wish = Object.fromEntries(new URL(request.url).searchParams)
  const body = () => boundedBody(request.body)
  const result = await act(
    bringInput,
    (actor, input) =>
      bringIn(actor, input, body, request.signal).catch((error: unknown) => {
        // Called off: nobody is there to hear the answer, and nothing went wrong.
        if (request.signal.aborted) return null
        throw error
      }),
    wish,
  )
  const status = result.ok ? 200 : refusals[result.code]
  return Response.json(result, { status, headers: { 'Cache-Control': 'no-store' } })
}
