import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PublishScreen } from '#components/publication/publish-screen.tsx'
import { requireActor } from '#lib/auth/session.ts'
import { found } from '#lib/found.ts'
import { previewOf } from '#lib/publication/reads.ts'
import { correct, prepareCheck, publish } from './actions.ts'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('publication'))('title') }
}

export default async function Publish({ params }: Props) {
  const actor = await requireActor()
  const preview = await found((await params).id, (id) => previewOf(actor, id))
  return <PublishScreen actor={actor} preview={preview} actions={{ prepareCheck, publish, correct }} />
}
