import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { press } from '#components/site/press.tsx'
import { currentActor } from '#lib/auth/session.ts'
import { refusalSentence } from '#lib/messages/sentence.ts'
import { draftSite } from '#lib/publication/reads.ts'
import { Refusal } from '#lib/refusal.ts'
import { previewPolicy } from '#lib/site/headers.ts'

type Context = { params: Promise<{ id: string }> }

const headers = {
  'Content-Security-Policy': previewPolicy,
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
}

/**
 * A public page as it would be if it were published now, for the staff's eyes. `?page=claims/3` asks for another one than the
 * overview, `?note=` shows a correction's note in its place.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return draftPage(id, new URL(request.url).searchParams).catch(refused)
}

async function draftPage(id: string, wish: URLSearchParams): Promise<Response> {
  const actor = await currentActor()
  if (!actor) throw new Refusal('not-signed-in')
  if (!z.uuid().safeParse(id).success) throw new Refusal('not-found')
  const site = await draftSite(actor, id, wish.get('note') ?? '')
  const page = wish.get('page')
  const address = `/checks/${site.checks[0]?.slug}${page ? `/${page}` : ''}`
  const file = (await press(site)).find((one) => one.address === address)
  if (!file) throw new Refusal('not-found')
  return new Response(Buffer.from(file.bytes), { headers: { ...headers, 'Content-Type': file.mediaType } })
}

async function refused(thrown: unknown): Promise<Response> {
  if (!(thrown instanceof Refusal)) throw thrown
  const sentence = refusalSentence(await getTranslations(), thrown.code, thrown.details)
  const plain = { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }
  return new Response(`${sentence}\n`, { status: thrown.status, headers: plain })
}
