import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { VersionsRoom } from '#components/article/versions-room.tsx'
import { article } from '#lib/article/reads.ts'
import { compareChoice } from '#lib/article/schema.ts'
import { versions, versionText } from '#lib/article/version-reads.ts'
import { requireActor } from '#lib/auth/session.ts'
import { found } from '#lib/found.ts'

type Search = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('article'))('versions.title') }
}

export default async function Versions({ params, searchParams }: Props) {
  const actor = await requireActor()
  const view = await found((await params).id, (id) => article(actor, id))
  const all = await versions(actor, view.id)
  const newest = view.current.number
  const { from = newest - 1, to = newest, view: layout } = compareChoice.parse(await searchParams)
  const number = (wish: number) => Math.min(newest, Math.max(1, wish))
  const text = (wish: number) => versionText(actor, view.id, number(wish))
  const [older, newer] = newest > 1 ? await Promise.all([text(from), text(to)]) : []
  return (
    <VersionsRoom
      actor={actor}
      article={view}
      versions={all}
      compared={older && newer ? { from: older, to: newer, view: layout } : null}
    />
  )
}
