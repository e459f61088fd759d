import { answerApi, answerOptions, idIn, refuseMethod } from '#lib/api.ts'
import { env } from '#lib/env.ts'
import { annotationAnswer } from '#lib/review/annotation-answer.ts'
import { annotationHeaders } from '#lib/review/annotation-headers.ts'
import { annotatedArticle } from '#lib/review/annotation-reads.ts'

type Context = { params: Promise<{ id: string; claimId: string }> }

const always = annotationHeaders.annotation

/** One claim as a Web Annotation. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, claimId } = await params
  return answerApi(
    request,
    async (actor) =>
      annotationAnswer(request, await annotatedArticle(actor, idIn(id)), claimId, { origin: env().TICKMARK_URL }),
    always,
  )
}

export const HEAD = GET
export const OPTIONS = () => answerOptions(always)

// A claim changes by its moves, and its history is not deleted.
export const PUT = () => refuseMethod(always)
export { PUT as DELETE, PUT as PATCH, PUT as POST }
