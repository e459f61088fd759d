import { getTranslations } from 'next-intl/server'
import { answerApi, answerOptions, idIn, refuseMethod, sentJson } from '#lib/api.ts'
import { env } from '#lib/env.ts'
import { refusalSentence } from '#lib/messages/sentence.ts'
import { Refusal } from '#lib/refusal.ts'
import { parsed } from '#lib/refused.ts'
import { annotationAddress, containerAddress } from '#lib/review/annotation.ts'
import { annotationAnswer, containerAnswer, kindAt } from '#lib/review/annotation-answer.ts'
import { annotationHeaders } from '#lib/review/annotation-headers.ts'
import { annotatedArticle } from '#lib/review/annotation-reads.ts'
import { bringAnnotations } from '#lib/review/annotation-writes.ts'
import { annotationsIn } from '#lib/review/brought-annotation.ts'
import { type BroughtIn, bringAnnotationsInput } from '#lib/review/schema.ts'
import type { Actor } from '#lib/user/schema.ts'

type Context = { params: Promise<{ id: string }> }

const always = (request: Request) => annotationHeaders[kindAt(request)]

/** The article's claims as a Web Annotation container, or one of its pages (`?page=0`); `?iris=1` for their IRIs alone. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const read = (actor: Actor) => annotatedArticle(actor, idIn(id))
  const answer = async (actor: Actor) => containerAnswer(request, await read(actor), env().TICKMARK_URL)
  return answerApi(request, answer, always(request))
}

export const HEAD = GET
export const OPTIONS = (request: Request) => answerOptions(always(request))

/** Makes claims of annotations: 201 with the claim's annotation for one, and what became of each for several. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (kindAt(request) === 'page') return refuseMethod(annotationHeaders.page)
  const { id } = await params
  return answerApi(request, (actor) => broughtIn(request, actor, idIn(id)), annotationHeaders.container)
}

// A claim changes by its moves, and its history is not deleted.
export const PUT = (request: Request) => refuseMethod(always(request))
export { PUT as DELETE, PUT as PATCH }

async function broughtIn(request: Request, actor: Actor, articleId: string): Promise<Response> {
  const sent = annotationsIn(await sentJson(request))
  const outcome = await bringAnnotations(actor, parsed(bringAnnotationsInput, { articleId, items: sent?.items }))
  const origin = env().TICKMARK_URL
  if (!sent?.alone) return summary(outcome, articleId, origin)
  const [made, refused] = [outcome.made[0], outcome.refused[0]]
  if (!made) throw new Refusal(refused?.code ?? 'bad-input', refused?.details)
  const more = { Location: origin + annotationAddress(articleId, made.claimId) }
  const article = await annotatedArticle(actor, articleId)
  return annotationAnswer(request, article, made.claimId, { origin, status: 201, more })
}

async function summary({ made, refused }: BroughtIn, articleId: string, origin: string): Promise<Response> {
  const say = await getTranslations()
  const told = {
    made: made.map(({ at, claimId }) => ({ at, id: origin + annotationAddress(articleId, claimId) })),
    refused: refused.map(({ at, code, details, quote }) => {
      const sentence = refusalSentence(say, code, details)
      return { at, code, sentence, quote }
    }),
  }
  if (made.length === 0) return Response.json(told, { status: 422 })
  return Response.json(told, { status: 201, headers: { Location: origin + containerAddress(articleId) } })
}
