import { answerApi, idIn } from '#lib/api.ts'
import { versionText } from '#lib/article/text-reads.ts'
import { Refusal } from '#lib/refusal.ts'
import { represent } from '#lib/representation.ts'

type Context = { params: Promise<{ id: string; number: string }> }

/** The canonical text of a version, alone: what the positions of annotations count in, in Unicode code points. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, number } = await params
  return answerApi(request, async (actor) => {
    if (!/^[1-9]\d{0,8}$/.test(number)) throw new Refusal('not-found')
    const { text } = await versionText(actor, idIn(id), Number(number))
    return represent(request, text, { 'Content-Type': 'text/plain; charset=utf-8' })
  })
}
