import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewVersion } from '#components/article/new-version.tsx'
import { article } from '#lib/article/reads.ts'
import { requireActor } from '#lib/auth/session.ts'
import { found } from '#lib/found.ts'
import { replaceText } from '../../text-actions.ts'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('article'))('revise.newTitle') }
}

export default async function New({ params }: Props) {
  const actor = await requireActor()
  const view = await found((await params).id, (id) => article(actor, id))
  return <NewVersion actor={actor} article={view} action={replaceText} />
}
